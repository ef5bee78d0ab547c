import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dispatchAlert, type AlertRef } from "../dispatch-alert"

/** Decides to whom an alert goes. What was decided stays decided. */
export const dispatchAlertStep = createStep("dispatch-alert", async (input: AlertRef, { container }) => {
  await dispatchAlert(input, container)
  return new StepResponse(null)
})
