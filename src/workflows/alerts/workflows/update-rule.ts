import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertRuleChange } from "../../../types"
import { updateAlertRuleStep } from "../steps/update-rule"

/**
 * Changes what is named of an alert rule; the rest stays. Answers `{ alert_rule, secret? }`, the secret where one was made.
 *
 * The hook `alertRuleUpdating` runs before; a handler that throws refuses the change.
 *
 * @example
 * await updateAlertRuleWorkflow(container).run({ input: { chatbot_id, rule_id, change: { rotate_secret: true } } })
 */
export const updateAlertRuleWorkflow = createWorkflow("update-alert-rule", (input: AlertRuleChange) => {
  const alertRuleUpdating = createHook("alertRuleUpdating", input)
  const stored = updateAlertRuleStep(input)
  return new WorkflowResponse(stored, { hooks: [alertRuleUpdating] })
})
