import type { ChannelType, ChatbotAccess, Plan, Status } from "../../types"

/** A row of chat_crm_chatbot. */
export type ChatbotRow = {
  id: string
  name: string
  description: string | null
  access: ChatbotAccess
  customer_tracking: boolean
  intent_detection: boolean
  statuses: Status[]
  conversation_gap_hours: number
  timezone: string
  plan: Plan | null
  created_at: Date
}

/** A row of chat_crm_channel; credentials encrypted field by field. */
export type ChannelRow = {
  id: string
  chatbot_id: string
  type: ChannelType
  name: string
  enabled: boolean
  credentials: Record<string, string>
  /** Those that were replaced; accepted until `rotating_until`. */
  previous_credentials: Record<string, string> | null
  rotating_until: Date | null
  last_event_at: Date | null
  last_error: string | null
  last_error_at: Date | null
  created_at: Date
}
