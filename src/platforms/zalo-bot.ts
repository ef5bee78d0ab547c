import { z } from "@medusajs/framework/zod"
import type { Attachment, ChatEvent, MessageKind } from "../types"
import { safeEqual, singleHeader, type PlatformAdapter } from "./adapter"
import { cleanAttachments, cleanId, cleanLabel, cleanText, cleanTime, cleanUrl } from "./clean"
import { fieldsOf, isObject, itemsOf, type Fields } from "./fields"

/**
 * Bots of the Zalo Bot Platform (https://docs.zaloplatforms.com/docs/BOT). The secret given to setWebhook comes back in
 * a header. Its ids are another space than those of Official Accounts: a bot is an account of its own, named by its
 * channel.
 */
export const zaloBot: PlatformAdapter = {
  type: "zalo_bot",
  platform: "zalo",
  credentials: z.strictObject({
    secret_token: z
      .string("Give the secret token that was given to setWebhook.")
      .regex(/^\S{8,256}$/, "The secret token takes 8 to 256 characters without spaces."),
  }),
  proofs: ["secret_token"],
  verify: ({ headers }, { secret_token }) => {
    const given = singleHeader(headers, "x-bot-api-secret-token")
    return typeof secret_token === "string" && given !== null && safeEqual(given, secret_token)
  },
  parse: (payload, { now, channel_id }) => {
    const event = readUpdate(fieldsOf(payload), channel_id, now)
    return { delivery_id: null, items: event ? [{ event }] : [] }
  },
  answer: () => ({ status: 200 }),
}

const RECEIVED = /^message\.(text|image|sticker|voice|link|document|unsupported)\.received$/

/** The documentation puts an update into an envelope, `{ ok, result }`; the platform sends it without. */
function readUpdate(payload: Fields, channelId: string, now: number): ChatEvent | null {
  const { event_name: name, message } = isObject(payload.result) ? payload.result : payload
  const [, kind] = (typeof name === "string" && RECEIVED.exec(name)) || []
  return kind && isObject(message) ? writtenMessage(message, kind, channelId, now) : null
}

function writtenMessage(message: Fields, kind: string, channelId: string, now: number): ChatEvent | null {
  const from = fieldsOf(message.from)
  const [personId, messageId] = [cleanId(from.id), cleanId(message.message_id)]
  if (!personId || personId === "0" || !messageId || from.is_bot === true || !isPrivate(message.chat)) {
    return null
  }
  const text = cleanText(message.text) || cleanText(message.caption) || null
  const attachments = attachmentsOf(kind, message)
  return {
    type: "message",
    external_id: messageId,
    person: {
      platform: "zalo",
      account: channelId,
      external_id: personId,
      name: cleanLabel(from.display_name) ?? cleanLabel(from.name) ?? cleanLabel(from.first_name),
      username: null,
      avatar_url: cleanUrl(from.avatar),
      locale: null,
      contact: null,
    },
    thread: "",
    conversation_external_id: null,
    direction: "inbound",
    sender: "customer",
    kind: kindOf(kind, text),
    text,
    payload: null,
    attachments,
    sent_at: cleanTime(message.date, now),
    edited_at: null,
  }
}

/** A chat that does not say what it is, is the person's own; groups and whatever else there will be are not. */
function isPrivate(chat: unknown): boolean {
  const { chat_type } = fieldsOf(chat)
  return chat_type === undefined || (typeof chat_type === "string" && chat_type.toUpperCase() === "PRIVATE")
}

function kindOf(kind: string, text: string | null): MessageKind {
  if (kind === "text" || kind === "unsupported") {
    return text === null ? "other" : "text"
  }
  return "media"
}

function attachmentsOf(kind: string, message: Fields): Attachment[] {
  const { photo, photo_url, photos, sticker, url, voice_url, document, file_name } = message
  switch (kind) {
    case "image": {
      const several = itemsOf(photos, 50)
      const addresses = several.length > 0 ? several : [photo_url ?? photo]
      return cleanAttachments(addresses.map((address) => ({ type: "image", url: addressOf(address) })))
    }
    case "sticker":
      return cleanAttachments([{ type: "sticker", url: url ?? addressOf(sticker) }])
    case "voice":
      return cleanAttachments([{ type: "voice", url: voice_url ?? url }])
    case "link":
      return cleanAttachments([{ type: "link", url: url ?? addressOf(message.link), title: message.title }])
    case "document":
      return cleanAttachments([
        { type: "document", url: url ?? addressOf(document), title: file_name ?? fieldsOf(document).file_name },
      ])
    default:
      return []
  }
}

/** The address of what comes either as such or as an object that has one. */
const addressOf = (part: unknown): unknown => (isObject(part) ? part.url : part)
