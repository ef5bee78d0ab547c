import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { EMIT_EVENTS_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { EVENT_OF_FACT } from "../workflows/events"

const payload = z.array(z.object({ name: z.string(), chatbot_id: z.string(), ids: z.array(z.string()) }))

/** Tells subscribers what a transaction did. */
defineTask(EMIT_EVENTS_TASK, async (given, container) => {
  const facts = payload.parse(given)
  await container.resolve(Modules.EVENT_BUS).emit(
    facts.flatMap(({ name, ...data }) => {
      const event = EVENT_OF_FACT[name]
      return event ? [{ name: event, data }] : []
    })
  )
})
