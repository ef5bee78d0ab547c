import { z } from "@medusajs/framework/zod"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { PURGE_CHATBOT_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"

const payload = z.object({ chatbot_id: z.string() })

/** Removes the data of a deleted chatbot. */
defineTask(PURGE_CHATBOT_TASK, async (given, container) => {
  const { chatbot_id } = payload.parse(given)
  await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).purgeChatbot(chatbot_id)
})
