import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { paths } from "../../../../../../lib/paths"
import { IntentDrawer } from "../../../../../../lib/parts"

const IntentPage = () => {
  const { id = "", intent_id = "" } = useParams()

  return (
    <Beside>
      <IntentDrawer chatbotId={id} intentId={intent_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default IntentPage
