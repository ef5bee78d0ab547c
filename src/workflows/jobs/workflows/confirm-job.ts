import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobDecision } from "../../../types"
import { confirmJobStep } from "../steps/decide-job"

/**
 * Lets a job go on whose preview was looked at, and answers it.
 *
 * The hook `jobConfirming` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result: job } = await confirmJobWorkflow(container).run({ input: { chatbot_id, job_id, source: "staff", actor } })
 */
export const confirmJobWorkflow = createWorkflow("confirm-job", (input: JobDecision) => {
  const jobConfirming = createHook("jobConfirming", input)
  const job = confirmJobStep(input)
  return new WorkflowResponse(job, { hooks: [jobConfirming] })
})
