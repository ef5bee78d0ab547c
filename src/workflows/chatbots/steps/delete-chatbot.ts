import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { PURGE_CHATBOT_TASK } from "../../../modules/chat-crm/queries/enqueue"

/** Messages that are on their way in when a chatbot goes are stored before its data is removed. */
const PURGE_AFTER_MS = 60_000

/** Takes a chatbot out of sight at once; its data is removed soon after, in the background. */
export const deleteChatbotStep = createStep(
  "delete-chatbot",
  async ({ id }: { id: string }, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    await crm.softDeleteChatCrmChatbots(id)
    for (const channel of await crm.listChannels(id)) {
      await crm.forgetChannel(channel.id)
    }
    await crm.runLater({
      task: PURGE_CHATBOT_TASK,
      payload: { chatbot_id: id },
      runAt: new Date(Date.now() + PURGE_AFTER_MS),
    })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).restoreChatCrmChatbots(id)
    }
  }
)
