import { defineWidgetConfig } from "@medusajs/admin-sdk"
import Beside from "../components/states/beside"
import { ContainedProfiles } from "../lib/parts"

/** On Medusa's page of a customer: who they are in chats. */
const CustomerChatProfiles = ({ data }: { data?: { id: string } }) =>
  data ? (
    <Beside>
      <ContainedProfiles shopCustomerId={data.id} />
    </Beside>
  ) : null

export const config = defineWidgetConfig({
  id: "chat-crm:customer-chat-profiles",
  zone: "customer.details.side.after",
})

export default CustomerChatProfiles
