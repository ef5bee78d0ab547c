import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertRef } from "../dispatch-alert"
import { dispatchAlertStep } from "../steps/dispatch-alert"

/** Decides to whom an alert goes and by which channels, and has that done. Run again it does nothing. */
export const dispatchAlertWorkflow = createWorkflow("dispatch-alert", (input: AlertRef) => new WorkflowResponse(dispatchAlertStep(input)))
