import type { CrmField } from "../../../types"
import { IDENTITY_FIELDS } from "../change/field-writes"

export type IdentityField = (typeof IDENTITY_FIELDS)[number]

/** What a column of a file can hold. */
export type FileField = IdentityField | CrmField

/** The columns of every file, in their order; one for each key of metadata follows. */
export const FILE_COLUMNS = [
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
] as const satisfies readonly FileField[]

export const METADATA_PREFIX = "metadata."

/** Of a metadata key; the same as where metadata is written. */
const MAX_KEY = 64

/** Whether a column can hold this. */
export function isFileField(name: string): name is FileField {
  if ((FILE_COLUMNS as readonly string[]).includes(name)) {
    return true
  }
  const key = name.slice(METADATA_PREFIX.length)
  return name.startsWith(METADATA_PREFIX) && key.trim() !== "" && key.length <= MAX_KEY && !/[\u0000-\u001f]/.test(key) && key.isWellFormed()
}

export const isIdentityField = (field: FileField): field is IdentityField =>
  (IDENTITY_FIELDS as readonly string[]).includes(field)
