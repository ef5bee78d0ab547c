import type { ImportColumn } from "./types"

/** The columns of our own files, in their order; details of a customer follow as `metadata.<key>`. */
export const FILE_FIELDS = [
  "id",
  "platform",
  "account",
  "external_id",
  "name",
  "status",
  "purchase_intent",
  "interests",
  "traits",
  "needs",
  "first_seen",
  "last_active",
] as const
export type FileField = (typeof FILE_FIELDS)[number]

const METADATA = "metadata."
/** The API takes no longer key. */
const MAX_KEY = 64

export const isFileField = (field: string): field is FileField => FILE_FIELDS.some((known) => known === field)

/** The key of a detail; null for the fields that every customer has. */
export const detailKey = (field: string): string | null => (field.startsWith(METADATA) ? field.slice(METADATA.length) : null)

export const detailField = (key: string): string => METADATA + key

/** A detail named as the column is, for columns that mean nothing to us; null where the header names nothing. */
export const ownDetail = (header: string): string | null => {
  const key = (detailKey(header) ?? header).replace(/[\u0000-\u001f]+/g, " ").trim().slice(0, MAX_KEY).trim()
  return key === "" ? null : detailField(key)
}

/** What a column can become: the fields first, then the details by name. */
export const choicesOf = (fields: string[], { header, field }: Pick<ImportColumn, "header" | "field">) => {
  const own = ownDetail(header)
  const known = new Set([...fields, ...(field === null ? [] : [field]), ...(own === null ? [] : [own])])

  return {
    fields: FILE_FIELDS.filter((name) => known.has(name)),
    details: [...known].filter((name) => detailKey(name) !== null).sort((a, b) => a.localeCompare(b)),
  }
}

/** What the columns are once one of them becomes another field. A field comes from one column: an earlier one gives it up. */
export const mappingWith = (columns: Pick<ImportColumn, "field">[], index: number, field: string | null): (string | null)[] =>
  columns.map((column, at) => {
    if (at === index) {
      return field
    }
    return field !== null && column.field === field ? null : column.field
  })

/** Whether some column brings a field. */
export const hasField = (columns: Pick<ImportColumn, "field">[], field: FileField): boolean =>
  columns.some((column) => column.field === field)
