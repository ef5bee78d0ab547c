import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewAlertRule } from "../../../types"
import { createAlertRuleStep } from "../steps/create-rule"

/**
 * Adds a rule by which the team is alerted. Answers `{ alert_rule, secret }`; the secret of a webhook is told this once. Throws a
 * sentence (400) for what a rule cannot be: an unknown user, channel or intent among it.
 *
 * The hook `alertRuleCreating` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result } = await createAlertRuleWorkflow(container).run({
 *   input: {
 *     chatbot_id,
 *     name: "Hot leads",
 *     trigger: { kind: "intent_level", level: "ready_to_buy" },
 *     channels: ["feed", "webhook"],
 *     webhook: { url: "https://hooks.example.com/leads" },
 *   },
 * })
 */
export const createAlertRuleWorkflow = createWorkflow("create-alert-rule", (input: NewAlertRule) => {
  const alertRuleCreating = createHook("alertRuleCreating", input)
  const stored = createAlertRuleStep(input)
  return new WorkflowResponse(stored, { hooks: [alertRuleCreating] })
})
