import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { retryFailedReadingsStep } from "../steps/retry-failed-readings"

/**
 * Tries all conversations of a chatbot again whose reading was given up, and answers how many these are.
 *
 * @example
 * const { result: count } = await retryFailedReadingsWorkflow(container).run({ input: { chatbot_id } })
 */
export const retryFailedReadingsWorkflow = createWorkflow("retry-failed-readings", (input: { chatbot_id: string }) =>
  new WorkflowResponse(retryFailedReadingsStep(input))
)
