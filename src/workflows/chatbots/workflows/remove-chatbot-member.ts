import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ChatCrmEvents } from "../../events"
import { removeMemberStep, type RemoveMemberInput } from "../steps/remove-member"

/**
 * Removes a member of a chatbot's team. With `asked_by`, the id of a user, only an owner may; anybody while there is no
 * owner. The last owner of a members-only chatbot cannot be removed.
 *
 * The hook `chatbotMemberRemoving` runs before; a handler that throws keeps the member.
 *
 * @example
 * await removeChatbotMemberWorkflow(container).run({ input: { chatbot_id, user_id } })
 */
export const removeChatbotMemberWorkflow = createWorkflow("remove-chatbot-member", (input: RemoveMemberInput) => {
  const chatbotMemberRemoving = createHook("chatbotMemberRemoving", input)
  const userId = removeMemberStep(input)
  const data = transform({ input, userId }, ({ input, userId }) => ({ chatbot_id: input.chatbot_id, ids: [userId] }))
  emitEventStep({ eventName: ChatCrmEvents.MEMBER_REMOVED, data })
  return new WorkflowResponse(userId, { hooks: [chatbotMemberRemoving] })
})
