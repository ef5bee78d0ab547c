import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../lib/paths"
import { IntentDrawer } from "../../../../../../lib/parts"

const AddIntentPage = () => {
  const { id = "" } = useParams()

  return (
    <Suspense>
      <IntentDrawer chatbotId={id} prev={paths.settings(id)} />
    </Suspense>
  )
}

export default AddIntentPage
