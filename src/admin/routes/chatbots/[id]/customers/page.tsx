import { useParams, useSearchParams } from "react-router-dom"
import Crumb from "../../../../components/crumb"
import Part from "../../../../components/states/part"
import { useAskAhead } from "../../../../hooks/api/customers"
import { firstQueryOf } from "../../../../lib/customer-filters"
import { readPageSize } from "../../../../lib/page-size"
import { ChatbotPage, CustomersSection } from "../../../../lib/parts"

const CustomersPage = () => {
  const { id = "" } = useParams()
  const [params] = useSearchParams()
  useAskAhead(id, firstQueryOf(params, readPageSize()))

  return (
    <Part>
      <ChatbotPage tab="customers">
        {(chatbot) => <CustomersSection key={chatbot.id} chatbot={chatbot} />}
      </ChatbotPage>
    </Part>
  )
}

export const handle = {
  label: "tabs.customers",
  translationNs: "chatCrm",
  breadcrumb: () => <Crumb label="tabs.customers" />,
}

export default CustomersPage
