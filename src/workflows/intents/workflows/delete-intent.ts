import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { IntentOf } from "../../../types"
import { deleteIntentStep } from "../steps/delete-intent"

/**
 * Deletes a named intent and switches off the alert rules that watch it. What it was triggered by stays on timelines. Answers
 * its id.
 *
 * The hook `intentDeleting` runs before; a handler that throws keeps it.
 *
 * @example
 * await deleteChatbotIntentWorkflow(container).run({ input: { chatbot_id, intent_id } })
 */
export const deleteChatbotIntentWorkflow = createWorkflow("delete-chatbot-intent", (input: IntentOf) => {
  const intentDeleting = createHook("intentDeleting", input)
  const id = deleteIntentStep(input)
  return new WorkflowResponse(id, { hooks: [intentDeleting] })
})
