import type { Platform } from "./chatbot"
import type { IntentFilter, IntentLevel } from "./customer"
import type { ImportPreview, ImportSummary } from "./import"

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

export type JobCounts = {
  created: number
  updated: number
  unchanged: number
  refused: number
  /** Left as they are by an undo, because somebody changed them since. */
  kept: number
  undone: number
}

/** Long work on many customers, as lists have it. */
export type Job = {
  id: string
  kind: "bulk" | "import"
  state: JobState
  total: number
  /** How many it has been through; an undo's progress is `undone` and `kept` of the counts. */
  done: number
  counts: JobCounts
  /** What a bulk change gives each of them. */
  changes?: BulkChanges
  /** What an import will do, or did, once its file was looked through. */
  preview?: ImportSummary
  error?: string
  created_by: string | null
  created_by_name: string | null
  created_at: string
  finished_at: string | null
}

/** One of them by itself. */
export type ImportJob = Job & { preview?: ImportPreview }

/** The list's filters as a bulk change takes them. */
export type CustomerFilter = {
  q?: string
  platform?: Platform[]
  purchase_intent?: IntentFilter[]
  status?: string[]
  new_this_month?: boolean
  /** Those with an open alert that asks for a human. */
  needs_attention?: boolean
}

/** Customers by their ids, or all that a filter fits but some. */
export type BulkSelection = { customer_ids: string[] } | { filter: CustomerFilter; except_ids: string[] }

export type BulkChanges = { status?: string; purchase_intent?: IntentLevel | null }
