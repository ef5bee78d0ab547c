import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { lookUpMissingProfilesStep } from "../../profiles/steps/look-up-missing-profiles"
import { connectTelegramStep } from "../steps/connect-telegram"
import { updateChannelStep, type UpdateChannelInput } from "../steps/update-channel"

export type UpdateChannelWorkflowInput = UpdateChannelInput & { chatbot_id: string }

/**
 * Renames a channel, switches it on or off, or replaces credentials.
 *
 * @example
 * await updateChatbotChannelWorkflow(container).run({ input: { chatbot_id, id, enabled: false } })
 */
export const updateChatbotChannelWorkflow = createWorkflow("update-chatbot-channel", (input: UpdateChannelWorkflowInput) => {
  const update = transform({ input }, ({ input: { chatbot_id: _, ...update } }) => update)
  const id = updateChannelStep(update)
  when("credentials-or-switch-changed", { input }, ({ input }) => !!input.credentials || input.enabled === true).then(
    () => connectTelegramStep({ id })
  )
  lookUpMissingProfilesStep({ id, credentials: input.credentials })
  const data = transform({ input, id }, ({ input, id }) => ({ chatbot_id: input.chatbot_id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHANNEL_UPDATED, data })
  return new WorkflowResponse(id)
})
