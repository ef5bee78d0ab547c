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
  /**
   * The channel the conversation takes place on, of the same chatbot; absent where it is the one that brought the
   * message. A framework that sends a bot's replies to people of another channel names it.
   */
  conversation_channel_id?: string
  /** The stream of messages that conversations are cut from, within channel and person; empty where there is but one. */
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

/** Whose identity a signal speaks of. */
export type PersonRef = Pick<ChatPerson, "platform" | "account" | "external_id">

/**
 * What a platform tells beside messages. It changes what is stored already and never makes an identity or a profile.
 * The newest by `at` (ISO 8601) wins, in whichever order they arrive.
 */
export type ChatSignal =
  /** Their writer took messages back: `external_ids` as their events had them. */
  | { type: "deletion"; external_ids: string[]; at: string }
  /** Whether the person can be written to: they follow, unfollow, block, unblock. */
  | { type: "reachability"; person: PersonRef; reachable: boolean; at: string }
  /** Contact details the person gave to the platform for the merchant; not verified. */
  | { type: "contact"; person: PersonRef; contact: NonNullable<ChatPerson["contact"]>; at: string }
  /** The person asks, by the platform, that everything about them goes. */
  | { type: "withdrawal"; person: PersonRef; at: string }

/** An item of a delivery: an event, a signal, or why it cannot be one. */
export type ParsedItem = { event: ChatEvent } | { signal: ChatSignal } | { refused: string }

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
