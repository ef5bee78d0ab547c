import { useParams, useSearchParams } from "react-router-dom"
import ChatbotPage from "../../../../components/chatbots/chatbot-page"
import Crumb from "../../../../components/crumb"
import CustomersSection from "../../../../components/customers/customers-section"
import { useAskAhead } from "../../../../hooks/api/customers"
import { firstQueryOf } from "../../../../lib/customer-filters"
import { readPageSize } from "../../../../lib/page-size"

const CustomersPage = () => {
  const { id = "" } = useParams()
  const [params] = useSearchParams()
  useAskAhead(id, firstQueryOf(params, readPageSize()))

  return (
    <ChatbotPage tab="customers">
      {(chatbot) => <CustomersSection key={chatbot.id} chatbot={chatbot} />}
    </ChatbotPage>
  )
}

export const handle = {
  label: "tabs.customers",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.customers" />,
}

export default CustomersPage
