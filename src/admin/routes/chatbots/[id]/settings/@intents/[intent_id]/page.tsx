import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../lib/paths"
import { IntentDrawer } from "../../../../../../lib/parts"

const IntentPage = () => {
  const { id = "", intent_id = "" } = useParams()

  return (
    <Suspense>
      <IntentDrawer chatbotId={id} intentId={intent_id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default IntentPage
