import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { IntentOf } from "../../../types"

/** Deletes an intent. Compensation puts it back, with the rules that were switched off by it. */
export const deleteIntentStep = createStep(
  "delete-intent",
  async (input: IntentOf, { container }) => {
    const deleted = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.remove(input)
    return new StepResponse(deleted.intent.id, { chatbot_id: input.chatbot_id, deleted })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).intents.restore(made.chatbot_id, made.deleted)
    }
  }
)
