import type { ImportOptions, ImportUpload } from "../../../types"
import type { Mapping } from "./mapping"

/** What an import job works by: the file, what its columns are, and what was counted so far while it was looked at. */
export type ImportInput = Omit<ImportUpload, "job_id" | "rows"> & {
  mapping: Mapping
  options: ImportOptions
  ignored_ids: number
  kept_values: number
}
