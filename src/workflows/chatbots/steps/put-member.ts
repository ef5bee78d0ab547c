import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { MemberRole } from "../../../types"
import { teamRequest, type AskedBy } from "../../lib/team"

export type PutMemberInput = AskedBy & { chatbot_id: string; user_id: string; role: MemberRole }

/** Adds a dashboard user to a chatbot, or gives a member another role; compensated by the role they had. */
export const putMemberStep = createStep(
  "put-member",
  async ({ chatbot_id, user_id, role, asked_by }: PutMemberInput, { container }) => {
    const [user] = await container.resolve(Modules.USER).listUsers({ id: [user_id] }, { select: ["id"] })
    if (!user) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no dashboard user ${user_id}.`)
    }
    const { members } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const before = await members.put(await teamRequest(chatbot_id, { asked_by }, container), { user_id, role })
    return new StepResponse(user_id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).members.restore(before)
    }
  }
)
