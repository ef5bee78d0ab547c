import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { LookUp } from "../../../modules/chat-crm/queries/queue-look-ups"
import { lookUpProfileStep } from "../steps/look-up-profile"

/**
 * Asks Messenger or Zalo, by the channel's token, for the name of one customer, and stores it. Answers what came of it:
 * `{ state: "named" | "nameless" | "skipped" | "stopped" }`, or `{ state: "later", reason, after_ms }` where the platform
 * did not answer.
 *
 * @example
 * const { result } = await lookUpProfileWorkflow(container).run({ input: { chatbot_id, customer_id, channel_id } })
 */
export const lookUpProfileWorkflow = createWorkflow("look-up-profile", (input: LookUp) => {
  return new WorkflowResponse(lookUpProfileStep(input))
})
