import { z } from "@medusajs/framework/zod"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { MOVE_PEOPLE_OF_STAGES_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"

const payload = z.object({ chatbot_id: z.string(), since: z.coerce.date().optional() })

/** Moves the people of removed stages to where it was decided that they go. */
defineTask(MOVE_PEOPLE_OF_STAGES_TASK, async (given, container) => {
  const { chatbot_id, since } = payload.parse(given)
  await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).stages.sweep(chatbot_id, since ?? null)
})
