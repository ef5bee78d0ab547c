import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

export type ErasePersonInput = { chatbot_id: string; identity_id: string }

/** Erases a person for good: there is nothing to compensate with. */
export const erasePersonStep = createStep(
  "erase-person",
  async ({ chatbot_id, identity_id }: ErasePersonInput, { container }) => {
    await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).erasePerson(chatbot_id, identity_id)
    return new StepResponse(identity_id)
  }
)
