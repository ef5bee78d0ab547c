import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../lib/paths"
import { RuleDrawer } from "../../../../../../lib/parts"

const AddAlertRulePage = () => {
  const { id = "" } = useParams()

  return (
    <Suspense>
      <RuleDrawer chatbotId={id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default AddAlertRulePage
