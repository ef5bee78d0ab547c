import type { Platform } from "./chatbot"
import type { CountedPage, CursorPage } from "./page"

export const TIMELINE_KINDS = [
  "conversation_started",
  "status_changed",
  "intent_changed",
  "note_added",
  "field_changed",
  "imported",
  "linked",
  "unlinked",
  "intent_triggered",
  "human_needed",
  "order_placed",
] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export type TimelineActor = {
  type: "staff" | "ai" | "customer" | "system" | "import" | "api"
  id?: string
  name?: string
}

export type TimelineEvent = {
  id: string
  /** Whose timeline it stands on: one of the profiles of a linked person. */
  customer_id: string
  platform: Platform
  kind: TimelineKind
  occurred_at: string
  actor: TimelineActor
  data: Record<string, unknown>
  /** The bulk change that this was part of. */
  job_id: string | null
}

export type TimelinePage = CursorPage & { events: TimelineEvent[] }

export type Note = {
  id: string
  /** The profile it was written on: one of those of a linked person. */
  customer_id: string
  platform: Platform
  body: string
  author_id: string
  author_name: string
  created_at: string
  edited_at: string | null
}

export type NotePage = CountedPage & { notes: Note[] }
