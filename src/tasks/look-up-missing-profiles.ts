import { z } from "@medusajs/framework/zod"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { LOOK_UP_MISSING_PROFILES_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"

const payload = z.object({ channel_id: z.string() })

/** Queues look-ups of those customers of a channel who have no name yet. */
defineTask(LOOK_UP_MISSING_PROFILES_TASK, async (given, container) => {
  const { channel_id } = payload.parse(given)
  await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).profiles.queueNameless(channel_id)
})
