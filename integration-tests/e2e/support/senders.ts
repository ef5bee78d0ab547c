import { createHmac, randomUUID } from "node:crypto"
import { Webhook } from "standardwebhooks"

export type TelegramPerson = { id: number; first_name: string; last_name?: string; username?: string }

let lastUpdate = 100_000

/** A message to a bot, as Telegram delivers it; `content` beside or instead of text, such as a shared contact. */
export const sendTelegram = (
  address: string,
  secretToken: string,
  from: TelegramPerson,
  content: string | object
): Promise<void> =>
  updateTelegram(address, secretToken, {
    message: {
      message_id: lastUpdate + 1,
      ...placeOf(from),
      ...(typeof content === "string" ? { text: content } : content),
    },
  })

/** That somebody blocked a bot, as Telegram tells it. */
export const blockTelegram = (address: string, secretToken: string, from: TelegramPerson): Promise<void> =>
  updateTelegram(address, secretToken, {
    my_chat_member: {
      ...placeOf(from),
      old_chat_member: { status: "member" },
      new_chat_member: { status: "kicked" },
    },
  })

const placeOf = (from: TelegramPerson) => ({
  date: Math.floor(Date.now() / 1000),
  chat: { id: from.id, type: "private" },
  from: { is_bot: false, language_code: "vi", ...from },
})

async function updateTelegram(address: string, secretToken: string, update: object): Promise<void> {
  const update_id = (lastUpdate += 1)

  await deliver(address, { "x-telegram-bot-api-secret-token": secretToken }, { update_id, ...update })
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

/** A message to a page, as Meta delivers it: signed with the app's secret over the bytes. */
export async function sendMessenger(
  address: string,
  { app_secret, page_id }: { app_secret: string; page_id: string },
  from: string,
  content: string | object
): Promise<void> {
  const timestamp = Date.now()
  const message = { mid: `m_${randomUUID()}`, ...(typeof content === "string" ? { text: content } : content) }
  const body = JSON.stringify({
    object: "page",
    entry: [{ id: page_id, time: timestamp, messaging: [{ sender: { id: from }, recipient: { id: page_id }, timestamp, message }] }],
  })
  const signature = createHmac("sha256", app_secret).update(body).digest("hex")

  await deliver(address, { "x-hub-signature-256": `sha256=${signature}` }, body)
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
