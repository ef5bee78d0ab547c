import { Suspense } from "react"
import { useParams } from "react-router-dom"
import { paths } from "../../../../../../lib/paths"
import { TrialModal } from "../../../../../../lib/parts"

const EnrichmentTrialPage = () => {
  const { id = "" } = useParams()

  return (
    <Suspense>
      <TrialModal chatbotId={id} closeTo={paths.settings(id)} />
    </Suspense>
  )
}

export default EnrichmentTrialPage
