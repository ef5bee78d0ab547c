import { LIST_FIELDS, type TimelineEvent } from "./types"

/** What stands below an entry's sentence. */
export type TimelineDetails = {
  /** The customer's own words that it rests on. */
  quote: string | null
  /** How sure the AI is, 0 to 1. */
  confidence: number | null
  added: string[]
  removed: string[]
  /** A note's words as they are now; null where it was deleted. */
  note: { body: string | null; isEdited: boolean } | null
  /** Why somebody is needed. */
  reason: string | null
  /** It was done to many at once, or put back what was. */
  bulk: "change" | "undo" | null
}

export const detailsOf = ({ kind, data, job_id }: TimelineEvent): TimelineDetails => ({
  quote: quoteOf(data.evidence),
  confidence: typeof data.confidence === "number" ? data.confidence : null,
  added: isListChange(data) ? without(listOf(data.to), listOf(data.from)) : [],
  removed: isListChange(data) ? without(listOf(data.from), listOf(data.to)) : [],
  note: kind === "note_added" ? noteOf(data) : null,
  reason: textOf(data.reason),
  bulk: data.undo === true ? "undo" : job_id ? "change" : null,
})

export const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null

export const isListChange = ({ field, released }: TimelineEvent["data"]): boolean =>
  released !== true && LIST_FIELDS.some((list) => list === field)

const quoteOf = (evidence: unknown): string | null =>
  typeof evidence === "object" && evidence !== null && "quote" in evidence ? textOf(evidence.quote) : null

const noteOf = ({ body, edited_at, deleted }: TimelineEvent["data"]): TimelineDetails["note"] => ({
  body: deleted === true ? null : textOf(body),
  isEdited: deleted !== true && textOf(edited_at) !== null,
})

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : []

const without = (items: string[], others: string[]): string[] => items.filter((item) => !others.includes(item))
