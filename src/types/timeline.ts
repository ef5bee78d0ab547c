import type { Actor } from "./change"
import type { Platform } from "./chat"

/** What an entry of a timeline tells of. */
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

/** Something that happened to a customer. */
export type TimelineEvent = {
  id: string
  /** Whose timeline it stands on: one of the profiles of a linked person. */
  customer_id: string
  platform: Platform
  kind: TimelineKind
  occurred_at: Date
  actor: Actor
  /**
   * What the kind tells. `note_added` has the note's words as they are now, with `edited_at` where they were edited, and
   * `deleted` where the note is gone.
   */
  data: Record<string, unknown>
  /** The change of many at once that this was part of; null where it was none. */
  job_id: string | null
}

/** What somebody of the team wrote about a customer. */
export type Note = {
  id: string
  /** The profile it was written on: one of those of a linked person. */
  customer_id: string
  platform: Platform
  body: string
  /** A user, or a secret API key. */
  author_id: string
  /** As the author was called when they wrote it. */
  author_name: string
  created_at: Date
  edited_at: Date | null
}

/** Who decides on notes and links, as the sign-in tells. */
export type SignedInActor = Actor & { id: string; name: string }
