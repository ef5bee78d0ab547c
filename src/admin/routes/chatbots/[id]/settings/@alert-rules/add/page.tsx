import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { paths } from "../../../../../../lib/paths"
import { RuleDrawer } from "../../../../../../lib/parts"

const AddAlertRulePage = () => {
  const { id = "" } = useParams()

  return (
    <Beside>
      <RuleDrawer chatbotId={id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default AddAlertRulePage
