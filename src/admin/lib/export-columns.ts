import { FILE_FIELDS, type FileField } from "./import-columns"

/** Which columns a file gets: fields, and either all details or some of them by their field names. */
export type ExportColumns = { fields: readonly FileField[]; details: "all" | readonly string[] }

/** What the API calls all details together. */
const ALL_DETAILS = "metadata"

export const allColumns: ExportColumns = { fields: FILE_FIELDS, details: "all" }
export const noColumns: ExportColumns = { fields: [], details: [] }

export const withFieldToggled = ({ fields, details }: ExportColumns, field: FileField): ExportColumns => ({
  fields: FILE_FIELDS.filter((name) => (name === field) !== fields.includes(name)),
  details,
})

/** One detail more or less. All of them together are "all", those nobody has seen yet included, only while that is chosen. */
export const withDetailToggled = ({ fields, details }: ExportColumns, detail: string, known: string[]): ExportColumns => {
  const chosen = details === "all" ? known : details
  return { fields, details: known.filter((name) => (name === detail) !== chosen.includes(name)) }
}

export const countColumns = ({ fields, details }: ExportColumns): number =>
  fields.length + (details === "all" ? 1 : details.length)

/** As the API takes them; undefined for all. */
export const columnsAsked = ({ fields, details }: ExportColumns): string[] | undefined =>
  details === "all" && fields.length === FILE_FIELDS.length
    ? undefined
    : [...fields, ...(details === "all" ? [ALL_DETAILS] : details)]
