import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { CustomerChanges } from "../../../types"

/**
 * Makes changes in one transaction. Compensation puts back what this step changed and nobody changed since; the timeline
 * keeps both.
 */
export const changeCustomersStep = createStep(
  "change-customers",
  async (changes: CustomerChanges, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const outcome = await crm.change(changes)
    return new StepResponse(outcome, {
      chatbot_id: changes.chatbot_id,
      actor: changes.actor,
      event_ids: outcome.event_ids,
    })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).customers.takeBack(made)
    }
  }
)
