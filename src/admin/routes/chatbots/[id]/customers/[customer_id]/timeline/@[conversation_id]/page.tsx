import { useParams } from "react-router-dom"
import TranscriptDrawer from "../../../../../../../components/conversations/transcript-drawer"
import { paths } from "../../../../../../../lib/paths"

const TimelineTranscriptPage = () => {
  const { id = "", customer_id = "", conversation_id = "" } = useParams()

  return (
    <TranscriptDrawer
      key={conversation_id}
      chatbotId={id}
      conversationId={conversation_id}
      closeTo={paths.timeline(id, customer_id)}
    />
  )
}

export default TimelineTranscriptPage
