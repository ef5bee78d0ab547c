import { createHash } from "node:crypto"
import type { Attachment, ChatEvent, ChatPerson, MessageSender, ParsedItem } from "../types"
import { cleanAttachments, cleanId, cleanLabel, cleanText } from "./clean"
import { fieldsOf, isObject, itemsOf, type Fields } from "./fields"

/** One item of a page's `messaging` or `standby`. */
export type PageItem = {
  item: Fields
  page_id: string
  /** Another app owns the conversation; this one only listens. */
  is_standby: boolean
  /** When it happened (ISO 8601); null where Messenger does not say. */
  at: string | null
  now: number
}

type Parties = { sender: string; recipient: string; customer: string; is_from_page: boolean }

/**
 * What an item says; null for receipts, reactions, referrals, hand-overs and everything else that nobody wrote, and for
 * what is broken (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events).
 */
export function readItem(given: PageItem): ParsedItem | null {
  const { item } = given
  const parties = partiesOf(item, given.page_id)
  if (!parties) {
    return null
  }
  if (isObject(item.message)) {
    const { message } = item
    return message.is_deleted === true ? deletion(message, given) : writtenMessage(message, parties, given)
  }
  if (isObject(item.postback)) {
    return parties.is_from_page ? null : pressedButton(item.postback, parties, given)
  }
  return isObject(item.message_edit) ? edit(item.message_edit, parties, given) : null
}

/** The customer is whoever is not the page: echoes have been sent with the two in either order. */
function partiesOf({ sender, recipient }: Fields, pageId: string): Parties | null {
  const [from, to] = [cleanId(fieldsOf(sender).id), cleanId(fieldsOf(recipient).id)]
  if (!from || !to || (from === pageId) === (to === pageId)) {
    return null
  }
  const customer = from === pageId ? to : from
  return customer === "0" ? null : { sender: from, recipient: to, customer, is_from_page: from === pageId }
}

function writtenMessage(message: Fields, parties: Parties, given: PageItem): ParsedItem | null {
  const text = cleanText(message.text) || null
  const attachments = attachmentsOf(message)
  const quickReply = cleanText(fieldsOf(message.quick_reply).payload)
  const externalId = idOf(message.mid, "message", message.text, parties, given)
  const outgoing = message.is_echo === true || parties.is_from_page
  if (!externalId) {
    return null
  }
  const event: ChatEvent = {
    ...eventOf(parties, given),
    external_id: externalId,
    direction: outgoing ? "outbound" : "inbound",
    sender: outgoing ? speakerOf(message.app_id) : "customer",
    kind: quickReply !== null ? "button" : attachments.length > 0 ? "media" : text !== null ? "text" : "other",
    text,
    payload: payloadOf(given, quickReply),
    attachments,
  }
  return { event }
}

/**
 * The app behind Facebook's own inbox, where people of the page write
 * (https://developers.facebook.com/docs/messenger-platform/handover-protocol).
 */
const PAGE_INBOX = "263902037430900"

function speakerOf(appId: unknown): MessageSender {
  return isPresent(appId) && cleanId(appId) !== PAGE_INBOX ? "bot" : "staff"
}

function pressedButton({ mid, title, payload }: Fields, parties: Parties, given: PageItem): ParsedItem | null {
  const externalId = idOf(mid, "postback", payload ?? title, parties, given)
  if (!externalId) {
    return null
  }
  const data = cleanText(payload)
  const event: ChatEvent = {
    ...eventOf(parties, given),
    external_id: externalId,
    kind: "button",
    text: cleanText(title) || data,
    payload: payloadOf(given, data),
  }
  return { event }
}

/** The new words of a message. One that says no words would only take the old ones away. */
function edit({ mid, text }: Fields, parties: Parties, given: PageItem): ParsedItem | null {
  const [externalId, words] = [cleanId(mid), cleanText(text)]
  if (!externalId || !words) {
    return null
  }
  const event: ChatEvent = {
    ...eventOf(parties, given),
    type: "edit",
    external_id: externalId,
    direction: parties.is_from_page ? "outbound" : "inbound",
    sender: parties.is_from_page ? "staff" : "customer",
    text: words,
    edited_at: timeOf(given),
  }
  return { event }
}

function deletion({ mid }: Fields, given: PageItem): ParsedItem | null {
  const externalId = cleanId(mid)
  return externalId ? { signal: { type: "deletion", external_ids: [externalId], at: timeOf(given) } } : null
}

const timeOf = ({ at, now }: PageItem): string => at ?? new Date(now).toISOString()

const isPresent = (value: unknown): boolean => value !== undefined && value !== null

/** What the events of a customer have in common: inbound text, until something else is said. */
function eventOf({ customer }: Parties, { page_id, is_standby, at }: PageItem): ChatEvent {
  return {
    type: "message",
    external_id: "",
    person: personOf(customer, page_id),
    thread: "",
    conversation_external_id: null,
    direction: "inbound",
    sender: "customer",
    kind: "text",
    text: null,
    payload: is_standby ? { standby: true } : null,
    attachments: [],
    sent_at: at,
    edited_at: null,
  }
}

/** Ids are given out per page; names never come with a message. */
const personOf = (id: string, pageId: string): ChatPerson => ({
  platform: "facebook",
  account: pageId,
  external_id: id,
  name: null,
  username: null,
  avatar_url: null,
  locale: null,
  contact: null,
})

function payloadOf({ is_standby }: PageItem, data: string | null): ChatEvent["payload"] {
  return is_standby || data !== null ? { ...(data !== null && { data }), ...(is_standby && { standby: true }) } : null
}

/**
 * A message's own id, by which Meta asks to recognise repeats. Buttons pressed under old versions of the API have none:
 * then who, when and what stand for it.
 */
function idOf(mid: unknown, kind: string, said: unknown, parties: Parties, given: PageItem): string | null {
  if (isPresent(mid)) {
    return cleanId(mid)
  }
  const { sender, recipient } = parties
  const facts = [given.page_id, sender, recipient, cleanId(given.item.timestamp), kind, cleanText(said)]
  return `hash:${createHash("sha256").update(JSON.stringify(facts)).digest("hex")}`
}

const MAX_ATTACHMENTS = 50

function attachmentsOf({ attachments, sticker_id }: Fields): Attachment[] {
  const listed = itemsOf(attachments, MAX_ATTACHMENTS)
    .filter(isObject)
    .map(({ type, payload, url, title }) => {
      const inside = fieldsOf(payload)
      return { type, url: inside.url ?? url, title: cleanLabel(inside.title) ?? title }
    })
  return cleanAttachments(listed.length === 0 && isPresent(sticker_id) ? [{ type: "sticker" }] : listed)
}
