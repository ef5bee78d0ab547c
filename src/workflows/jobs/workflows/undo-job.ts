import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobDecision } from "../../../types"
import { undoJobStep } from "../steps/decide-job"

/**
 * Begins to put back what an ended job did, and answers it. What somebody changed since stays, and is counted.
 *
 * The hook `jobUndoing` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result: job } = await undoJobWorkflow(container).run({ input: { chatbot_id, job_id, source: "staff", actor } })
 */
export const undoJobWorkflow = createWorkflow("undo-job", (input: JobDecision) => {
  const jobUndoing = createHook("jobUndoing", input)
  const job = undoJobStep(input)
  return new WorkflowResponse(job, { hooks: [jobUndoing] })
})
