import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { requestReadingStep, type RequestReading } from "../steps/request-reading"

/**
 * Has one conversation read from its beginning, now instead of when it is quiet, and answers how its reading stands. The
 * conversation needs a customer; else it throws (404).
 *
 * @example
 * await requestReadingWorkflow(container).run({ input: { chatbot_id, conversation_id } })
 */
export const requestReadingWorkflow = createWorkflow("request-reading", (input: RequestReading) =>
  new WorkflowResponse(requestReadingStep(input))
)
