import { z } from "@medusajs/framework/zod"
import type { ChatEvent, ChatPerson, ChatSignal, ParsedDelivery, ParsedItem } from "../types"
import { safeEqual, singleHeader, type PlatformAdapter } from "./adapter"
import { cleanId, cleanLabel, cleanText, cleanTime } from "./clean"
import { fieldsOf, isObject, itemsOf, type Fields } from "./fields"
import { buttonLabel, contentOf } from "./telegram-content"

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
  proofs: ["secret_token"],
  verify: ({ headers }, { secret_token }) => {
    const given = singleHeader(headers, "x-telegram-bot-api-secret-token")
    return typeof secret_token === "string" && given !== null && safeEqual(given, secret_token)
  },
  parse: (payload, { now }) => parseUpdate(fieldsOf(payload), now),
  answer: () => ({ status: 200 }),
}

/** Most messages one update can say were deleted. */
const MAX_DELETED = 1_000

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value)

function parseUpdate(update: Fields, now: number): ParsedDelivery {
  const { update_id } = update
  const isNumbered = isNumber(update_id)
  if (!isNumbered && update_id !== undefined) {
    return { delivery_id: null, items: [] }
  }
  const deliveryId = isNumbered ? String(update_id) : null
  const item = itemOf(update, deliveryId, now)
  return { delivery_id: deliveryId, items: item ? [item] : [] }
}

/** What the one kind that an update carries says; kinds that say nothing, and new ones, give null. */
function itemOf(update: Fields, updateId: string | null, now: number): ParsedItem | null {
  const written = update.message ?? update.business_message
  const message = written ?? update.edited_message ?? update.edited_business_message
  if (update.callback_query !== undefined || message !== undefined) {
    const event =
      update.callback_query === undefined
        ? writtenMessage(fieldsOf(message), written === undefined, updateId, now)
        : pressedButton(fieldsOf(update.callback_query))
    return event && { event }
  }
  const signal = update.my_chat_member
    ? changedReach(fieldsOf(update.my_chat_member), now)
    : deletedMessages(fieldsOf(update.deleted_business_messages), now)
  return signal && { signal }
}

function writtenMessage(written: Fields, isEdit: boolean, updateId: string | null, now: number): ChatEvent | null {
  const { message_id: messageId, chat } = written
  // Scheduled and ephemeral messages all have the id 0: then the update's own id stands for them.
  if (!isObject(chat) || chat.type !== "private" || !isNumber(messageId) || (messageId === 0 && !updateId)) {
    return null
  }
  const connection = cleanId(written.business_connection_id) ?? ""
  const chatId = cleanId(chat.id)
  const outgoing = connection !== "" && isFromOwner(written, chatId)
  const person = outgoing ? personOf(chat) : isPerson(written) ? personOf(written.from) : null
  const content = contentOf(written)
  if (!person || !content || !chatId) {
    return null
  }
  if (!outgoing) {
    person.contact = ownContact(written.contact, person.external_id)
  }
  return {
    type: isEdit ? "edit" : "message",
    external_id: messageId === 0 ? `update:${updateId}` : messageKey(connection, chatId, messageId),
    person,
    thread: threadOf(connection, chatId, person),
    conversation_external_id: null,
    direction: outgoing ? "outbound" : "inbound",
    sender: !outgoing ? "customer" : written.sender_business_bot ? "bot" : "staff",
    kind: content.kind,
    text: content.text,
    payload: null,
    attachments: content.attachments,
    sent_at: cleanTime(written.date, now),
    edited_at: isEdit ? cleanTime(written.edit_date, now) ?? new Date(now).toISOString() : null,
  }
}

/** A message's number counts within its chat alone. */
const messageKey = (connection: string, chatId: string, messageId: number): string =>
  `${connection}:${chatId}:${messageId}`

/** The bot's own chat with a person is another one than the business account's chat with the same person. */
function threadOf(connection: string | null, chatId: string, person: ChatPerson): string {
  if (connection) {
    return `${connection}:${chatId}`
  }
  return chatId === person.external_id ? "" : chatId
}

/** In a business chat the chat is the customer; everybody else in it speaks for the business. */
function isFromOwner({ from, sender_business_bot }: Fields, chatId: string | null): boolean {
  return sender_business_bot !== undefined || (isObject(from) && cleanId(from.id) !== chatId)
}

/** Anonymous admins, channels and Telegram itself write under placeholder users. */
const isPerson = ({ sender_chat, is_automatic_forward }: Fields): boolean =>
  sender_chat === undefined && is_automatic_forward !== true

function personOf(user: unknown): ChatPerson | null {
  if (!isObject(user) || user.is_bot === true) {
    return null
  }
  const externalId = cleanId(user.id)
  if (!externalId || externalId === "0") {
    return null
  }
  return {
    platform: "telegram",
    account: "",
    external_id: externalId,
    name: cleanLabel(fullName(user)),
    username: cleanLabel(user.username, 64),
    avatar_url: null,
    locale: cleanLabel(user.language_code, 35),
    contact: null,
  }
}

function fullName({ first_name: first, last_name: last }: Fields): unknown {
  return typeof first === "string" && typeof last === "string" ? `${first} ${last}` : first ?? last
}

/** The phone number of a shared contact that is the sender's own; anybody may send somebody else's. */
function ownContact(contact: unknown, personId: string): ChatPerson["contact"] {
  if (!isObject(contact) || cleanId(contact.user_id) !== personId) {
    return null
  }
  const phone = cleanLabel(contact.phone_number, 40)
  return phone ? { phone } : null
}

function pressedButton({ id, from, data, message: under }: Fields): ChatEvent | null {
  const person = personOf(from)
  const queryId = cleanId(id)
  const { chat, business_connection_id, reply_markup } = fieldsOf(under)
  if (!person || !queryId || (isObject(under) && fieldsOf(chat).type !== "private")) {
    return null
  }
  const value = cleanText(data)
  return {
    type: "message",
    external_id: `callback:${queryId}`,
    person,
    thread: threadOf(cleanId(business_connection_id), cleanId(fieldsOf(chat).id) ?? person.external_id, person),
    conversation_external_id: null,
    direction: "inbound",
    sender: "customer",
    kind: "button",
    text: buttonLabel(reply_markup, data) ?? value,
    payload: value ? { data: value } : null,
    attachments: [],
    sent_at: null,
    edited_at: null,
  }
}

/** Whether a bot may write to a person: they blocked it, or took it up again. */
function changedReach({ chat, from, new_chat_member, date }: Fields, now: number): ChatSignal | null {
  const person = personOf(from)
  const { status } = fieldsOf(new_chat_member)
  if (!person || fieldsOf(chat).type !== "private" || (status !== "kicked" && status !== "member")) {
    return null
  }
  const { platform, account, external_id } = person
  return {
    type: "reachability",
    person: { platform, account, external_id },
    reachable: status === "member",
    at: cleanTime(date, now) ?? new Date(now).toISOString(),
  }
}

function deletedMessages({ business_connection_id, chat, message_ids }: Fields, now: number): ChatSignal | null {
  const connection = cleanId(business_connection_id)
  const { id, type } = fieldsOf(chat)
  const chatId = cleanId(id)
  if (!connection || !chatId || type !== "private") {
    return null
  }
  const external_ids = itemsOf(message_ids, MAX_DELETED)
    .filter(isNumber)
    .filter((messageId) => messageId !== 0)
    .map((messageId) => messageKey(connection, chatId, messageId))
  return external_ids.length > 0 ? { type: "deletion", external_ids, at: new Date(now).toISOString() } : null
}
