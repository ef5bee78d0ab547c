import { Webhook } from "standardwebhooks"
import { messageId, photoUrl, seconds, type Delivery, type Sender, type Spoken } from "./types"

/** A chat that a chatbot framework holds on a Telegram bot of its own, and reports from both sides. */
export const ingest: Sender = (spoken) => {
  const { person } = spoken.member
  return report(spoken, { channel: "telegram", conversation_id: `demo-${person.id}`, user: person })
}

/** What the ingest API calls the platforms that do not report replies. */
const PLATFORMS = { telegram: "telegram", zalo_bot: "zalo", website: "website" } as const

/** Whom a reply went to, and the channel they write through. */
interface Addressee {
  channel: keyof typeof PLATFORMS
  user_id: string
  /** The profile's account, where the platform's ids count within one. */
  account?: string
}

/** A reply on a channel whose platform does not report it: the framework does, into the same conversation. */
export function frameworkReply(spoken: Spoken, { channel, user_id, account }: Addressee): Delivery {
  const { id } = spoken.shop.channels[channel]
  return report(spoken, { channel: PLATFORMS[channel], channel_id: id, account, user: { id: user_id } })
}

/** A message as a chatbot framework reports it, signed as Standard Webhooks (https://www.standardwebhooks.com). */
function report(spoken: Spoken, place: object): Delivery {
  const { path, credentials } = spoken.shop.channels.ingest
  const id = messageId(spoken)
  const now = new Date()
  const data = { ...place, message: messageOf(spoken) }
  const body = JSON.stringify({ type: "chat.message.created", timestamp: now.toISOString(), data })
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(seconds(now)),
    "webhook-signature": new Webhook(credentials.secret ?? "").sign(id, now, body),
  }
  return { path, headers, body }
}

function messageOf(spoken: Spoken): object {
  const { line, now } = spoken
  return {
    id: messageId(spoken),
    direction: line.from === "customer" ? "incoming" : "outgoing",
    ...(line.from === "staff" && { sender: "staff" }),
    ...(line.kind === "button" && { kind: "button", payload: { data: line.data } }),
    ...(line.kind === "photo" && { attachments: [{ type: "image", url: photoUrl(spoken) }] }),
    text: line.text || undefined,
    sent_at: now.toISOString(),
  }
}
