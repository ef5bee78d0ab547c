import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { AlertDecision } from "../../../types"

/** Says that an alert is handled, or open again. Compensation makes it, and those that followed it, what they were. */
export const setAlertStateStep = createStep(
  "set-alert-state",
  async (input: AlertDecision, { container }) => {
    const { alerts } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const before = await alerts.setState(input)
    const { chatbot_id, alert_id } = input
    return new StepResponse(await alerts.find(chatbot_id, alert_id), { chatbot_id, before })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alerts.revert(made.chatbot_id, made.before)
    }
  }
)
