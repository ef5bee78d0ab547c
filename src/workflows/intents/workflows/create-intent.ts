import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewIntent } from "../../../types"
import { createIntentStep } from "../steps/create-intent"

/**
 * Adds a named intent to a chatbot: what is looked for in its conversations while Intent Detection is on. Answers the intent.
 * Throws a sentence (400) where it has fewer than three examples, or a name that another has.
 *
 * The hook `intentCreating` runs before; a handler that throws refuses it.
 *
 * @example
 * const { result: intent } = await createChatbotIntentWorkflow(container).run({
 *   input: {
 *     chatbot_id,
 *     name: "Book appointment",
 *     examples: ["can I come by tomorrow?", "đặt lịch hẹn cho em", "is Friday at 5 free"],
 *     details: ["date", "phone"],
 *   },
 * })
 */
export const createChatbotIntentWorkflow = createWorkflow("create-chatbot-intent", (input: NewIntent) => {
  const intentCreating = createHook("intentCreating", input)
  const intent = createIntentStep(input)
  return new WorkflowResponse(intent, { hooks: [intentCreating] })
})
