import type { Attachment, ChatEvent, ChatPerson, ChatSignal, MessageKind, ParsedItem, PersonRef } from "../types"
import { cleanAttachments, cleanId, cleanLabel, cleanText, cleanTime } from "./clean"
import { fieldsOf, isObject, itemsOf, type Fields } from "./fields"

const WAYS = "user_send|oa_send|anonymous_send|oa_send_anonymous"
const KINDS = "text|image|gif|list|link|audio|video|sticker|file|location|business_card"
const MESSAGE = new RegExp(`^(${WAYS})_(${KINDS})$`)
const MAX_ATTACHMENTS = 50
const WITHOUT_MEDIA = new Set(["location", "business_card"])

/**
 * What an event of the Official Account says: a message, or something the person did beside one. Everything else gives
 * null: receipts and reactions, clicks, groups, tags, what is new, and what belongs to another account. A receipt of a
 * notification names a phone number where ids stand, so receipts never name a person.
 */
export function readEvent(event: Fields, oaId: string | null, now: number): ParsedItem | null {
  const { event_name: name } = event
  if (typeof name !== "string" || oaId === null) {
    return null
  }
  const [, way, kind] = MESSAGE.exec(name) ?? []
  if (way && kind) {
    const message = writtenMessage(event, { way, kind, oa_id: oaId, now })
    return message && { event: message }
  }
  const signal = readSignal(name, event, oaId, cleanTime(event.timestamp, now) ?? new Date(now).toISOString())
  return signal && { signal }
}

type MessageEvent = { way: string; kind: string; oa_id: string; now: number }

function writtenMessage(event: Fields, { way, kind, oa_id: oaId, now }: MessageEvent): ChatEvent | null {
  const outgoing = way.startsWith("oa_")
  const isAnonymous = way.includes("anonymous")
  const sender = fieldsOf(event.sender)
  const [oa, user] = outgoing ? [sender, fieldsOf(event.recipient)] : [fieldsOf(event.recipient), sender]
  const message = fieldsOf(event.message)
  const person = personOf(user.id, oaId, isAnonymous)
  const externalId = cleanId(message.msg_id)
  if (!person || !externalId || (cleanId(oa.id) ?? cleanId(event.oa_id)) !== oaId) {
    return null
  }
  const conversation = isAnonymous ? cleanId(message.conversation_id) : null
  const text = cleanText(message.text) || null
  const attachments = attachmentsOf(message.attachments, kind)
  return {
    type: "message",
    external_id: externalId,
    person,
    thread: conversation ?? "",
    conversation_external_id: conversation,
    direction: outgoing ? "outbound" : "inbound",
    sender: !outgoing ? "customer" : sender.admin_id === undefined || sender.admin_id === null ? "bot" : "staff",
    kind: kindOf(kind, text, attachments),
    text,
    payload: null,
    attachments,
    sent_at: cleanTime(event.timestamp, now),
    edited_at: null,
  }
}

function kindOf(kind: string, text: string | null, attachments: Attachment[]): MessageKind {
  if (WITHOUT_MEDIA.has(kind)) {
    return "other"
  }
  return kind !== "text" || attachments.length > 0 ? "media" : text === null ? "other" : "text"
}

/** Ids count within one Official Account; those of visitors without an account of their own pass, and stay apart. */
function personOf(userId: unknown, oaId: string, isAnonymous = false): ChatPerson | null {
  const id = cleanId(userId)
  const externalId = id && cleanId(isAnonymous ? `anon:${id}` : id)
  if (!externalId || id === oaId || id === "0") {
    return null
  }
  return {
    platform: "zalo",
    account: oaId,
    external_id: externalId,
    name: null,
    username: null,
    avatar_url: null,
    locale: null,
    contact: null,
  }
}

/** A business card describes itself in JSON, which is nothing to show. */
function attachmentsOf(given: unknown, kind: string): Attachment[] {
  const listed = itemsOf(given, MAX_ATTACHMENTS)
    .filter(isObject)
    .map(({ type, payload }) => {
      const { url, thumbnail, name, title, description } = fieldsOf(payload)
      return kind === "business_card"
        ? { type: kind, url: url ?? thumbnail, title: name ?? title }
        : { type, url: url ?? thumbnail, title: name ?? title ?? description }
    })
  return cleanAttachments(listed)
}

function readSignal(name: string, event: Fields, oaId: string, at: string): ChatSignal | null {
  const { follower, sender, recipient, info, oa_id, user_id } = event
  const ids = [follower, sender, recipient].map((party) => cleanId(fieldsOf(party).id))
  const isOurs = oa_id === undefined || oa_id === null ? ids.includes(oaId) : cleanId(oa_id) === oaId
  const person = isOurs ? refOf([...ids, cleanId(user_id)], oaId) : null
  if (!person) {
    return null
  }
  switch (name) {
    case "follow":
    case "unfollow":
      return { type: "reachability", person, reachable: name === "follow", at }
    case "user_submit_info": {
      const phone = cleanLabel(cleanId(fieldsOf(info).phone), 40)
      return phone ? { type: "contact", person, contact: { phone }, at } : null
    }
    case "user_withdraw":
      return { type: "withdrawal", person, at }
    default:
      return null
  }
}

/** Of the ids an event names, the first that is not the account's own. */
function refOf(ids: (string | null)[], oaId: string): PersonRef | null {
  const id = ids.find((candidate) => candidate !== null && candidate !== oaId)
  return id && id !== "0" ? { platform: "zalo", account: oaId, external_id: id } : null
}
