import type { Customer } from "./types"

/** The columns beside the name, as they are offered. */
export const COLUMNS = [
  "platform",
  "last_active",
  "intent",
  "status",
  "external_id",
  "interests",
  "traits",
  "needs",
  "first_seen",
] as const
export type FixedColumn = (typeof COLUMNS)[number]

/** One of a merchant's own keys of metadata. */
export type MetadataColumn = `metadata.${string}`
export type ColumnId = FixedColumn | MetadataColumn

export const DEFAULT_COLUMNS: ColumnId[] = ["platform", "last_active", "intent", "status"]

const METADATA = "metadata."

export const metadataColumn = (key: string): MetadataColumn => `${METADATA}${key}`

/** The key of metadata that a column shows; null for the others. */
export const metadataKey = (column: ColumnId): string | null =>
  column.startsWith(METADATA) ? column.slice(METADATA.length) : null

/** What can be chosen: what every customer has, and the keys that are on the page or were chosen before. */
export const offeredColumns = (rows: Pick<Customer, "metadata">[], chosen: ColumnId[]): ColumnId[] => {
  const present = rows.flatMap(({ metadata }) => Object.keys(metadata).map(metadataColumn))
  const own = [...new Set([...present, ...chosen.filter(isMetadataColumn)])]

  return [...COLUMNS, ...own.sort((a, b) => a.localeCompare(b))]
}

/** Another choice of columns, in the order in which they are offered. */
export const withColumnToggled = (chosen: ColumnId[], column: ColumnId): ColumnId[] => {
  const next = chosen.includes(column) ? chosen.filter((id) => id !== column) : [...chosen, column]

  return offeredColumns([], next).filter((id) => next.includes(id))
}

export const readColumns = (chatbotId: string): ColumnId[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(chatbotId)) ?? "null")
    return Array.isArray(kept) ? kept.filter(isColumn) : DEFAULT_COLUMNS
  } catch {
    return DEFAULT_COLUMNS
  }
}

export const keepColumns = (chatbotId: string, columns: ColumnId[]): void => {
  try {
    localStorage.setItem(keyOf(chatbotId), JSON.stringify(columns))
  } catch {
    // Storage is full or forbidden: the choice then lasts as long as the page.
  }
}

const keyOf = (chatbotId: string) => `chat_crm.columns.${chatbotId}`

const isColumn = (value: unknown): value is ColumnId =>
  typeof value === "string" && (COLUMNS.some((column) => column === value) || value.startsWith(METADATA))

const isMetadataColumn = (column: ColumnId): column is MetadataColumn => metadataKey(column) !== null
