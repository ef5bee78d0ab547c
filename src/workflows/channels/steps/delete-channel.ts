import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

/** Takes a channel away; what was said on it stays. */
export const deleteChannelStep = createStep(
  "delete-channel",
  async ({ id }: { id: string }, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    await crm.softDeleteChatCrmChannels(id)
    await crm.forgetChannel(id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).restoreChatCrmChannels(id)
    }
  }
)
