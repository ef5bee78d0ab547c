import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { retryFailedReadingsStep } from "../steps/retry-failed-readings"

/**
 * Tries all conversations of a chatbot again whose reading was given up, and answers how many these are.
 *
 * The hook `failedReadingsRetrying` runs before; a handler that throws refuses it, and they stay given up.
 *
 * @example
 * const { result: count } = await retryFailedReadingsWorkflow(container).run({ input: { chatbot_id } })
 */
export const retryFailedReadingsWorkflow = createWorkflow("retry-failed-readings", (input: { chatbot_id: string }) => {
  const failedReadingsRetrying = createHook("failedReadingsRetrying", input)
  const count = retryFailedReadingsStep(input)
  return new WorkflowResponse(count, { hooks: [failedReadingsRetrying] })
})
