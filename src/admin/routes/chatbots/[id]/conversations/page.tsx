import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { ConversationsSection } from "../../../../lib/parts"

const ConversationsPage = () => (
  <ChatbotPage tab="conversations">
    {(chatbot) => (
      <Part>
        <ConversationsSection key={chatbot.id} chatbotId={chatbot.id} />
      </Part>
    )}
  </ChatbotPage>
)

export const handle = {
  label: "tabs.conversations",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.conversations" />,
}

export default ConversationsPage
