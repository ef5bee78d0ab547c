import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { updateChatbotStep, type UpdateChatbotInput } from "../steps/update-chatbot"

/**
 * Renames or describes a chatbot, or changes its access, time zone or quiet time.
 *
 * @example
 * await updateChatbotWorkflow(container).run({ input: { id, name: "Bike shop" } })
 */
export const updateChatbotWorkflow = createWorkflow("update-chatbot", (input: UpdateChatbotInput) => {
  const id = updateChatbotStep(input)
  const data = transform({ id }, ({ id }) => ({ chatbot_id: id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHATBOT_UPDATED, data })
  return new WorkflowResponse(id)
})
