import { defineWidgetConfig } from "@medusajs/admin-sdk"
import ContainedProfiles from "../components/widgets/contained-profiles"

/** On Medusa's page of a customer: who they are in chats. */
const CustomerChatProfiles = ({ data }: { data?: { id: string } }) =>
  data ? <ContainedProfiles shopCustomerId={data.id} /> : null

export const config = defineWidgetConfig({
  id: "chat-crm:customer-chat-profiles",
  zone: "customer.details.side.after",
})

export default CustomerChatProfiles
