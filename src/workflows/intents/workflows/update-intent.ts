import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { IntentChange } from "../../../types"
import { updateIntentStep } from "../steps/update-intent"

/**
 * Changes what is named of a named intent; the rest stays. Answers the intent. Throws as creating one does.
 *
 * The hook `intentUpdating` runs before; a handler that throws refuses the change.
 *
 * @example
 * await updateChatbotIntentWorkflow(container).run({ input: { chatbot_id, intent_id, change: { enabled: false } } })
 */
export const updateChatbotIntentWorkflow = createWorkflow("update-chatbot-intent", (input: IntentChange) => {
  const intentUpdating = createHook("intentUpdating", input)
  const intent = updateIntentStep(input)
  return new WorkflowResponse(intent, { hooks: [intentUpdating] })
})
