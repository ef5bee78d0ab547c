import type { ImportOptions, ImportUpload } from "../../../types"
import type { Mapping } from "./mapping"

/** What was counted so far while a file was looked at. */
export type Seen = {
  ignored_ids: number
  kept_values: number
  /** Keys of metadata that rows bring which something is to become of. */
  keys: string[]
}

export const NOTHING_SEEN: Seen = { ignored_ids: 0, kept_values: 0, keys: [] }

/** What an import job works by: the file, what its columns are, and what was seen of it. */
export type ImportInput = Omit<ImportUpload, "job_id" | "rows"> & Seen & { mapping: Mapping; options: ImportOptions }
