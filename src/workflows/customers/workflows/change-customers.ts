import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CustomerChanges } from "../../../types"
import { changeCustomersStep } from "../steps/change-customers"

/**
 * The one way in which CRM fields change: edits of staff, of other programs, of the AI, of imports and undos alike.
 * Answers, in ids, whose fields were changed, unchanged, kept from the AI, in conflict, or not there.
 *
 * The hook `customersChanging` runs before anything is written; a handler that throws refuses the change. The hook
 * `customersChanged` runs behind it with the outcome; a handler that throws takes the change back.
 *
 * @example
 * const { result } = await changeCustomersWorkflow(container).run({
 *   input: {
 *     chatbot_id,
 *     source: "api",
 *     actor: { type: "api", name: "Loyalty programme" },
 *     sets: [{ customer_ids, writes: [{ field: "status", value: "customer" }] }],
 *   },
 * })
 */
export const changeCustomersWorkflow = createWorkflow("change-customers", (input: CustomerChanges) => {
  const customersChanging = createHook("customersChanging", input)
  const outcome = changeCustomersStep(input)
  const customersChanged = createHook("customersChanged", { changes: input, outcome })
  return new WorkflowResponse(outcome, { hooks: [customersChanging, customersChanged] })
})
