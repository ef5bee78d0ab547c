import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateViewStep, type UpdateViewInput } from "../steps/update-view"

/**
 * Renames a saved view, gives it other filters, or shares it; what is not named stays. Answers the view. Throws
 * `not_the_maker` (403) where somebody else saved it.
 *
 * The hook `viewUpdating` runs before; a handler that throws refuses the change. The hook `viewUpdated` runs after, with
 * `{ chatbot_id, view }`; a handler that throws takes the change back.
 *
 * @example
 * await updateChatCustomerViewWorkflow(container).run({ input: { chatbot_id, view_id, maker, change: { shared: true } } })
 */
export const updateChatCustomerViewWorkflow = createWorkflow("update-chat-customer-view", (input: UpdateViewInput) => {
  const viewUpdating = createHook("viewUpdating", input)
  const view = updateViewStep(input)
  const viewUpdated = createHook("viewUpdated", { chatbot_id: input.chatbot_id, view })
  return new WorkflowResponse(view, { hooks: [viewUpdating, viewUpdated] })
})
