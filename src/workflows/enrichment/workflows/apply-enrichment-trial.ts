import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { applyTrialStep, type ApplyTrial } from "../steps/apply-runs"

/**
 * Applies what a trial found, without asking the provider again; what people set stays. Throws (409) where the trial is
 * still reading or was applied, and where messages were edited since.
 *
 * The hook `trialApplying` runs before; a handler that throws refuses it, and nothing of it is applied.
 *
 * @example
 * await applyEnrichmentTrialWorkflow(container).run({ input: { chatbot_id, trial_id } })
 */
export const applyEnrichmentTrialWorkflow = createWorkflow("apply-enrichment-trial", (input: ApplyTrial) => {
  const trialApplying = createHook("trialApplying", input)
  const trial = applyTrialStep(input)
  return new WorkflowResponse(trial, { hooks: [trialApplying] })
})
