import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewView } from "../../../types"
import { createViewStep } from "../steps/create-view"

/**
 * Saves filters of the list of customers under a name, for their maker or for everybody with access. Answers the view.
 * Throws `name_taken` (400) where its maker has a view of that name.
 *
 * The hook `viewCreating` runs before; a handler that throws refuses the view. The hook `viewCreated` runs after, with
 * `{ chatbot_id, view }`; a handler that throws deletes it again.
 *
 * @example
 * const { result: view } = await createChatCustomerViewWorkflow(container).run({
 *   input: {
 *     chatbot_id,
 *     name: "Hot on Zalo",
 *     params: { platform: ["zalo"], purchase_intent: ["ready_to_buy"] },
 *     shared: true,
 *     maker: { type: "staff", id: user.id, name: "Lan" },
 *   },
 * })
 */
export const createChatCustomerViewWorkflow = createWorkflow("create-chat-customer-view", (input: NewView) => {
  const viewCreating = createHook("viewCreating", input)
  const view = createViewStep(input)
  const viewCreated = createHook("viewCreated", { chatbot_id: input.chatbot_id, view })
  return new WorkflowResponse(view, { hooks: [viewCreating, viewCreated] })
})
