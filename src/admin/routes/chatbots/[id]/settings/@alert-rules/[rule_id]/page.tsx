import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { paths } from "../../../../../../lib/paths"
import { RuleDrawer } from "../../../../../../lib/parts"

const AlertRulePage = () => {
  const { id = "", rule_id = "" } = useParams()

  return (
    <Beside>
      <RuleDrawer chatbotId={id} ruleId={rule_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default AlertRulePage
