import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ChatDelivery, DeliveryResult } from "../../../types"
import { ingestChatEventsStep, type IngestChatEventsInput } from "../steps/ingest-chat-events"

/**
 * The one way in for what was said, whatever the platform: stores verified deliveries and everything that follows from
 * them (conversations, profiles, timeline, events). Answers, for each delivery, what became of each of its items.
 *
 * The hook `deliveriesReceived` runs before anything is written; a handler that throws has the platforms send again.
 *
 * @example
 * const { result } = await ingestChatEventsWorkflow(container).run({
 *   input: { deliveries: [{ channel_id, delivery_id: "42", items: [{ event }] }] },
 * })
 */
export const ingestChatEventsWorkflow = createWorkflow("ingest-chat-events", (input: IngestChatEventsInput) => {
  const deliveriesReceived = createHook("deliveriesReceived", input)
  const results = ingestChatEventsStep(input)
  return new WorkflowResponse(results, { hooks: [deliveriesReceived] })
})

let isHooked = false
const register = ingestChatEventsWorkflow.hooks.deliveriesReceived
ingestChatEventsWorkflow.hooks.deliveriesReceived = (invoke, compensate) => {
  isHooked = true
  return register(invoke, compensate)
}

/**
 * Does what {@link ingestChatEventsWorkflow} does, for the webhooks: while nobody has hooked into the workflow its one
 * step runs without the workflow engine, which asks the database for an earlier run each time it starts one and would
 * take longer than the step itself (docs/decisions/0001-ingest-and-the-workflow-engine.md).
 */
export async function ingestChatEvents(deliveries: ChatDelivery[], container: MedusaContainer): Promise<DeliveryResult[]> {
  if (!isHooked) {
    return container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).ingest(deliveries, container)
  }
  const { result } = await ingestChatEventsWorkflow(container).run({ input: { deliveries } })
  return result
}
