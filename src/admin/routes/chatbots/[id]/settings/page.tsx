import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { ChatbotPage, SettingsSections } from "../../../../lib/parts"

const SettingsPage = () => (
  <Part>
    <ChatbotPage tab="settings">
      {(chatbot) => (
        <Part>
          <SettingsSections key={chatbot.id} chatbot={chatbot} />
        </Part>
      )}
    </ChatbotPage>
  </Part>
)

export const handle = {
  label: "tabs.settings",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.settings" />,
}

export default SettingsPage
