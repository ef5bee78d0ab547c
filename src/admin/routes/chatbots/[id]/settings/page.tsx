import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import SettingsSections from "../../../../components/chatbots/settings-sections"
import Crumb from "../../../../components/crumb"

const SettingsPage = () => (
  <ChatbotPage tab="settings">
    {(chatbot) => <SettingsSections key={chatbot.id} chatbot={chatbot} />}
  </ChatbotPage>
)

export const handle = {
  label: "tabs.settings",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.settings" />,
}

export default SettingsPage
