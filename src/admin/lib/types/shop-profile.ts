import type { Chatbot, Platform } from "./chatbot"
import type { CustomerProfile } from "./customer"
import type { Note, TimelineEvent } from "./timeline"

/** Something that a customer wrote, in their own words. */
export type Said = {
  message_id: string
  conversation_id: string
  /** Which of the profiles of a linked person wrote it. */
  customer_id: string
  platform: Platform
  text: string
  sent_at: string
}

/** What one chatbot knows of one of the shop's own customers; of all profiles of a linked person. */
export type ShopProfile = {
  customer: CustomerProfile
  chatbot: Pick<Chatbot, "id" | "name" | "statuses">
  /** The latest entries of the timeline, notes apart. */
  events: TimelineEvent[]
  notes: Note[]
  notes_count: number
  said: Said[]
}

/** A customer as the dashboard's own search finds them. */
export type FoundCustomer = {
  id: string
  chatbot_id: string
  chatbot_name: string
  platform: Platform
  external_id: string
  name: string | null
  username: string | null
}
