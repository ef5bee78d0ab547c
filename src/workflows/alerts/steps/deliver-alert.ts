import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deliverAlert, type DeliveryRef } from "../deliver-alert"

/** Makes one delivery: what was sent cannot be taken back. */
export const deliverAlertStep = createStep("deliver-alert", async (input: DeliveryRef, { container }) => {
  await deliverAlert(input, container)
  return new StepResponse(null)
})
