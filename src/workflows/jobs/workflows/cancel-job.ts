import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobDecision } from "../../../types"
import { cancelJobStep } from "../steps/decide-job"

/**
 * Ends a job after the chunk under way and answers it. What it did stays, and can be undone.
 *
 * The hook `jobCancelling` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result: job } = await cancelJobWorkflow(container).run({ input: { chatbot_id, job_id, source: "staff", actor } })
 */
export const cancelJobWorkflow = createWorkflow("cancel-job", (input: JobDecision) => {
  const jobCancelling = createHook("jobCancelling", input)
  const job = cancelJobStep(input)
  return new WorkflowResponse(job, { hooks: [jobCancelling] })
})
