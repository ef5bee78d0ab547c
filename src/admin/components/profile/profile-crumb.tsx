import { useCustomer } from "../../hooks/api/customer"
import { displayName } from "../../lib/customer-name"

type ProfileCrumbProps = { chatbotId: string; customerId: string }

const ProfileCrumb = ({ chatbotId, customerId }: ProfileCrumbProps) => {
  const { data: customer } = useCustomer(chatbotId, customerId)

  return customer ? (
    <bdi className="text-ui-fg-subtle inline-block max-w-[7ch] truncate align-bottom sm:max-w-[32ch]">{displayName(customer)}</bdi>
  ) : null
}

export default ProfileCrumb
