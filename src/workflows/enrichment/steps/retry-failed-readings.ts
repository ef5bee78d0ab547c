import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

/** Tries conversations again that were given up. */
export const retryFailedReadingsStep = createStep("retry-failed-readings", async (input: { chatbot_id: string }, { container }) =>
  new StepResponse(await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).enrichment.retryFailed(input.chatbot_id))
)
