import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { deleteChannelStep } from "../steps/delete-channel"
import { disconnectTelegramStep } from "../steps/disconnect-telegram"
import { eraseChannelSecretsStep } from "../steps/erase-channel-secrets"

/**
 * Removes a channel and its secrets. Conversations that came in on it stay.
 *
 * @example
 * await deleteChatbotChannelWorkflow(container).run({ input: { chatbot_id, id } })
 */
export const deleteChatbotChannelWorkflow = createWorkflow("delete-chatbot-channel", (input: { chatbot_id: string; id: string }) => {
  disconnectTelegramStep(input)
  const id = deleteChannelStep(input)
  eraseChannelSecretsStep(input)
  const data = transform({ input, id }, ({ input, id }) => ({ chatbot_id: input.chatbot_id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHANNEL_DELETED, data })
  return new WorkflowResponse(id)
})
