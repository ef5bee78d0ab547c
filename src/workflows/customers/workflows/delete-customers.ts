import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCustomersStep, type DeleteCustomersInput } from "../steps/delete-customers"

/**
 * Deletes profiles with their notes and timelines; conversations stay, unlinked. Answers the ids that were there.
 *
 * The hook `customersDeleting` runs before; a handler that throws keeps them.
 *
 * @example
 * const { result: deleted } = await deleteChatCustomersWorkflow(container).run({ input: { chatbot_id, ids } })
 */
export const deleteChatCustomersWorkflow = createWorkflow("delete-chat-customers", (input: DeleteCustomersInput) => {
  const customersDeleting = createHook("customersDeleting", input)
  const deleted = deleteCustomersStep(input)
  return new WorkflowResponse(deleted, { hooks: [customersDeleting] })
})
