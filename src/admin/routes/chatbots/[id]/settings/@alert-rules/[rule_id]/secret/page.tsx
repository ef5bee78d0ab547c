import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../../lib/paths"
import { RuleSecretDrawer } from "../../../../../../../lib/parts"

const AlertRuleSecretPage = () => {
  const { id = "", rule_id = "" } = useParams()

  return (
    <Suspense>
      <RuleSecretDrawer chatbotId={id} ruleId={rule_id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default AlertRuleSecretPage
