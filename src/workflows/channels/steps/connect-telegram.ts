import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { CONNECT_TELEGRAM_TASK } from "../../../modules/chat-crm/queries/enqueue"
import { connectTelegram } from "../connect-telegram"
import { TelegramRefused } from "../telegram-api"

/**
 * Calls setWebhook for a channel that has its bot's token. What Telegram refuses is told to the merchant at once; where
 * it cannot be reached the channel stays, says so, and a task tries again.
 */
export const connectTelegramStep = createStep(
  "connect-telegram",
  async ({ id }: { id: string }, { container }) => {
    try {
      await connectTelegram(id, container)
    } catch (error) {
      if (error instanceof TelegramRefused) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `Telegram could not be connected: ${error.message}.`)
      }
      const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
      await crm.runLater({
        task: CONNECT_TELEGRAM_TASK,
        payload: { channel_id: id },
        runAt: new Date(Date.now() + 10_000),
      })
    }
    return new StepResponse(id)
  }
)
