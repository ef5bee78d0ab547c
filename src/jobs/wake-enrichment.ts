import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"

/** Each minute: reads what is due by the clock alone, such as what waited for a new day's budget, or for a process that died. */
export default async function wakeEnrichment(container: MedusaContainer): Promise<void> {
  await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).enrichment.wake()
}

export const config = { name: "chat-crm-wake-enrichment", schedule: "* * * * *" }
