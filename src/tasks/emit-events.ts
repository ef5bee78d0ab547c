import { Modules } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../modules/chat-crm"
import { EMIT_EVENTS_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { EVENT_OF_FACT } from "../workflows/events"

/** Tells subscribers what happened. */
defineTask(EMIT_EVENTS_TASK, async (_, container) => {
  const bus = container.resolve(Modules.EVENT_BUS)
  await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).drainFacts((facts) =>
    bus.emit(
      facts.flatMap(({ name, ...data }) => {
        const event = EVENT_OF_FACT[name]
        return event ? [{ name: event, data }] : []
      })
    )
  )
})
