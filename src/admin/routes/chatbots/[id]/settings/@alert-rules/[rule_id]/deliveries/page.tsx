import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../../lib/paths"
import { RuleDeliveriesDrawer } from "../../../../../../../lib/parts"

const AlertRuleDeliveriesPage = () => {
  const { id = "", rule_id = "" } = useParams()

  return (
    <Suspense>
      <RuleDeliveriesDrawer chatbotId={id} ruleId={rule_id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default AlertRuleDeliveriesPage
