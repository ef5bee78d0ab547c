import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import ConversationsSection from "../../../../components/conversations/conversations-section"
import Crumb from "../../../../components/crumb"

const ConversationsPage = () => (
  <ChatbotPage tab="conversations">
    {(chatbot) => <ConversationsSection key={chatbot.id} chatbotId={chatbot.id} />}
  </ChatbotPage>
)

export const handle = {
  label: "tabs.conversations",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.conversations" />,
}

export default ConversationsPage
