import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

export type CheckCustomerCountsInput = {
  /** All chatbots unless told. */
  chatbot_id?: string
  /** Sets the counters right. */
  repair?: boolean
}

/** Compares counters with customers. Right counters are nothing to take back. */
export const checkCustomerCountsStep = createStep(
  "check-customer-counts",
  async ({ chatbot_id, repair }: CheckCustomerCountsInput, { container }) => {
    const { customers } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    return new StepResponse(await customers.checkCounts(chatbot_id, { repair }))
  }
)
