import type { Platform } from "./chatbot"
import type { CountedPage } from "./page"

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

export type ConversationPage = CountedPage & { conversations: Conversation[] }
export type MessagePage = {
  conversation: Conversation
  messages: Message[]
  limit: number
  next_cursor: string | null
}
