import type { Attachment, ChannelType, MessageDirection, MessageKind, MessageSender, Platform } from "./chat"

export const PLANS = ["free", "basic", "standard", "pro"] as const
export type Plan = (typeof PLANS)[number]

export const FEATURES = ["customer_tracking", "intent_detection"] as const
export type Feature = (typeof FEATURES)[number]

export const PURCHASE_INTENTS = ["browsing", "comparing", "ready_to_buy"] as const
export type PurchaseIntent = (typeof PURCHASE_INTENTS)[number]

/** The colours that a stage can have: those of the dashboard's badges. */
export const STAGE_COLORS = ["green", "red", "orange", "blue", "purple", "grey"] as const

/** A stage of a chatbot's pipeline. */
export type Status = { key: string; label: string; color: string; rank: number }

/** A stage as it is asked for: without a key it gets one made from its label, without a rank its place in the list. */
export type RequestedStage = { key?: string; label: string; color: string; rank?: number }

export type ChatbotAccess = "team" | "members"

export const MEMBER_ROLES = ["owner", "member"] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** Who belongs to a chatbot. Name and e-mail are those of the dashboard user; null where that user was deleted. */
export type ChatbotMember = {
  user_id: string
  role: MemberRole
  name: string | null
  email: string | null
  created_at: Date
}

export type Chatbot = {
  id: string
  name: string
  description: string | null
  features: Record<Feature, boolean>
  access: ChatbotAccess
  statuses: Status[]
  conversation_gap_hours: number
  timezone: string
  created_at: Date
}

/** What the plan allows, per feature. */
export type FeaturePlan = {
  current: Plan
  features: Record<Feature, { allowed: boolean; required_plan: Plan }>
}

export type Channel = {
  id: string
  chatbot_id: string
  type: ChannelType
  /** null for `ingest`, whose messages name their platform. */
  platform: Platform | null
  name: string
  enabled: boolean
  webhook_path: string
  last_event_at: Date | null
  last_error: string | null
  last_error_at: Date | null
  /** Until then the secret that was replaced is accepted too; null where none is. */
  rotating_until: Date | null
  /** The names of the credentials that are set. */
  configured: string[]
  created_at: Date
}

export type Customer = {
  id: string
  chatbot_id: string
  platform: Platform
  account: string
  external_id: string
  first_seen: Date
  /** When they last sent something; null for someone imported who never wrote. */
  last_active: Date | null
  name: string | null
  username: string | null
  avatar_url: string | null
  locale: string | null
  status: string
  purchase_intent: PurchaseIntent | null
  interests: string[]
  traits: string[]
  needs: string[]
  metadata: Record<string, string>
  person_id: string | null
  shop_customer_id: string | null
  version: number
  provenance: Record<string, unknown>
}

/** What the profiles of a linked person tell of one another. */
export type LinkedProfile = Pick<
  Customer,
  "id" | "platform" | "account" | "external_id" | "name" | "status" | "purchase_intent" | "last_active"
>

/** Profiles that staff said are one person's: at least two. */
export type Person = { id: string; customers: LinkedProfile[] }

/** A customer with what only their own page shows. */
export type CustomerProfile = Customer & {
  /** Contact details given in the chat, not verified. */
  contact: { email?: string; phone?: string } | null
  /** Whether the platform still lets the shop write to them; null where it never said. */
  reachable: boolean | null
  /** The linked person that this is a profile of; null where it is linked to none. */
  person: Person | null
  /** How many notes there are on them, on all profiles of a linked person. */
  notes_count: number
}

/** The numbers on top of the customers; all exact. */
export type CustomerStats = {
  total: number
  by_platform: Record<Platform, number>
  by_purchase_intent: Record<PurchaseIntent | "none", number>
  /** First seen in this month, in the chatbot's time zone. */
  new_this_month: number
}

/** A counter that does not say what the customers themselves do. */
export type CountDifference = { chatbot_id: string; counted: number; actual: number } & (
  | { counter: "cell"; platform: Platform; purchase_intent: PurchaseIntent | "none"; status: string }
  /** Customers first seen in the quarter of an hour that begins then. */
  | { counter: "first_seen"; quarter_hour: Date }
)

export type Participant = {
  platform: Platform
  account: string
  external_id: string
  name: string | null
}

export type Conversation = {
  id: string
  chatbot_id: string
  channel_id: string
  platform: Platform
  customer_id: string | null
  tracked: boolean
  participant: Participant
  external_id: string | null
  opened_at: Date
  closed_at: Date | null
  last_message_at: Date
  message_count: number
}

export type Message = {
  id: string
  conversation_id: string
  external_id: string
  direction: MessageDirection
  sender: MessageSender
  kind: MessageKind
  text: string | null
  payload: Record<string, unknown> | null
  attachments: Attachment[]
  sent_at: Date
  received_at: Date
  edited_at: Date | null
  /** When its writer took it back: what it said is gone. */
  deleted_at: Date | null
}

/** A page of a list that is walked by cursor. */
export type Page<Name extends string, Item> = { [K in Name]: Item[] } & {
  limit: number
  next_cursor: string | null
}
