import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import Crumb from "../../../../components/crumb"
import CustomersSection from "../../../../components/customers/customers-section"

const CustomersPage = () => (
  <ChatbotPage tab="customers">
    {(chatbot) => <CustomersSection key={chatbot.id} chatbot={chatbot} />}
  </ChatbotPage>
)

export const handle = {
  label: "tabs.customers",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.customers" />,
}

export default CustomersPage
