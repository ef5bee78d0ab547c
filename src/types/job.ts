import type { Actor, ChangeSource, CrmField, FieldValue, FieldWrite } from "./change"
import type { Platform } from "./chat"
import type { PurchaseIntent } from "./crm"

export type JobKind = "bulk" | "import"

/** queued → (previewing → awaiting_confirmation →) running → done, failed or cancelled, each of which → undoing → undone. */
export type JobState =
  | "queued"
  | "previewing"
  | "awaiting_confirmation"
  | "running"
  | "done"
  | "failed"
  | "cancelled"
  | "undoing"
  | "undone"

/** What became of customers so far. */
export type JobCounts = {
  created: number
  updated: number
  unchanged: number
  /** Those that are not there (any more), and rows of a file that cannot be taken. */
  refused: number
  /** Those that an undo left as they are, because somebody changed them since. */
  kept: number
  undone: number
}

/** Long work on many customers, as the API shows it. */
export type Job = {
  id: string
  kind: JobKind
  state: JobState
  /** How many customers, or rows of a file, it is about. */
  total: number
  /** How many of them it has been through; an undo's progress is `undone` and `kept` of the counts. */
  done: number
  counts: JobCounts
  /** What a bulk change gives each of them, by field; null clears it. */
  changes?: { [Field in CrmField]?: FieldValue }
  preview?: Record<string, unknown>
  /** Why it failed. */
  error?: string
  /** The id of the user, or of the API key, who asked for it. */
  created_by: string | null
  created_by_name: string | null
  created_at: Date
  /** When it was done, failed, cancelled or undone; null before. */
  finished_at: Date | null
}

/** Customers by the list's filters: several values of one filter are alternatives, several filters must all fit. */
export type BulkFilter = {
  q?: string
  platform?: Platform[]
  purchase_intent?: (PurchaseIntent | "none")[]
  status?: string[]
  new_this_month?: boolean
}

/** Who is changed: customers by their ids, or all that a filter fits but some. */
export type BulkSelection = { customer_ids: string[] } | { filter: BulkFilter; except_ids?: string[] }

/** The same writes for many customers. */
export type BulkChange = {
  chatbot_id: string
  source: ChangeSource
  actor: Actor
  selection: BulkSelection
  writes: FieldWrite[]
}

/** Who decides about a job. */
export type JobDecision = { chatbot_id: string; job_id: string; source: ChangeSource; actor: Actor }
