import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { deleteChatbotStep } from "../steps/delete-chatbot"

/**
 * Deletes a chatbot with everything in it: out of sight at once, removed in the background.
 *
 * @example
 * await deleteChatbotWorkflow(container).run({ input: { id } })
 */
export const deleteChatbotWorkflow = createWorkflow("delete-chatbot", (input: { id: string }) => {
  const id = deleteChatbotStep(input)
  const data = transform({ id }, ({ id }) => ({ chatbot_id: id, ids: [id] }))
  emitEventStep({ eventName: ChatCrmEvents.CHATBOT_DELETED, data })
  return new WorkflowResponse(id)
})
