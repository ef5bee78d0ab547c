import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../lib/paths"
import { RuleDrawer } from "../../../../../../lib/parts"

const AlertRulePage = () => {
  const { id = "", rule_id = "" } = useParams()

  return (
    <Suspense>
      <RuleDrawer chatbotId={id} ruleId={rule_id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default AlertRulePage
