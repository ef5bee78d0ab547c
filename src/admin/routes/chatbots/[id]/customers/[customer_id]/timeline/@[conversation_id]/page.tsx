import { useParams } from "react-router-dom"
import Beside from "../../../../../../../components/states/beside"
import { paths } from "../../../../../../../lib/paths"
import { TranscriptDrawer } from "../../../../../../../lib/parts"

const TimelineTranscriptPage = () => {
  const { id = "", customer_id = "", conversation_id = "" } = useParams()

  return (
    <Beside>
      <TranscriptDrawer
        key={conversation_id}
        chatbotId={id}
        conversationId={conversation_id}
        closeTo={paths.timeline(id, customer_id)}
      />
    </Beside>
  )
}

export default TimelineTranscriptPage
