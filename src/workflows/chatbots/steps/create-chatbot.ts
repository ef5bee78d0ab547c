import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { DEFAULT_STATUSES } from "../../../modules/chat-crm/statuses"

export type CreateChatbotInput = { name: string; description?: string | null; timezone?: string; created_by?: string }

/** Creates a chatbot with both features off. Its creator, where it is a person, becomes its owner. */
export const createChatbotStep = createStep(
  "create-chatbot",
  async ({ created_by, ...chatbot }: CreateChatbotInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const created = await crm.createChatCrmChatbots({
      ...chatbot,
      statuses: DEFAULT_STATUSES as unknown as Record<string, unknown>,
    })
    if (created_by) {
      await crm.createChatCrmMembers({ chatbot_id: created.id, user_id: created_by, role: "owner" })
    }
    return new StepResponse(created.id, created.id)
  },
  async (id, { container }) => {
    if (id) {
      const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
      await crm.deleteChatCrmMembers({ chatbot_id: id })
      await crm.deleteChatCrmChatbots(id)
    }
  }
)
