import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { putMemberStep, type PutMemberInput } from "../steps/put-member"

/**
 * Adds a dashboard user to a chatbot's team, or gives a member another role. With `asked_by`, the id of a user, only an
 * owner may; anybody while there is no owner. The last owner of a members-only chatbot stays one.
 *
 * The hook `chatbotMemberChanging` runs before; a handler that throws refuses it.
 *
 * @example
 * await putChatbotMemberWorkflow(container).run({ input: { chatbot_id, user_id, role: "member" } })
 */
export const putChatbotMemberWorkflow = createWorkflow("put-chatbot-member", (input: PutMemberInput) => {
  const chatbotMemberChanging = createHook("chatbotMemberChanging", input)
  const userId = putMemberStep(input)
  const data = transform({ input, userId }, ({ input, userId }) => ({ chatbot_id: input.chatbot_id, ids: [userId] }))
  emitEventStep({ eventName: ChatCrmEvents.MEMBER_CHANGED, data })
  return new WorkflowResponse(userId, { hooks: [chatbotMemberChanging] })
})
