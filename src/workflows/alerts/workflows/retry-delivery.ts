import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertDeliveryOf } from "../../../types"
import { retryAlertDeliveryStep } from "../steps/retry-delivery"

/**
 * Has a delivery that failed or was dropped made again, under the id that it had. Answers the delivery. Throws a sentence (400)
 * where it is neither.
 *
 * The hook `alertDeliveryRetrying` runs before; a handler that throws refuses it.
 *
 * @example
 * await retryAlertDeliveryWorkflow(container).run({ input: { chatbot_id, alert_id, delivery_id } })
 */
export const retryAlertDeliveryWorkflow = createWorkflow("retry-alert-delivery", (input: AlertDeliveryOf) => {
  const alertDeliveryRetrying = createHook("alertDeliveryRetrying", input)
  const delivery = retryAlertDeliveryStep(input)
  return new WorkflowResponse(delivery, { hooks: [alertDeliveryRetrying] })
})
