import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { lookUpMissingProfilesStep } from "../../profiles/steps/look-up-missing-profiles"
import { connectTelegramStep } from "../steps/connect-telegram"
import { createChannelStep, type CreateChannelInput } from "../steps/create-channel"

/**
 * Connects a chatbot to a platform. Answers `{ id, secret? }`; a secret that was made here is told this once. With a
 * Telegram bot token the bot is pointed at the channel; what Telegram refuses undoes the creation.
 *
 * @example
 * const { result } = await createChatbotChannelWorkflow(container).run({
 *   input: { chatbot_id, type: "telegram", name: "Our bot", credentials: { secret_token } },
 * })
 */
export const createChatbotChannelWorkflow = createWorkflow("create-chatbot-channel", (input: CreateChannelInput) => {
  const created = createChannelStep(input)
  connectTelegramStep({ id: created.id })
  lookUpMissingProfilesStep({ id: created.id, credentials: input.credentials })
  const data = transform({ input, created }, ({ input, created }) => ({
    chatbot_id: input.chatbot_id,
    ids: [created.id],
  }))
  emitEventStep({ eventName: ChatCrmEvents.CHANNEL_CREATED, data })
  return new WorkflowResponse(created)
})
