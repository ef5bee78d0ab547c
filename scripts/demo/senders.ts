import { createHash } from "node:crypto"
import { Webhook } from "standardwebhooks"
import type { CastMember, Line } from "./cast/types"
import type { DemoChannel, OpenShop } from "./shops"

/** One message of the cast as a platform would deliver it. */
export interface Delivery {
  path: string
  headers: Record<string, string>
  body: string
}

interface Spoken {
  shop: OpenShop
  member: CastMember
  line: Line
  index: number
  now: Date
}

type Sender = (spoken: Spoken) => Delivery

/** A number that is always the same for the same words. */
function numberOf(words: string, below: number): number {
  return createHash("sha256").update(words).digest().readUIntBE(0, 6) % below
}

const messageId = ({ shop, member, index }: Spoken) => `demo-${shop.shop.key}-${member.person.id}-${index + 1}`

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

/**
 * An update of Telegram's Bot API. Each shop has connected its bot to its Telegram Business account, so both sides of
 * a chat arrive, as `business_message`; a pressed button arrives as `callback_query`.
 */
const telegram: Sender = (spoken) => {
  const { shop, member, line, index, now } = spoken
  const id = Number(member.person.id)
  const [first_name = "", ...rest] = member.person.name.split(" ")
  const { username, locale } = member.person
  const names = { first_name, ...(rest.length ? { last_name: rest.join(" ") } : {}), ...(username ? { username } : {}) }
  const person = { id, is_bot: false, ...names, language_code: locale }
  const owner = { id: 600_000_000 + numberOf(shop.shop.key, 1_000_000), is_bot: false, first_name: shop.shop.name }
  const responder = { id: owner.id + 1, is_bot: true, first_name: shop.shop.name }
  const message = {
    business_connection_id: `demo-${shop.shop.key}`,
    message_id: index + 1,
    from: line.from === "customer" ? person : owner,
    ...(line.from === "bot" ? { sender_business_bot: responder } : {}),
    chat: { id, type: "private", ...names },
    date: seconds(now),
  }
  const photo = [{ file_id: `photo-${id}-${index}`, file_unique_id: `unique-${id}-${index}`, width: 960, height: 1280 }]
  const under = { ...message, message_id: index, from: responder }
  const update =
    line.kind === "button"
      ? { callback_query: { id: messageId(spoken), from: person, message: under, chat_instance: String(id), data: line.text } }
      : { business_message: { ...message, ...(line.kind === "photo" ? { photo, caption: line.text } : { text: line.text }) } }
  return {
    path: shop.telegram.path,
    headers: { "x-telegram-bot-api-secret-token": shop.telegram.secret },
    body: JSON.stringify({ update_id: 100_000_000 + numberOf(messageId(spoken), 800_000_000), ...update }),
  }
}

/** A message as a chatbot framework reports it, signed as Standard Webhooks. */
const ingest: Sender = (spoken) => {
  const { shop, member, line, now } = spoken
  const id = messageId(spoken)
  const attachments = line.kind === "photo" ? [{ type: "image", url: `https://example.com/photos/${id}.jpg` }] : undefined
  const body = JSON.stringify({
    type: "chat.message.created",
    timestamp: now.toISOString(),
    data: {
      channel: member.platform,
      conversation_id: `demo-${member.person.id}`,
      user: member.person,
      message: {
        id,
        direction: line.from === "customer" ? "incoming" : "outgoing",
        ...(line.from === "staff" ? { sender: "staff" } : {}),
        ...(line.kind === "button" ? { kind: "button", payload: { data: line.text } } : {}),
        text: line.text,
        sent_at: now.toISOString(),
        attachments,
      },
    },
  })
  return { path: shop.ingest.path, headers: signed(shop.ingest, id, now, body), body }
}

function signed({ secret }: DemoChannel, id: string, now: Date, body: string): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds(now)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  }
}

/** How the people of each platform reach the shop. */
const SENDERS: Record<CastMember["platform"], Sender> = { telegram, website: ingest, zalo: ingest, messenger: ingest }

/** Makes the delivery of one line of a chat. */
export function deliveryOf(spoken: Spoken): Delivery {
  return SENDERS[spoken.member.platform](spoken)
}
