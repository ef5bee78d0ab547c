import { useParams } from "react-router-dom"
import ChatbotEditDrawer from "../../../../../components/chatbots/chatbot-edit-drawer"
import { paths } from "../../../../../lib/paths"

const RenameChatbotPage = () => {
  const { id = "" } = useParams()

  return <ChatbotEditDrawer chatbotId={id} prev={paths.settings(id)} />
}

export default RenameChatbotPage
