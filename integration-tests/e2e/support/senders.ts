import { randomUUID } from "node:crypto"
import { Webhook } from "standardwebhooks"

export type TelegramPerson = { id: number; first_name: string; last_name?: string; username?: string }

let lastUpdate = 100_000

/** A message to a bot, as Telegram delivers it. */
export async function sendTelegram(
  address: string,
  secretToken: string,
  from: TelegramPerson,
  text: string
): Promise<void> {
  const update_id = (lastUpdate += 1)

  await deliver(address, { "x-telegram-bot-api-secret-token": secretToken }, {
    update_id,
    message: {
      message_id: update_id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: from.id, type: "private" },
      from: { is_bot: false, language_code: "vi", ...from },
      text,
    },
  })
}

/** What a chatbot framework reports, signed as Standard Webhooks. */
export async function sendIngest(address: string, secret: string, data: object): Promise<void> {
  const body = JSON.stringify({ type: "chat.message.created", data })
  const id = randomUUID()
  const at = new Date()
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  }

  await deliver(address, headers, body)
}

async function deliver(address: string, headers: Record<string, string>, body: object | string): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })

  if (response.status !== 200) {
    throw new Error(`${address} answered ${response.status}: ${await response.text()}`)
  }
}
