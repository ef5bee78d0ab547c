import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import { setWebhook, TelegramRefused } from "./telegram-api"

/**
 * Points a Telegram bot at its channel, where the channel has the bot's token. Throws what Telegram says; the reason is
 * noted on the channel either way.
 */
export async function connectTelegram(channelId: string, container: MedusaContainer): Promise<void> {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  await crm.forgetChannel(channelId)
  const channel = await crm.openChannel(channelId)
  const { bot_token, secret_token } = channel?.credentials ?? {}
  if (channel?.type !== "telegram" || !channel.enabled || typeof bot_token !== "string") {
    return
  }
  const api_url = crm.options.telegram_api_url
  try {
    const url = webhookUrl(channelId, crm.options.backend_url, container)
    if (!url.startsWith("https://") && new URL(api_url).hostname === "api.telegram.org") {
      throw new TelegramRefused(
        "the shop's public https address is not known: set the plugin option backend_url, then save the bot token again"
      )
    }
    await setWebhook({ api_url, bot_token }, url, String(secret_token))
    await crm.clearChannelError(channelId)
  } catch (error) {
    const sentence = `Telegram could not be connected: ${(error as Error).message}.`
    await crm.noteChannelError(channelId, sentence, { always: true })
    throw error
  }
}

function webhookUrl(channelId: string, backendUrl: string | undefined, container: MedusaContainer): string {
  const { admin } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const base = (backendUrl ?? admin?.backendUrl ?? "").replace(/\/+$/, "")
  return `${base}/hooks/chat-crm/telegram/${channelId}`
}
