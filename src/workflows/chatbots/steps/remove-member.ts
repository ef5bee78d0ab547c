import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { teamRequest, type AskedBy } from "../../lib/team"

export type RemoveMemberInput = AskedBy & { chatbot_id: string; user_id: string }

/** Removes a member; compensated by adding them with the role they had. */
export const removeMemberStep = createStep(
  "remove-member",
  async ({ chatbot_id, user_id, asked_by }: RemoveMemberInput, { container }) => {
    const { members } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const before = await members.remove(await teamRequest(chatbot_id, { asked_by }, container), user_id)
    return new StepResponse(user_id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).members.restore(before)
    }
  }
)
