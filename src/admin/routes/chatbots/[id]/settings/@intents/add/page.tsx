import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { paths } from "../../../../../../lib/paths"
import { IntentDrawer } from "../../../../../../lib/parts"

const AddIntentPage = () => {
  const { id = "" } = useParams()

  return (
    <Beside>
      <IntentDrawer chatbotId={id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default AddIntentPage
