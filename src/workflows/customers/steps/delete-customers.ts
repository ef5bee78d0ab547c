import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

export type DeleteCustomersInput = { chatbot_id: string; ids: string[] }

/** Deletes profiles for good: there is nothing to compensate with. */
export const deleteCustomersStep = createStep(
  "delete-customers",
  async ({ chatbot_id, ids }: DeleteCustomersInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    return new StepResponse(await crm.customers.remove(chatbot_id, ids))
  }
)
