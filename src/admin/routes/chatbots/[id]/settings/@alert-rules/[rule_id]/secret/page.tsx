import { useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { paths } from "../../../../../../../lib/paths"
import { RuleSecretDrawer } from "../../../../../../../lib/parts"

const AlertRuleSecretPage = () => {
  const { id = "", rule_id = "" } = useParams()

  return (
    <Beside>
      <RuleSecretDrawer chatbotId={id} ruleId={rule_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default AlertRuleSecretPage
