import { useParams } from "react-router-dom"
import Beside from "../../../../components/states/beside"
import { ChatbotEditDrawer } from "../../../../lib/parts"
import { paths } from "../../../../lib/paths"

const EditChatbotPage = () => {
  const { chatbot_id = "" } = useParams()

  return (
    <Beside>
      <ChatbotEditDrawer chatbotId={chatbot_id} prev={paths.chatbots()} />
    </Beside>
  )
}

export default EditChatbotPage
