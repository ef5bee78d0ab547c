import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertDecision } from "../../../types"
import { setAlertStateStep } from "../steps/set-state"

/**
 * Says that an alert is handled, and by whom, or that it is open again; alerts of other rules about the same thing follow.
 * Answers the alert.
 *
 * The hook `alertStateChanging` runs before; a handler that throws refuses it.
 *
 * @example
 * await setAlertStateWorkflow(container).run({ input: { chatbot_id, alert_id, state: "handled", actor } })
 */
export const setAlertStateWorkflow = createWorkflow("set-alert-state", (input: AlertDecision) => {
  const alertStateChanging = createHook("alertStateChanging", input)
  const alert = setAlertStateStep(input)
  return new WorkflowResponse(alert, { hooks: [alertStateChanging] })
})
