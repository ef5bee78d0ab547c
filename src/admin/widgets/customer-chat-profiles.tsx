import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { ContainedProfiles } from "../lib/parts"

/** On Medusa's page of a customer: who they are in chats. */
const CustomerChatProfiles = ({ data }: { data?: { id: string } }) =>
  data ? (
    <Suspense>
      <ContainedProfiles shopCustomerId={data.id} />
    </Suspense>
  ) : null

export const config = defineWidgetConfig({
  id: "chat-crm:customer-chat-profiles",
  zone: "customer.details.side.after",
})

export default CustomerChatProfiles
