import type { Platform } from "./chat"
import type { Chatbot, CustomerProfile } from "./crm"
import type { Note, TimelineEvent } from "./timeline"

/** Something that a customer wrote, in their own words. */
export type Said = {
  message_id: string
  conversation_id: string
  /** Which of the profiles of a linked person wrote it. */
  customer_id: string
  platform: Platform
  text: string
  sent_at: Date
}

/** What one chatbot knows of a shop customer: the linked profile, and the latest of all profiles of its person. */
export type ShopProfile = {
  customer: CustomerProfile
  chatbot: Pick<Chatbot, "id" | "name" | "statuses">
  /** The latest entries of the timeline, but notes, which stand beside. */
  events: TimelineEvent[]
  notes: Note[]
  /** What they wrote last, the newest first. */
  said: Said[]
  notes_count: number
}

/** A customer as a search across chatbots finds them. */
export type FoundCustomer = Pick<CustomerProfile, "id" | "chatbot_id" | "platform" | "external_id" | "name" | "username" | "last_active"> & {
  chatbot_name: string
}
