import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { setFeaturesStep, type SetFeaturesInput } from "../steps/set-features"

/**
 * Switches Customer Tracking and Intent Detection. Throws `plan_required` where the plan does not include one that is
 * switched on. Tracking counts forward only, from the moment of the switch.
 *
 * @example
 * await setChatbotFeaturesWorkflow(container).run({ input: { id, features: { customer_tracking: true } } })
 */
export const setChatbotFeaturesWorkflow = createWorkflow("set-chatbot-features", (input: SetFeaturesInput) => {
  const id = setFeaturesStep(input)
  const data = transform({ id }, ({ id }) => ({ chatbot_id: id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHATBOT_UPDATED, data })
  return new WorkflowResponse(id)
})
