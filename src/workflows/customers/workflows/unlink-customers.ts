import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { unlinkCustomersStep, type UnlinkCustomersInput } from "../steps/unlink-customers"

/**
 * Takes the profile `other_id` out of the person of `customer_id`. Answers `{ person, change }`: what is left of the
 * person, null where nothing is.
 *
 * The hook `customersUnlinking` runs before; a handler that throws keeps the link. The hook `customersUnlinked` runs
 * after, with `{ pair, outcome }`; a handler that throws links them again.
 *
 * @example
 * await unlinkChatCustomersWorkflow(container).run({ input: { chatbot_id, customer_id, other_id, actor } })
 */
export const unlinkChatCustomersWorkflow = createWorkflow("unlink-chat-customers", (input: UnlinkCustomersInput) => {
  const customersUnlinking = createHook("customersUnlinking", input)
  const outcome = unlinkCustomersStep(input)
  const customersUnlinked = createHook("customersUnlinked", { pair: input, outcome })
  return new WorkflowResponse(outcome, { hooks: [customersUnlinking, customersUnlinked] })
})
