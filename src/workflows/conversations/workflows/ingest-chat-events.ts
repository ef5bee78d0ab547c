import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
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
