import { z } from "@medusajs/framework/zod"
import { ERASE_PERSON_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { erasePersonWorkflow } from "../workflows"

const payload = z.object({ chatbot_id: z.string(), identity_id: z.string() })

/** Erases a person who asked for it by their platform. */
defineTask(ERASE_PERSON_TASK, async (given, container) => {
  await erasePersonWorkflow(container).run({ input: payload.parse(given) })
})
