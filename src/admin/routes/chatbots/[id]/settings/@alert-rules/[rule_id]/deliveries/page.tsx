import { useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { paths } from "../../../../../../../lib/paths"
import { RuleDeliveriesDrawer } from "../../../../../../../lib/parts"

const AlertRuleDeliveriesPage = () => {
  const { id = "", rule_id = "" } = useParams()

  return (
    <Beside>
      <RuleDeliveriesDrawer chatbotId={id} ruleId={rule_id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default AlertRuleDeliveriesPage
