import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { startTrialStep, type StartTrial } from "../steps/start-trial"

/**
 * Has a provider read a chatbot's latest conversations for a look at what it would change: a new prompt or model before it
 * is used. Nothing is applied. When a later step fails, the trial is ended and reads no further. A paid provider spends the chatbot's budget. Throws (400) for a provider that is not there.
 *
 * The hook `trialStarting` runs before; a handler that throws refuses it, and no trial begins.
 *
 * @example
 * const { result: trial } = await startEnrichmentTrialWorkflow(container).run({
 *   input: { chatbot_id, provider: "openai", conversations: 50, created_by: null },
 * })
 */
export const startEnrichmentTrialWorkflow = createWorkflow("start-enrichment-trial", (input: StartTrial) => {
  const trialStarting = createHook("trialStarting", input)
  const trial = startTrialStep(input)
  return new WorkflowResponse(trial, { hooks: [trialStarting] })
})
