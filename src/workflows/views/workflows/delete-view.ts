import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ViewOf } from "../../../types"
import { deleteViewStep } from "../steps/delete-view"

/**
 * Deletes a saved view. Answers its id. Throws `not_the_maker` (403) where somebody else saved it.
 *
 * The hook `viewDeleting` runs before; a handler that throws keeps the view. The hook `viewDeleted` runs after, with
 * `{ chatbot_id, view_id }`; a handler that throws puts it back.
 *
 * @example
 * await deleteChatCustomerViewWorkflow(container).run({ input: { chatbot_id, view_id, maker } })
 */
export const deleteChatCustomerViewWorkflow = createWorkflow("delete-chat-customer-view", (input: ViewOf) => {
  const viewDeleting = createHook("viewDeleting", input)
  const view_id = deleteViewStep(input)
  const viewDeleted = createHook("viewDeleted", { chatbot_id: input.chatbot_id, view_id })
  return new WorkflowResponse(view_id, { hooks: [viewDeleting, viewDeleted] })
})
