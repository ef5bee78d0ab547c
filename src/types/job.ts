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
  /** What an import will do, once it was looked at. */
  preview?: ImportPreview
  /** Why it failed. */
  error?: string
  /** The id of the user, or of the API key, who asked for it. */
  created_by: string | null
  created_by_name: string | null
  created_at: Date
  /** When it was done, failed, cancelled or undone; null before. */
  finished_at: Date | null
}

/** What is to become of a row of a file. */
export type ImportAction = "create" | "update" | "unchanged" | "refused"

/** What an import is told besides its file. */
export type ImportOptions = {
  /** Whether values that a person set stay (`empty_or_ai`), or the file's replace them. */
  fill: "empty_or_ai" | "overwrite"
  /** Whether an empty cell clears its field. */
  clear_empty: boolean
  /** For rows that name none. */
  platform: Platform | null
  account: string | null
}

/** How the text of a file is written, and how its cells are separated. */
export type FileEncoding = "utf-8" | "utf-16le" | "utf-16be"
export type FileSeparator = "," | ";" | "\t"

/** What an import will do, counted in rows; nothing is written yet. Rows are numbered as a spreadsheet does: the header is 1. */
export type ImportPreview = {
  rows: number
  create: number
  update: number
  unchanged: number
  refused: number
  /** The first ten rows. */
  sample: { row: number; action: ImportAction; customer_id: string | null; values: Record<string, string>; reason: string | null }[]
  /** The first hundred. */
  refusals: { row: number; reason: string }[]
  file_name: string | null
  encoding: FileEncoding
  separator: FileSeparator
  /** In the order of the file: what each column is taken for, null where it is ignored, and its first values. */
  columns: { header: string; field: string | null; values: string[] }[]
  /** What a column can be taken for. */
  fields: string[]
  options: ImportOptions
  /** Rows with an id that this chatbot does not have: they went by their other columns. */
  ignored_ids: number
  /** Values that differ from the file's and stay, because a person set them. */
  kept_values: number
  /** Sentences about the file as a whole. */
  warnings: string[]
  /** Why it cannot be confirmed as it is, as a sentence; null where it can. */
  problem: string | null
}

/** What a list of jobs says of an import. */
export type ImportSummary = Pick<ImportPreview, "rows" | ImportAction | "file_name">

/** A job as lists have it. */
export type JobSummary = Omit<Job, "preview"> & { preview?: ImportSummary }

/** A file whose rows are staged, for an import to begin with. */
export type ImportUpload = {
  /** Of the job that will import it. */
  job_id: string
  file_name: string | null
  encoding: FileEncoding
  separator: FileSeparator
  headers: string[]
  rows: number
}

/** An import to begin. */
export type ImportStart = {
  chatbot_id: string
  source: ChangeSource
  actor: Actor
  upload: ImportUpload
  options?: Partial<ImportOptions>
}

/** Another look at a file: what is not named stays as it is. */
export type ImportPreviewing = JobDecision & {
  /** What each column is, in the order of the file. */
  mapping?: (string | null)[]
  options?: Partial<ImportOptions>
}

/** Customers by the list's filters: several values of one filter are alternatives, several filters must all fit. */
export type BulkFilter = {
  q?: string
  platform?: Platform[]
  purchase_intent?: (PurchaseIntent | "none")[]
  status?: string[]
  new_this_month?: boolean
  needs_attention?: boolean
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
