import { createHash, createHmac, randomUUID } from "node:crypto"
import type { Platform } from "../../../src/types"
import type { Staff } from "./world"

/** The types that deliver by a webhook. */
export const HOOK_TYPES = ["telegram", "messenger", "zalo_oa", "zalo_bot", "ingest"] as const
export type HookType = (typeof HOOK_TYPES)[number]

/** A connected channel, with what its platform signs by. */
export type Channel = {
  id: string
  type: string
  webhook_path: string
  secret: string
  /** Whose id space the people of it belong to, as their profiles say it. */
  account: string
  /** The app's id, where a platform signs with it. */
  app_id?: string
}

/** One message of a person. Ids and people are digits, which every platform can carry; `at` is in milliseconds. */
export type Said = { id: string; person: string; text: string; name?: string; at?: number }

/** One platform's side: what a merchant connects, what it sends, and how it proves that it did. */
export type PlatformSide = {
  platform: Platform
  /** The credential that proves who sends. */
  proof: string
  /** The credentials of an account nobody has connected yet. */
  credentials: () => Record<string, string>
  /** Whether its messages say what a person is called. */
  tellsNames: boolean
  message: (said: Said, channel: Channel) => Record<string, unknown>
  sign: (raw: string | Buffer, channel: Channel) => Record<string, string>
}

let counter = 0

/** An id no other delivery of this run has. */
export const nextId = (prefix = ""): string => `${prefix}${++counter}_${process.pid}`

/** The same, in digits alone. */
export const nextNumber = (): string => String(300_000_000 + ++counter)

const newSecret = (): string => `secret_${randomUUID().replaceAll("-", "")}`

/** Unix seconds, as Telegram dates its messages. */
export const seconds = (date: Date | number = Date.now()): number => Math.floor(Number(date) / 1000)

/** The headers of a Standard Webhooks delivery, over any bytes: its own library signs text alone. */
export function signature(secret: string, raw: string | Buffer, { id = nextId("msg"), at = new Date() } = {}): Record<string, string> {
  const timestamp = String(seconds(at))
  const hmac = createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64"))
  const mac = hmac.update(`${id}.${timestamp}.`).update(raw).digest("base64")
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${mac}` }
}

/** Items of a page, as Messenger delivers them. */
export const pageItems = (pageId: string, ...messaging: unknown[]) => ({
  object: "page",
  entry: [{ id: pageId, time: Date.now(), messaging }],
})

const telegram: PlatformSide = {
  platform: "telegram",
  proof: "secret_token",
  credentials: () => ({ secret_token: newSecret() }),
  tellsNames: true,
  message: ({ id, person, text, name = "Lan", at }) => ({
    update_id: Number(id),
    message: {
      message_id: Number(id),
      from: { id: Number(person), is_bot: false, first_name: name },
      chat: { id: Number(person), type: "private", first_name: name },
      date: seconds(at),
      text,
    },
  }),
  sign: (_, { secret }) => ({ "x-telegram-bot-api-secret-token": secret }),
}

const messenger: PlatformSide = {
  platform: "facebook",
  proof: "app_secret",
  credentials: () => ({ app_secret: newSecret(), verify_token: newSecret(), page_id: nextNumber() }),
  tellsNames: false,
  message: ({ id, person, text, at = Date.now() }, { account }) =>
    pageItems(account, { sender: { id: person }, recipient: { id: account }, timestamp: at, message: { mid: id, text } }),
  sign: (raw, { secret }) => ({
    "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`,
  }),
}

const zaloOa: PlatformSide = {
  platform: "zalo",
  proof: "oa_secret_key",
  credentials: () => ({ app_id: nextNumber(), oa_id: nextNumber(), oa_secret_key: newSecret() }),
  tellsNames: false,
  message: ({ id, person, text, at = Date.now() }, { account, app_id }) => ({
    app_id,
    user_id_by_app: `9${person}`,
    event_name: "user_send_text",
    sender: { id: person },
    recipient: { id: account },
    message: { msg_id: id, text },
    timestamp: String(at),
  }),
  sign: (raw, { app_id = "", secret }) => {
    const hash = createHash("sha256").update(app_id).update(raw).update(timestampIn(raw)).update(secret)
    return { "x-zevent-signature": `mac=${hash.digest("hex")}` }
  },
}

/** Zalo signs with the time that its body holds. */
function timestampIn(raw: string | Buffer): string {
  try {
    return String(JSON.parse(raw.toString().replace(/^\ufeff/, "")).timestamp)
  } catch {
    return ""
  }
}

const zaloBot: PlatformSide = {
  platform: "zalo",
  proof: "secret_token",
  credentials: () => ({ secret_token: newSecret() }),
  tellsNames: true,
  message: ({ id, person, text, name = "Lan", at = Date.now() }) => ({
    event_name: "message.text.received",
    message: {
      message_id: id,
      from: { id: person, display_name: name, is_bot: false },
      chat: { id: person, chat_type: "PRIVATE" },
      date: at,
      text,
    },
  }),
  sign: (_, { secret }) => ({ "x-bot-api-secret-token": secret }),
}

const ingest: PlatformSide = {
  platform: "website",
  proof: "secret",
  credentials: () => ({}),
  tellsNames: true,
  message: ({ id, person, text, name = "Lan", at = Date.now() }) => ({
    type: "chat.message.created",
    timestamp: new Date().toISOString(),
    data: { channel: "website", user: { id: person, name }, message: { id, text, sent_at: new Date(at).toISOString() } },
  }),
  sign: (raw, { secret }) => signature(secret, raw),
}

export const SIDES: Record<HookType, PlatformSide> = { telegram, messenger, zalo_oa: zaloOa, zalo_bot: zaloBot, ingest }

/** What the platform of a channel answers a request that nothing is stored of, because it is not the platform's. */
export const refusedWith = ({ type }: Channel): number => (type === "zalo_oa" ? 200 : 401)

type Connected = { type: HookType; side: PlatformSide; channel: Channel; chatbot: string }

/** Does the same by a channel of each type, each in a chatbot of its own. What fails says for which. */
export async function byEveryPlatform(staff: Staff, work: (connected: Connected) => Promise<void>): Promise<void> {
  const attempts = HOOK_TYPES.map(async (type) => {
    const chatbot = await staff.chatbot()
    const channel = await staff.connect(chatbot, type)
    await work({ type, side: SIDES[type], channel, chatbot }).catch((error: Error) => {
      error.message = `by a ${type} channel: ${error.message}`
      throw error
    })
  })
  await Promise.all(attempts)
}
