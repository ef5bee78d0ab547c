import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { AlertsSection, ChatbotPage } from "../../../../lib/parts"

const AlertsPage = () => (
  <Part>
    <ChatbotPage tab="alerts">
      {(chatbot) => (
        <Part>
          <AlertsSection key={chatbot.id} chatbot={chatbot} />
        </Part>
      )}
    </ChatbotPage>
  </Part>
)

export const handle = {
  label: "tabs.alerts",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.alerts" />,
}

export default AlertsPage
