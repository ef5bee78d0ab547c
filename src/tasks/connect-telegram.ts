import { z } from "@medusajs/framework/zod"
import { CONNECT_TELEGRAM_TASK } from "../modules/chat-crm/queries/enqueue"
import { defineTask } from "../modules/chat-crm/queue"
import { connectTelegram } from "../workflows/channels/connect-telegram"
import { TelegramRefused } from "../workflows/channels/telegram-api"

const payload = z.object({ channel_id: z.string() })

/** Points a bot at its channel once Telegram can be reached again. What it refuses is on the channel by then. */
defineTask(CONNECT_TELEGRAM_TASK, async (given, container) => {
  try {
    await connectTelegram(payload.parse(given).channel_id, container)
  } catch (error) {
    if (!(error instanceof TelegramRefused)) {
      throw error
    }
  }
})
