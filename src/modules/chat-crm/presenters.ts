import { adapterOf } from "../../platforms"
import type { Channel, Chatbot } from "../../types"
import type { ChannelRow, ChatbotRow } from "./rows"

const PLATFORM_OF_TYPE = {
  telegram: "telegram",
  messenger: "facebook",
  zalo_oa: "zalo",
  zalo_bot: "zalo",
  ingest: null,
  website: "website",
} as const

/** A chatbot as the API shows it. */
export const toChatbot = (row: ChatbotRow): Chatbot => ({
  id: row.id,
  name: row.name,
  description: row.description,
  features: { customer_tracking: row.customer_tracking, intent_detection: row.intent_detection },
  access: row.access,
  statuses: row.statuses,
  conversation_gap_hours: row.conversation_gap_hours,
  timezone: row.timezone,
  created_at: row.created_at,
})

/** A channel as the API shows it: never with its credentials. */
export const toChannel = (row: ChannelRow): Channel => ({
  id: row.id,
  chatbot_id: row.chatbot_id,
  type: row.type,
  platform: PLATFORM_OF_TYPE[row.type],
  name: row.name,
  enabled: row.enabled,
  webhook_path: row.type === "website" ? "/store/chat-crm/sessions" : `/hooks/chat-crm/${row.type}/${row.id}`,
  last_event_at: row.last_event_at,
  last_error: row.last_error,
  last_error_at: row.last_error_at,
  rotating_until: row.rotating_until && row.rotating_until > new Date() ? row.rotating_until : null,
  configured: Object.keys(row.credentials).filter((field) => adapterOf(row.type)?.credentials.shape[field]),
  created_at: row.created_at,
})
