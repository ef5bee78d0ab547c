import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { replayRunStep, type ReplayRun } from "../steps/apply-runs"

/**
 * Applies a run from its record, without any call: the same answer, checked the same way, gives the same profile. Throws
 * (404) where there is no such run, and (409) where messages of it were edited or taken back.
 *
 * The hook `runReplaying` runs before; a handler that throws refuses it, and it is not applied.
 *
 * @example
 * await replayEnrichmentRunWorkflow(container).run({ input: { chatbot_id, run_id } })
 */
export const replayEnrichmentRunWorkflow = createWorkflow("replay-enrichment-run", (input: ReplayRun) => {
  const runReplaying = createHook("runReplaying", input)
  const applied = replayRunStep(input)
  return new WorkflowResponse(applied, { hooks: [runReplaying] })
})
