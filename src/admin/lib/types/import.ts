import type { Platform } from "./chatbot"

export const IMPORT_ACTIONS = ["create", "update", "unchanged", "refused"] as const
/** What is to become of a row of a file. */
export type ImportAction = (typeof IMPORT_ACTIONS)[number]

/** Whether values that a person set stay, or the file's replace them. */
export const IMPORT_FILLS = ["empty_or_ai", "overwrite"] as const
export type ImportFill = (typeof IMPORT_FILLS)[number]

export type ImportOptions = {
  fill: ImportFill
  /** Whether an empty cell clears its field. */
  clear_empty: boolean
  /** For rows that name none. */
  platform: Platform | null
  account: string | null
}

export type ImportColumn = {
  header: string
  /** What the column is taken for; null where it is ignored. */
  field: string | null
  /** Its first three values. */
  values: string[]
}

export type ImportSample = {
  /** As a spreadsheet numbers it: the header is 1. */
  row: number
  action: ImportAction
  customer_id: string | null
  values: Record<string, string>
  reason: string | null
}

/** What an import will do; nothing is written yet. */
export type ImportPreview = Record<ImportAction, number> & {
  rows: number
  sample: ImportSample[]
  /** The first hundred. */
  refusals: { row: number; reason: string }[]
  file_name: string | null
  encoding: "utf-8" | "utf-16le" | "utf-16be"
  separator: "," | ";" | "\t"
  columns: ImportColumn[]
  /** What a column can be taken for; any other `metadata.<key>` is possible too. */
  fields: string[]
  options: ImportOptions
  /** Rows with an id that this chatbot does not have. */
  ignored_ids: number
  /** Values that differ from the file's and stay, because a person set them. */
  kept_values: number
  warnings: string[]
  /** Why it cannot be confirmed as it is; null where it can. */
  problem: string | null
}

/** What lists of jobs say of it. */
export type ImportSummary = Pick<ImportPreview, "rows" | ImportAction | "file_name">

/** Another look at a file: what is not named stays as it is. */
export type ImportAdjustment = { mapping?: (string | null)[] } & Partial<ImportOptions>
