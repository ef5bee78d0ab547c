import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
// Jobs are loaded by the processes that work in the background, and so are the tasks of the queue.
import "../tasks"

const DELIVERIES_KEPT_DAYS = 30

/** Once a day: forgets deliveries that no platform repeats any more, asks again for names that may have changed, drops files that nobody imports. */
export default async function housekeeping(container: MedusaContainer): Promise<void> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  await crm.forgetOldDeliveries(DELIVERIES_KEPT_DAYS)
  await crm.profiles.queueOutdated()
  await crm.imports.housekeep()
}

export const config = { name: "chat-crm-housekeeping", schedule: "17 3 * * *" }
