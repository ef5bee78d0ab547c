import { useCustomer } from "../../hooks/api/customers"
import { displayName } from "../../lib/customer-name"

type CustomerCrumbProps = { chatbotId: string; customerId: string }

const CustomerCrumb = ({ chatbotId, customerId }: CustomerCrumbProps) => {
  const { data: customer } = useCustomer(chatbotId, customerId)

  return customer ? (
    <bdi className="text-ui-fg-subtle inline-block max-w-[7ch] truncate align-bottom sm:max-w-[32ch]">{displayName(customer)}</bdi>
  ) : null
}

export default CustomerCrumb
