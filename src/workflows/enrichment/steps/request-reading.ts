import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

export type RequestReading = { chatbot_id: string; conversation_id: string }

/** Has a conversation read now. Nothing is to be taken back: reading it once more changes nothing that is not so. */
export const requestReadingStep = createStep("request-reading", async (input: RequestReading, { container }) => {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  return new StepResponse(await crm.enrichment.request(input.chatbot_id, input.conversation_id))
})
