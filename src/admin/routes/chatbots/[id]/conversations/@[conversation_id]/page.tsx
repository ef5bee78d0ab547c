import { useParams } from "react-router-dom"
import TranscriptDrawer from "../../../../../components/conversations/transcript-drawer"

const TranscriptPage = () => {
  const { id = "", conversation_id = "" } = useParams()

  return (
    <TranscriptDrawer
      key={conversation_id}
      chatbotId={id}
      conversationId={conversation_id}
    />
  )
}

export default TranscriptPage
