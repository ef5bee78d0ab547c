import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { SettingsSections } from "../../../../lib/parts"

const SettingsPage = () => (
  <ChatbotPage tab="settings">
    {(chatbot) => (
      <Part>
        <SettingsSections key={chatbot.id} chatbot={chatbot} />
      </Part>
    )}
  </ChatbotPage>
)

export const handle = {
  label: "tabs.settings",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.settings" />,
}

export default SettingsPage
