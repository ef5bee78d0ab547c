import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertRuleOf } from "../../../types"
import { testAlertRuleStep } from "../steps/test-rule"

/**
 * Sends a test by each channel of a rule to each of its recipients, marked as one. Answers what became of it. No alert is made.
 *
 * The hook `alertRuleTesting` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result: deliveries } = await testAlertRuleWorkflow(container).run({ input: { chatbot_id, rule_id } })
 */
export const testAlertRuleWorkflow = createWorkflow("test-alert-rule", (input: AlertRuleOf) => {
  const alertRuleTesting = createHook("alertRuleTesting", input)
  const deliveries = testAlertRuleStep(input)
  return new WorkflowResponse(deliveries, { hooks: [alertRuleTesting] })
})
