import { useLocation, useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { paths } from "../../../../../../../lib/paths"
import { TranscriptDrawer } from "../../../../../../../lib/parts"

/** What was said, beside the profile that knows it from there, or above the readings that found it. */
const ProfileTranscriptPage = () => {
  const { id = "", customer_id = "", conversation_id = "" } = useParams()
  const { state } = useLocation()
  const isFromRuns = (state as { from?: string } | null)?.from === "runs"

  return (
    <Beside>
      <TranscriptDrawer
        key={conversation_id}
        chatbotId={id}
        conversationId={conversation_id}
        closeTo={isFromRuns ? paths.runs(id, customer_id) : paths.customer(id, customer_id)}
      />
    </Beside>
  )
}

export default ProfileTranscriptPage
