import { z } from "@medusajs/framework/zod"
import type { ChatEvent, ChatPerson, ParsedDelivery, ParsedItem } from "../types"
import { MalformedPayload, type PlatformAdapter } from "./adapter"
import { cleanId, cleanLabel, cleanText, cleanTime, cleanUrl } from "./clean"
import { fieldsOf, isObject, type Fields } from "./fields"

/** Messages of one request. */
export const MAX_MESSAGES = 100
/** UTF-16 code units, which is what `maxlength` of a text field counts. */
export const MAX_TEXT = 10_000
const MAX_CLIENT_ID = 200
/** How far back a visitor's clock is believed: as long as a browser holds messages back while it is offline. */
const BELIEVED_MS = 5 * 60_000

/**
 * The shop's own website. Visitors speak by the store API with a session token, so nothing comes in by a webhook, and
 * `verify` lets nobody in.
 */
export const website: PlatformAdapter = {
  type: "website",
  platform: "website",
  webhook: false,
  credentials: z.strictObject({
    publishable_key_id: z
      .string("Give the id of a publishable API key (apk_…), or leave it out to let any key in.")
      .max(255, "The id of a publishable API key takes at most 255 characters.")
      .refine((id) => !id.startsWith("pk_"), "Give the key's id (apk_…), not the key itself.")
      .optional(),
  }),
  verify: () => false,
  parse: () => {
    throw new MalformedPayload("Visitors of a website write by POST /store/chat-crm/messages.")
  },
  answer: ({ results }) => ({ status: 200, body: { results } }),
}

/** Who writes, as the session token says. */
export type WebsiteVisitor = { session_id: string; visitor_id: string }

/**
 * The events of `{ messages: [{ client_message_id, text, sent_at?, reply_to? }], contact?: { name, email, phone },
 * page?: { url, locale } }`. Whatever else the body says of a customer, a role or a direction is not read: it comes from
 * a browser, and all that a browser can do is write as the visitor of its token. A bad message is refused by itself.
 *
 * `sent_at` is a hint, held between five minutes ago and `now` (milliseconds): no clock of a visitor's may date a message
 * to before tracking was switched on, or behind what the team answered long ago.
 *
 * Throws {@link MalformedPayload} where there is no list of 1 to {@link MAX_MESSAGES} messages.
 */
export function parseWebsiteMessages(body: unknown, visitor: WebsiteVisitor, now: number): ParsedDelivery {
  const { messages, contact, page } = fieldsOf(body)
  if (!Array.isArray(messages) || messages.length === 0) {
    throw new MalformedPayload("The body must be { messages: [{ client_message_id, text }] }.")
  }
  if (messages.length > MAX_MESSAGES) {
    throw new MalformedPayload(`A request takes at most ${MAX_MESSAGES} messages; this one has ${messages.length}.`)
  }
  const read = pageOf(fieldsOf(page))
  const person = personOf(visitor.visitor_id, fieldsOf(contact), read?.locale ?? null)
  const shared = { session: visitor.session_id, person, page: read, now }
  return { delivery_id: null, items: messages.map((message) => parseMessage(message, shared)) }
}

type Page = { url?: string; locale?: string }
type Shared = { session: string; person: ChatPerson; page: Page | null; now: number }

function parseMessage(message: unknown, { session, person, page, now }: Shared): ParsedItem {
  if (!isObject(message)) {
    return { refused: "A message must be an object." }
  }
  const { client_message_id: id } = message
  if (typeof id !== "string" || !cleanId(id) || id.length > MAX_CLIENT_ID) {
    return { refused: `client_message_id must be text of 1 to ${MAX_CLIENT_ID} characters.` }
  }
  const text = cleanText(message.text)
  if (!text?.trim()) {
    return { refused: "A message needs text." }
  }
  if (text.length > MAX_TEXT) {
    return { refused: `A text takes at most ${MAX_TEXT} characters; this one has ${text.length}.` }
  }
  const event: ChatEvent = {
    type: "message",
    external_id: `${session}:${id}`,
    person,
    thread: "",
    conversation_external_id: null,
    direction: "inbound",
    sender: "customer",
    kind: "text",
    text,
    payload: payloadOf(page, cleanId(message.reply_to)),
    attachments: [],
    sent_at: believedTime(message.sent_at, now),
    edited_at: null,
  }
  return { event }
}

function believedTime(sentAt: unknown, now: number): string | null {
  const said = cleanTime(sentAt, now)
  return said && new Date(Math.min(Math.max(Date.parse(said), now - BELIEVED_MS), now)).toISOString()
}

function payloadOf(page: Page | null, replyTo: string | null): ChatEvent["payload"] {
  return page || replyTo ? { ...(page && { page }), ...(replyTo && { reply_to: replyTo }) } : null
}

function pageOf(page: Fields): Page | null {
  const url = cleanUrl(page.url)
  const locale = cleanLabel(page.locale, 35)
  return url || locale ? { ...(url && { url }), ...(locale && { locale }) } : null
}

/** A name and ways to reach them as the visitor typed them: shown to the team, never a proof of who they are. */
function personOf(visitorId: string, { name, email, phone }: Fields, locale: string | null): ChatPerson {
  const address = cleanLabel(email, 320)
  const number = cleanLabel(phone, 40)
  return {
    platform: "website",
    account: "",
    external_id: visitorId,
    name: cleanLabel(name),
    username: null,
    avatar_url: null,
    locale,
    contact: address || number ? { ...(address && { email: address }), ...(number && { phone: number }) } : null,
  }
}
