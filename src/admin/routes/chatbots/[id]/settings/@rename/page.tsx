import { useParams } from "react-router-dom"
import Beside from "../../../../../components/states/beside"
import { ChatbotEditDrawer } from "../../../../../lib/parts"
import { paths } from "../../../../../lib/paths"

const RenameChatbotPage = () => {
  const { id = "" } = useParams()

  return (
    <Beside>
      <ChatbotEditDrawer chatbotId={id} prev={paths.settings(id)} />
    </Beside>
  )
}

export default RenameChatbotPage
