import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { AlertDeliveryOf } from "../../../types"

/** Has a delivery made again. Compensation makes it what it was, unless it was made meanwhile. */
export const retryAlertDeliveryStep = createStep(
  "retry-alert-delivery",
  async (input: AlertDeliveryOf, { container }) => {
    const { before, delivery } = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alerts.retry(input)
    return new StepResponse(delivery, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alerts.takeRetryBack(before)
    }
  }
)
