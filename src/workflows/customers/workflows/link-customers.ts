import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { linkCustomersStep, type LinkCustomersInput } from "../steps/link-customers"

/**
 * Says that two profiles of a chatbot are one person's, and with them all that either is linked with. Each keeps its own
 * values, notes and timeline. Answers `{ person, change }`; `change` is null where they were linked already.
 *
 * The hook `customersLinking` runs before; a handler that throws refuses the link. The hook `customersLinked` runs after,
 * with `{ pair, outcome }`; a handler that throws takes it back.
 *
 * @example
 * const { result } = await linkChatCustomersWorkflow(container).run({
 *   input: { chatbot_id, customer_id, other_id, actor: { type: "staff", id: user.id, name: user.first_name } },
 * })
 * // result.person.customers: all profiles of that person
 */
export const linkChatCustomersWorkflow = createWorkflow("link-chat-customers", (input: LinkCustomersInput) => {
  const customersLinking = createHook("customersLinking", input)
  const outcome = linkCustomersStep(input)
  const customersLinked = createHook("customersLinked", { pair: input, outcome })
  return new WorkflowResponse(outcome, { hooks: [customersLinking, customersLinked] })
})
