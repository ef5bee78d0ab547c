import { z } from "@medusajs/framework/zod"
import type { Attachment, ChatEvent, ChatPerson, MessageKind, ParsedDelivery } from "../types"
import { safeEqual, singleHeader, type PlatformAdapter } from "./adapter"
import { cleanId, cleanLabel, cleanText, cleanTime } from "./clean"

/**
 * Telegram bots. Wire format: the Bot API's `Update` (https://core.telegram.org/bots/api#update), one a request; the
 * secret given to setWebhook comes back in a header. Only private chats make customers.
 */
export const telegram: PlatformAdapter = {
  type: "telegram",
  platform: "telegram",
  credentials: z.strictObject({
    secret_token: z
      .string("Give the secret token that Telegram sends back with each update.")
      .regex(/^[A-Za-z0-9_-]{1,256}$/, "The secret token takes 1 to 256 letters, digits, _ and -, as Telegram does."),
    bot_token: z
      .string()
      .regex(/^\d+:[A-Za-z0-9_-]{20,}$/, "The bot token looks like 123456:ABC…, as BotFather shows it.")
      .optional(),
  }),
  verify: ({ headers }, { secret_token }) => {
    const given = singleHeader(headers, "x-telegram-bot-api-secret-token")
    return typeof secret_token === "string" && given !== null && safeEqual(given, secret_token)
  },
  parse: (payload, { now }) => parseUpdate(payload, now),
  answer: () => ({ status: 200 }),
}

// Ids stay unknown here: cleanId takes them or refuses them.
const user = z.looseObject({
  id: z.unknown(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
})
const chat = z.looseObject({ id: z.unknown(), type: z.string() })
const message = z.looseObject({
  message_id: z.number(),
  date: z.unknown(),
  chat,
  from: user.optional(),
})
const callbackQuery = z.looseObject({
  id: z.unknown(),
  from: user,
  data: z.string().optional(),
  message: z.looseObject({ chat }).optional(),
})
const update = z.looseObject({ update_id: z.number().int().optional() })

type Message = z.infer<typeof message>
type User = z.infer<typeof user>

function parseUpdate(payload: unknown, now: number): ParsedDelivery {
  const parsed = update.safeParse(payload)
  if (!parsed.success) {
    return { delivery_id: null, items: [] }
  }
  const { update_id } = parsed.data
  const event = eventOf(parsed.data, update_id, now)
  return {
    delivery_id: update_id === undefined ? null : String(update_id),
    items: event ? [{ event }] : [],
  }
}

/** The event of the one kind an update carries; kinds that say nothing, and new ones, give null. */
function eventOf(kinds: Record<string, unknown>, updateId: number | undefined, now: number): ChatEvent | null {
  if (kinds.callback_query !== undefined) {
    return pressedButton(kinds.callback_query)
  }
  const written = kinds.message ?? kinds.business_message
  const parsed = message.safeParse(written ?? kinds.edited_message ?? kinds.edited_business_message)
  return parsed.success ? writtenMessage(parsed.data, written === undefined, updateId, now) : null
}

function writtenMessage(written: Message, isEdit: boolean, updateId: number | undefined, now: number): ChatEvent | null {
  const connection = cleanId(written.business_connection_id) ?? ""
  const outgoing = connection !== "" && isFromOwner(written)
  const person = outgoing ? personOf(written.chat as User) : isPerson(written) ? personOf(written.from) : null
  const content = contentOf(written)
  const chatId = cleanId(written.chat.id)
  // Scheduled and ephemeral messages all have the id 0: then the update's own id stands for them.
  const isNamed = written.message_id !== 0 || updateId !== undefined
  if (written.chat.type !== "private" || !person || !content || !chatId || !isNamed) {
    return null
  }
  return {
    ...content,
    type: isEdit ? "edit" : "message",
    external_id: written.message_id === 0 ? `update:${updateId}` : `${connection}:${chatId}:${written.message_id}`,
    person,
    thread: threadOf(connection, chatId),
    conversation_external_id: null,
    direction: outgoing ? "outbound" : "inbound",
    sender: !outgoing ? "customer" : written.sender_business_bot ? "bot" : "staff",
    payload: null,
    sent_at: cleanTime(written.date, now),
    edited_at: isEdit ? cleanTime(written.edit_date, now) ?? new Date(now).toISOString() : null,
  }
}

/** The bot's own chat with a person is another one than the business account's chat with the same person. */
const threadOf = (connection: string | null, chatId: string): string => (connection ? `${connection}:${chatId}` : chatId)

/** In a business chat the chat is the customer; everybody else in it speaks for the business. */
function isFromOwner({ from, chat: { id: chatId }, sender_business_bot }: Message): boolean {
  return sender_business_bot !== undefined || (from !== undefined && String(from.id) !== String(chatId))
}

/** Anonymous admins, channels and Telegram itself write under placeholder users. */
function isPerson({ from, sender_chat, is_automatic_forward }: Message): boolean {
  return from !== undefined && !from.is_bot && sender_chat === undefined && is_automatic_forward !== true
}

function personOf(from: User | undefined): ChatPerson | null {
  const externalId = cleanId(from?.id)
  if (!from || !externalId || externalId === "0") {
    return null
  }
  return {
    platform: "telegram",
    account: "",
    external_id: externalId,
    name: cleanLabel([from.first_name, from.last_name].filter(Boolean).join(" ")),
    username: cleanLabel(from.username, 64),
    avatar_url: null,
    locale: cleanLabel(from.language_code, 35),
    contact: null,
  }
}

const MEDIA = ["photo", "video", "animation", "audio", "voice", "video_note", "document", "sticker", "story", "paid_media"]
const OTHER = ["location", "venue", "contact", "poll", "dice", "game", "checklist", "successful_payment", "web_app_data"]
// What Telegram itself says in a private chat: nobody wrote it.
const SERVICE = [
  "pinned_message",
  "message_auto_delete_timer_changed",
  "write_access_allowed",
  "connected_website",
  "passport_data",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "refunded_payment",
]

function contentOf(written: Message): { kind: MessageKind; text: string | null; attachments: Attachment[] } | null {
  const text = cleanText(written.text ?? written.caption)
  const part = [...MEDIA, ...OTHER].find((key) => written[key] !== undefined)
  if (part) {
    return { kind: MEDIA.includes(part) ? "media" : "other", text, attachments: [attachmentOf(part, written[part])] }
  }
  if (text) {
    return { kind: "text", text, attachments: [] }
  }
  return SERVICE.some((key) => written[key] !== undefined) ? null : { kind: "other", text: null, attachments: [] }
}

function attachmentOf(type: string, part: unknown): Attachment {
  const { file_name, title, emoji, question, first_name, address } = Object(part) as Record<string, unknown>
  const label = cleanLabel(file_name ?? title ?? emoji ?? question ?? first_name ?? address)
  return { type, ...(label && { title: label }) }
}

function pressedButton(query: unknown): ChatEvent | null {
  const parsed = callbackQuery.safeParse(query)
  const person = parsed.success && !parsed.data.from.is_bot ? personOf(parsed.data.from) : null
  const queryId = parsed.success ? cleanId(parsed.data.id) : null
  if (!parsed.success || !person || !queryId) {
    return null
  }
  const { data, message: under } = parsed.data
  if (under && under.chat.type !== "private") {
    return null
  }
  const value = cleanText(data)
  return {
    type: "message",
    external_id: `callback:${queryId}`,
    person,
    thread: threadOf(cleanId(under?.business_connection_id), (under && cleanId(under.chat.id)) ?? person.external_id),
    conversation_external_id: null,
    direction: "inbound",
    sender: "customer",
    kind: "button",
    text: buttonLabel(under?.reply_markup, data) ?? value,
    payload: value ? { data: value } : null,
    attachments: [],
    sent_at: null,
    edited_at: null,
  }
}

const keyboard = z.looseObject({
  inline_keyboard: z.array(z.array(z.looseObject({ text: z.string(), callback_data: z.string().optional() }))),
})

function buttonLabel(markup: unknown, data: string | undefined): string | null {
  const parsed = keyboard.safeParse(markup)
  const buttons = parsed.success && data !== undefined ? parsed.data.inline_keyboard.flat() : []
  const pressed = buttons.find((button) => button.callback_data === data)
  return pressed ? cleanLabel(pressed.text) : null
}
