import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { AlertsSection } from "../../../../lib/parts"

const AlertsPage = () => (
  <ChatbotPage tab="alerts">
    {(chatbot) => (
      <Part>
        <AlertsSection key={chatbot.id} chatbot={chatbot} />
      </Part>
    )}
  </ChatbotPage>
)

export const handle = {
  label: "alerts.tab",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="alerts.tab" />,
}

export default AlertsPage
