import { useCustomer } from "../../hooks/api/customers"
import { displayName } from "../../lib/customer-name"

type CustomerCrumbProps = { chatbotId: string; customerId: string }

const CustomerCrumb = ({ chatbotId, customerId }: CustomerCrumbProps) => {
  const { data: customer } = useCustomer(chatbotId, customerId)

  return customer ? (
    <bdi className="inline-block max-w-[24ch] truncate align-bottom">{displayName(customer)}</bdi>
  ) : null
}

export default CustomerCrumb
