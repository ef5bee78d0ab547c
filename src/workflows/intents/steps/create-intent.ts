import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { NewIntent } from "../../../types"

/** Adds an intent. Compensation deletes it. */
export const createIntentStep = createStep(
  "create-intent",
  async (input: NewIntent, { container }) => {
    const intent = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.add(input)
    return new StepResponse(intent, { chatbot_id: input.chatbot_id, intent })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.takeBack(made.chatbot_id, made.intent)
    }
  }
)
