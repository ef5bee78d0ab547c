import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertRuleOf } from "../../../types"
import { deleteAlertRuleStep } from "../steps/delete-rule"

/**
 * Deletes an alert rule; what it was about to deliver is dropped, its alerts stay. Answers its id.
 *
 * The hook `alertRuleDeleting` runs before; a handler that throws keeps it.
 *
 * @example
 * await deleteAlertRuleWorkflow(container).run({ input: { chatbot_id, rule_id } })
 */
export const deleteAlertRuleWorkflow = createWorkflow("delete-alert-rule", (input: AlertRuleOf) => {
  const alertRuleDeleting = createHook("alertRuleDeleting", input)
  const id = deleteAlertRuleStep(input)
  return new WorkflowResponse(id, { hooks: [alertRuleDeleting] })
})
