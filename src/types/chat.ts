/** Where a person chats. Zalo covers the Official Account and the Bot Platform. */
export const PLATFORMS = ["website", "telegram", "zalo", "facebook"] as const
export type Platform = (typeof PLATFORMS)[number]

/** What a channel speaks on the wire. */
export const CHANNEL_TYPES = [
  "telegram",
  "messenger",
  "zalo_oa",
  "zalo_bot",
  "ingest",
  "website",
] as const
export type ChannelType = (typeof CHANNEL_TYPES)[number]

export type MessageDirection = "inbound" | "outbound"
export type MessageSender = "customer" | "bot" | "staff"
export type MessageKind = "text" | "media" | "button" | "other"

export type Attachment = { type: string; url?: string; title?: string }

/** Whose words a conversation holds: the customer's side, as the platform names it. */
export type ChatPerson = {
  platform: Platform
  /** Whose id space `external_id` belongs to; empty where ids are global. */
  account: string
  external_id: string
  name: string | null
  username: string | null
  avatar_url: string | null
  locale: string | null
  /** Contact details the sender claims for the person: never verified. */
  contact: { email?: string; phone?: string } | null
}

/** One message, or the edit of one, whatever platform it came from. */
export type ChatEvent = {
  type: "message" | "edit"
  /** Unique within the channel. */
  external_id: string
  person: ChatPerson
  /** The stream of messages that conversations are cut from, within channel and person. */
  thread: string
  /** The platform's own id of the conversation; null where it has none and a quiet time ends it. */
  conversation_external_id: string | null
  direction: MessageDirection
  sender: MessageSender
  kind: MessageKind
  text: string | null
  payload: Record<string, unknown> | null
  attachments: Attachment[]
  /** When it was written (ISO 8601), as the platform says; null where it does not say. */
  sent_at: string | null
  /** When it was last edited (ISO 8601). */
  edited_at: string | null
}

/** An item of a delivery: an event, or why it cannot be one. */
export type ParsedItem = { event: ChatEvent } | { refused: string }

/** What one HTTP request brought. */
export type ParsedDelivery = {
  /** The platform's id of this delivery, the same on each retry; null where it has none. */
  delivery_id: string | null
  items: ParsedItem[]
}

/** A verified delivery on its way into the database. */
export type ChatDelivery = ParsedDelivery & { channel_id: string }

export type ItemResult = {
  index: number
  status: "stored" | "duplicate" | "refused"
  message_id?: string
  reason?: string
}

/** What became of a delivery, item by item. */
export type DeliveryResult = { duplicate: boolean; results: ItemResult[] }
