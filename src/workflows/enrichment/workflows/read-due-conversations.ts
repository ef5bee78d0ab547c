import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { readDueConversationsStep } from "../steps/read-due-conversations"

/**
 * Reads a batch of conversations that are due, of all chatbots, and applies what they say of their customers. A task runs
 * it whenever conversations have become quiet; run it yourself where no worker does. Answers how many were read and
 * failed, and whether more are due.
 *
 * @example
 * const { result } = await readDueConversationsWorkflow(container).run()
 */
export const readDueConversationsWorkflow = createWorkflow("read-due-conversations", () =>
  new WorkflowResponse(readDueConversationsStep())
)
