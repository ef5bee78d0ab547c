import { useParams } from "react-router-dom"
import Beside from "../../../../../../components/states/beside"
import { paths } from "../../../../../../lib/paths"
import { TrialModal } from "../../../../../../lib/parts"

const EnrichmentTrialPage = () => {
  const { id = "" } = useParams()

  return (
    <Beside>
      <TrialModal chatbotId={id} closeTo={paths.settings(id)} />
    </Beside>
  )
}

export default EnrichmentTrialPage
