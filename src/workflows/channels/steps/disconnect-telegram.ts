import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { deleteWebhook } from "../telegram-api"

/** Has Telegram stop sending to a channel that is going. If Telegram does not answer, the channel goes all the same. */
export const disconnectTelegramStep = createStep(
  "disconnect-telegram",
  async ({ id }: { id: string }, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const channel = await crm.openChannel(id)
    const token = channel?.credentials.bot_token
    if (channel?.type === "telegram" && typeof token === "string") {
      try {
        await deleteWebhook({ api_url: crm.options.telegram_api_url, bot_token: token })
      } catch (error) {
        const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
        logger.warn(`chat-crm: Telegram still sends to the deleted channel ${id}: ${(error as Error).message}`)
      }
    }
    return new StepResponse(id)
  }
)
