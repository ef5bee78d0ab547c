import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { startTrialStep, type StartTrial } from "../steps/start-trial"

/**
 * Has a provider read a chatbot's latest conversations for a look at what it would change: a new prompt or model before it
 * is used. Nothing is applied. A paid provider spends the chatbot's budget. Throws (400) for a provider that is not there.
 *
 * @example
 * const { result: trial } = await startEnrichmentTrialWorkflow(container).run({
 *   input: { chatbot_id, provider: "openai", conversations: 50, created_by: null },
 * })
 */
export const startEnrichmentTrialWorkflow = createWorkflow("start-enrichment-trial", (input: StartTrial) =>
  new WorkflowResponse(startTrialStep(input))
)
