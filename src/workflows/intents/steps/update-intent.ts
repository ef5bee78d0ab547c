import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { IntentChange } from "../../../types"

/** Changes what is named of an intent. Compensation gives it back what it had. */
export const updateIntentStep = createStep(
  "update-intent",
  async (input: IntentChange, { container }) => {
    const { before, intent } = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.edit(input)
    return new StepResponse(intent, { chatbot_id: input.chatbot_id, before })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.revert(made.chatbot_id, made.before)
    }
  }
)
