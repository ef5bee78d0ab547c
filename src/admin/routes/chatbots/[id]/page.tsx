import { Navigate, useParams, type UIMatch } from "react-router-dom"
import ChatbotCrumb from "../../../components/chatbots/chatbot-crumb"
import { paths } from "../../../lib/paths"

const ChatbotPage = () => {
  const { id = "" } = useParams()

  return <Navigate to={paths.customers(id)} replace />
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <ChatbotCrumb chatbotId={params.id ?? ""} />,
}

export default ChatbotPage
