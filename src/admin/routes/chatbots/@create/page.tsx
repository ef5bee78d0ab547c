import Beside from "../../../components/states/beside"
import { ChatbotCreateDrawer } from "../../../lib/parts"

const CreateChatbotPage = () => (
  <Beside>
    <ChatbotCreateDrawer />
  </Beside>
)

export default CreateChatbotPage
