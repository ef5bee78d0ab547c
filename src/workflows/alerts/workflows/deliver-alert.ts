import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DeliveryRef } from "../deliver-alert"
import { deliverAlertStep } from "../steps/deliver-alert"

/** Makes one delivery of an alert, if it still is to be made; what fails is made again later. */
export const deliverAlertWorkflow = createWorkflow("deliver-alert", (input: DeliveryRef) => new WorkflowResponse(deliverAlertStep(input)))
