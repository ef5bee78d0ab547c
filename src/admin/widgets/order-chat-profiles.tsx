import { defineWidgetConfig } from "@medusajs/admin-sdk"
import Beside from "../components/states/beside"
import { ContainedProfiles } from "../lib/parts"

type Order = { customer_id?: string | null; created_at: string | Date }

/** On Medusa's page of an order: what this customer said before buying. */
const OrderChatProfiles = ({ data }: { data?: Order }) =>
  data?.customer_id ? (
    <Beside>
      <ContainedProfiles shopCustomerId={data.customer_id} orderedAt={new Date(data.created_at).toISOString()} />
    </Beside>
  ) : null

export const config = defineWidgetConfig({
  id: "chat-crm:order-chat-profiles",
  zone: "order.details.side.after",
})

export default OrderChatProfiles
