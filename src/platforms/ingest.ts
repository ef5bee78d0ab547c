import { createHmac, randomBytes } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { ChatEvent, ChatPerson, ParsedDelivery, ParsedItem, Platform } from "../types"
import { MalformedPayload, safeEqual, singleHeader, type PlatformAdapter, type RawRequest } from "./adapter"
import { cleanAttachments, cleanId, cleanLabel, cleanRecord, cleanText, cleanTime, cleanUrl } from "./clean"

const MAX_ITEMS = 1_000
const MAX_WEBHOOK_ID = 255
const TOLERANCE_SECONDS = 300
/** One or several, with a space between: `v1,<base64>`. */
const SIGNATURES = /^\w+,[^\s,]+( \w+,[^\s,]+)*$/

/**
 * Any chatbot framework. Signed as Standard Webhooks 1.0.0 (https://www.standardwebhooks.com), or with the same secret
 * as a bearer token where the channel allows it, for tools that can only send fixed headers.
 */
export const ingest: PlatformAdapter = {
  type: "ingest",
  platform: null,
  credentials: z.strictObject({ allow_bearer: z.boolean().optional() }),
  proofs: ["secret"],
  generate: () => {
    const secret = `whsec_${randomBytes(32).toString("base64")}`
    return { credentials: { secret }, shown: secret }
  },
  verify: (request, { secret, allow_bearer }) =>
    typeof secret === "string" &&
    (isSigned(request, secret) || (allow_bearer === true && hasBearer(request.headers, secret))),
  parse: (payload, { headers, now }) => parseEnvelope(payload, singleHeader(headers, "webhook-id"), now),
  answer: ({ duplicate, results }) => ({ status: 200, body: { ...(duplicate && { status: "duplicate" }), results } }),
}

function isSigned({ raw, headers, now }: RawRequest, secret: string): boolean {
  const id = singleHeader(headers, "webhook-id")
  const timestamp = singleHeader(headers, "webhook-timestamp")
  const signature = singleHeader(headers, "webhook-signature")
  const isComplete = id && id.length <= MAX_WEBHOOK_ID && timestamp && /^\d{1,12}$/.test(timestamp)
  if (!isComplete || !signature || !SIGNATURES.test(signature)) {
    return false
  }
  if (Math.abs(Math.floor(now / 1000) - Number(timestamp)) > TOLERANCE_SECONDS) {
    return false
  }
  // Over the bytes as they came: decoded first, all that is no UTF-8 would become one and the same character.
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(raw).digest("base64")
  return key.length > 0 && signature.split(" ").some((given) => safeEqual(given, `v1,${expected}`))
}

function hasBearer(headers: RawRequest["headers"], secret: string): boolean {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1]
  return token !== undefined && safeEqual(token, secret)
}

const CHANNELS: Record<string, Platform> = {
  website: "website",
  telegram: "telegram",
  zalo: "zalo",
  facebook: "facebook",
  messenger: "facebook",
}

const envelope = z.looseObject({
  type: z.string().optional(),
  data: z.looseObject({
    channel: z.string(),
    message: z.unknown(),
    messages: z.array(z.unknown()).optional(),
  }),
})

function parseEnvelope(payload: unknown, webhookId: string | null, now: number): ParsedDelivery {
  const parsed = envelope.safeParse(payload)
  if (!parsed.success) {
    throw new MalformedPayload("The body must be { type, data: { channel, user, message } } or carry data.messages.")
  }
  if (webhookId !== null && webhookId.length > MAX_WEBHOOK_ID) {
    throw new MalformedPayload(`The webhook-id takes at most ${MAX_WEBHOOK_ID} characters.`)
  }
  const { type, data } = parsed.data
  if (type !== undefined && type !== "chat.message.created") {
    return { delivery_id: webhookId, items: [] }
  }
  const platform = Object.hasOwn(CHANNELS, data.channel) ? CHANNELS[data.channel] : undefined
  if (!platform) {
    throw new MalformedPayload(`data.channel must be one of ${Object.keys(CHANNELS).join(", ")}.`)
  }
  const messages = data.messages ?? (data.message === undefined ? [] : [data.message])
  if (messages.length === 0) {
    throw new MalformedPayload("data.message or data.messages is missing.")
  }
  if (messages.length > MAX_ITEMS) {
    throw new MalformedPayload(`A request takes at most ${MAX_ITEMS} messages; this one has ${messages.length}.`)
  }
  const shared = { platform, data, metadata: cleanRecord(data.metadata), webhookId, now }
  return { delivery_id: webhookId, items: messages.map((message, index) => parseItem(message, index, shared)) }
}

type Shared = {
  platform: Platform
  data: Record<string, unknown>
  metadata: Record<string, unknown> | null
  webhookId: string | null
  now: number
}

function parseItem(item: unknown, index: number, shared: Shared): ParsedItem {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return { refused: "A message must be an object." }
  }
  const message = item as Record<string, unknown>
  const { data, platform, webhookId, now } = shared
  const person = personOf(message.user ?? data.user, message.account ?? data.account, platform)
  if (typeof person === "string") {
    return { refused: person }
  }
  const externalId = message.id === undefined && webhookId ? `${webhookId}#${index}` : cleanId(message.id)
  if (!externalId) {
    return { refused: "message.id must be text of 1 to 255 characters (a larger number must be sent as text)." }
  }
  const place = placeOf(message, data)
  if (typeof place === "string") {
    return { refused: place }
  }
  const written = contentOf(message)
  if (typeof written === "string") {
    return { refused: written }
  }
  const payload = cleanRecord(message.payload)
  const event: ChatEvent = {
    ...written,
    type: "message",
    external_id: externalId,
    person,
    ...place,
    payload: shared.metadata ? { ...payload, metadata: shared.metadata } : payload,
    sent_at: cleanTime(message.sent_at, now),
    edited_at: null,
  }
  return { event }
}

type Place = Pick<ChatEvent, "conversation_channel_id" | "thread" | "conversation_external_id">

/** The conversation a message belongs to. One on another channel is that channel's own, unless it is named. */
function placeOf(message: Record<string, unknown>, data: Record<string, unknown>): Place | string {
  const conversation = message.conversation_id ?? data.conversation_id
  const conversationId = cleanId(conversation)
  if (conversation !== undefined && conversation !== null && !conversationId) {
    return "conversation_id must be text of 1 to 255 characters."
  }
  const channel = message.channel_id ?? data.channel_id
  const channelId = typeof channel === "string" ? cleanId(channel) : null
  if (channel !== undefined && channel !== null && !channelId) {
    return "channel_id must be text of 1 to 255 characters: the id of the channel that the person writes on."
  }
  return {
    ...(channelId && { conversation_channel_id: channelId }),
    thread: conversationId ?? "",
    conversation_external_id: conversationId,
  }
}

const INCOMING = new Set<unknown>([undefined, null, "incoming", "inbound"])
const OUTGOING = new Set<unknown>(["outgoing", "outbound"])

type Written = Pick<ChatEvent, "direction" | "sender" | "kind" | "text" | "attachments">

function contentOf(message: Record<string, unknown>): Written | string {
  const { direction, sender } = message
  if (!INCOMING.has(direction) && !OUTGOING.has(direction)) {
    return "message.direction must be incoming or outgoing."
  }
  const outgoing = OUTGOING.has(direction)
  const text = cleanText(message.text)
  const attachments = cleanAttachments(message.attachments)
  const isButton = message.kind === "button"
  if (!text && attachments.length === 0 && !(isButton && message.payload)) {
    return "A message needs text or attachments."
  }
  return {
    direction: outgoing ? "outbound" : "inbound",
    sender: !outgoing ? "customer" : sender === "staff" ? "staff" : "bot",
    kind: isButton ? "button" : attachments.length > 0 ? "media" : "text",
    text,
    attachments,
  }
}

function personOf(user: unknown, account: unknown, platform: Platform): ChatPerson | string {
  if (typeof user !== "object" || user === null || Array.isArray(user)) {
    return "data.user is missing: it says whose conversation this is."
  }
  const { id, name, username, locale, avatar_url, email, phone } = user as Record<string, unknown>
  const externalId = cleanId(id)
  if (!externalId) {
    return "user.id must be text of 1 to 255 characters (a number beyond 2^53 must be sent as text)."
  }
  const accountId = account === undefined || account === null || account === "" ? "" : cleanId(account)
  if (accountId === null) {
    return "data.account must be text of at most 255 characters."
  }
  const contact = { email: cleanLabel(email, 320), phone: cleanLabel(phone, 40) }
  return {
    platform,
    account: accountId,
    external_id: externalId,
    name: cleanLabel(name),
    username: cleanLabel(username),
    avatar_url: cleanUrl(avatar_url),
    locale: cleanLabel(locale, 35),
    contact:
      contact.email || contact.phone
        ? { ...(contact.email && { email: contact.email }), ...(contact.phone && { phone: contact.phone }) }
        : null,
  }
}
