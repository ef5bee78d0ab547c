import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ChatbotAccess } from "../../../types"

export type UpdateChatbotInput = {
  id: string
  name?: string
  description?: string | null
  access?: ChatbotAccess
  timezone?: string
  conversation_gap_hours?: number
}

export const updateChatbotStep = createStep(
  "update-chatbot",
  async (input: UpdateChatbotInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const { name, description, access, timezone, conversation_gap_hours } = await crm.retrieveChatCrmChatbot(input.id)
    await crm.updateChatCrmChatbots(input)
    return new StepResponse(input.id, { id: input.id, name, description, access, timezone, conversation_gap_hours })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).updateChatCrmChatbots(before)
    }
  }
)
