import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { generateChannelSecretStep } from "../steps/generate-channel-secret"
import { updateChannelStep } from "../steps/update-channel"

/**
 * Gives a channel whose secret is made here a new one; the old one is accepted for another day. Answers `{ secret }`,
 * which is told this once.
 *
 * @example
 * const { result } = await rotateChannelSecretWorkflow(container).run({ input: { chatbot_id, id } })
 */
export const rotateChannelSecretWorkflow = createWorkflow("rotate-channel-secret", (input: { chatbot_id: string; id: string }) => {
  const generated = generateChannelSecretStep({ id: input.id })
  const update = transform({ input, generated }, ({ input, generated }) => ({
    id: input.id,
    credentials: generated.credentials,
  }))
  const id = updateChannelStep(update)
  const data = transform({ input, id }, ({ input, id }) => ({ chatbot_id: input.chatbot_id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHANNEL_UPDATED, data })
  return new WorkflowResponse(transform({ generated }, ({ generated }) => ({ secret: generated.shown })))
})
