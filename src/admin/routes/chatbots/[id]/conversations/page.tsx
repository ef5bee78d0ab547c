import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { ChatbotPage, ConversationsSection } from "../../../../lib/parts"

const ConversationsPage = () => (
  <Part>
    <ChatbotPage tab="conversations">
      {(chatbot) => (
        <Part>
          <ConversationsSection key={chatbot.id} chatbotId={chatbot.id} />
        </Part>
      )}
    </ChatbotPage>
  </Part>
)

export const handle = {
  label: "tabs.conversations",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.conversations" />,
}

export default ConversationsPage
