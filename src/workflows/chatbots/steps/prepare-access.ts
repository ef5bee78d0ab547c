import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ChatbotAccess } from "../../../types"
import { teamRequest, type AskedBy } from "../../lib/team"

export type PrepareAccessInput = AskedBy & { id: string; access?: ChatbotAccess }

/**
 * Before a chatbot is open to its members only: the asker becomes its owner where it has none, so that nobody locks
 * everybody out. Compensated by the role they had.
 */
export const prepareAccessStep = createStep(
  "prepare-access",
  async ({ id, access, asked_by }: PrepareAccessInput, { container }) => {
    if (!access) {
      return new StepResponse(null, null)
    }
    const { members } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const before = await members.prepareAccess(await teamRequest(id, { asked_by }, container), access)
    return new StepResponse(before?.user_id ?? null, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).members.restore(before)
    }
  }
)
