/** What the admin API answers, as far as these screens read it. */

export const PLATFORMS = ["website", "telegram", "zalo", "facebook"] as const
export type Platform = (typeof PLATFORMS)[number]

export type FeatureName = "customer_tracking" | "intent_detection"
export type Features = Record<FeatureName, boolean>

export type PlanName = "free" | "basic" | "standard" | "pro"
export type ChatbotPlan = {
  current: PlanName
  features: Record<FeatureName, { allowed: boolean; required_plan: PlanName }>
}

export type StatusStage = { key: string; label: string; color: string; rank: number }

export type Chatbot = {
  id: string
  name: string
  description: string | null
  features: Features
  access: "team" | "members"
  statuses: StatusStage[]
  conversation_gap_hours: number
  timezone: string
  created_at: string
  plan?: ChatbotPlan
}

export type ChannelType =
  | "telegram"
  | "messenger"
  | "zalo_oa"
  | "zalo_bot"
  | "ingest"
  | "website"

export type Channel = {
  id: string
  chatbot_id: string
  type: ChannelType
  platform: Platform | null
  name: string
  enabled: boolean
  webhook_path: string
  last_event_at: string | null
  last_error: string | null
  last_error_at: string | null
  /** Until then the previous secret is accepted too; null when only the current one is. */
  rotating_until: string | null
  /** Which credentials are given; never what they are. */
  configured: string[]
}

export type Customer = {
  id: string
  chatbot_id: string
  platform: Platform
  account: string
  external_id: string
  first_seen: string | null
  last_active: string | null
  name: string | null
  username: string | null
  locale: string | null
  status: string
}

/** What only a customer's own page shows. */
export type CustomerProfile = Customer & {
  /** Whether the person can be written to; null where the platform does not say. */
  reachable: boolean | null
  /** As it was given in the chat; never verified. */
  contact: { email?: string; phone?: string } | null
}

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
  opened_at: string
  closed_at: string | null
  last_message_at: string
  message_count: number
}

export type Attachment = { type: string; url?: string | null; title?: string | null }

export type Message = {
  id: string
  conversation_id: string
  external_id: string
  direction: "inbound" | "outbound"
  sender: "customer" | "bot" | "staff"
  kind: "text" | "media" | "button" | "other"
  text: string | null
  payload?: unknown
  attachments: Attachment[] | null
  sent_at: string
  received_at: string
  edited_at: string | null
  deleted_at: string | null
}

export type ChatbotList = { chatbots: Chatbot[]; count: number; limit: number; offset: number }
export type ChannelList = { channels: Channel[] }
export type CustomerPage = {
  customers: Customer[]
  count: number
  count_is_exact?: boolean
  limit: number
  next_cursor: string | null
}
export type ConversationPage = {
  conversations: Conversation[]
  count: number
  count_is_exact?: boolean
  limit: number
  next_cursor: string | null
}
export type MessagePage = {
  conversation: Conversation
  messages: Message[]
  limit: number
  next_cursor: string | null
}
