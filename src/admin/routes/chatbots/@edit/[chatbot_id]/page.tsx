import { useParams } from "react-router-dom"
import ChatbotEditDrawer from "../../../../components/chatbots/chatbot-edit-drawer"
import { paths } from "../../../../lib/paths"

const EditChatbotPage = () => {
  const { chatbot_id = "" } = useParams()

  return <ChatbotEditDrawer chatbotId={chatbot_id} prev={paths.chatbots()} />
}

export default EditChatbotPage
