import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"

/** Each minute: an upgrade in the billing system counts before the next message comes. */
export default async function refreshPlans(container: MedusaContainer): Promise<void> {
  await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).refreshPlans(container)
}

export const config = { name: "chat-crm-refresh-plans", schedule: "* * * * *" }
