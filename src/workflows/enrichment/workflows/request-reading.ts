import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { requestReadingStep, type RequestReading } from "../steps/request-reading"

/**
 * Has one conversation read from its beginning, now instead of when it is quiet, and answers how its reading stands. The
 * conversation needs a customer; else it throws (404).
 *
 * The hook `readingRequesting` runs before; a handler that throws refuses it, and it is read when it is quiet, as before.
 *
 * @example
 * await requestReadingWorkflow(container).run({ input: { chatbot_id, conversation_id } })
 */
export const requestReadingWorkflow = createWorkflow("request-reading", (input: RequestReading) => {
  const readingRequesting = createHook("readingRequesting", input)
  const reading = requestReadingStep(input)
  return new WorkflowResponse(reading, { hooks: [readingRequesting] })
})
