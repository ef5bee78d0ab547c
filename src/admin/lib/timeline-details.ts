import { humanReasonOf } from "./human-reasons"
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
  /** Why somebody is needed, where there are no words for it of ours. */
  reason: string | null
  /** What a named intent asks for, as the customer said it. */
  facts: { name: string; value: string }[]
  /** Where it was said. */
  said: { conversationId: string; messageId: string | null } | null
  /** It was done to many at once, or put back what was. */
  bulk: "change" | "undo" | null
}

export const detailsOf = ({ kind, data, job_id }: TimelineEvent): TimelineDetails => ({
  quote: quoteOf(data.evidence),
  confidence: typeof data.confidence === "number" ? data.confidence : null,
  added: isListChange(data) ? without(listOf(data.to), listOf(data.from)) : [],
  removed: isListChange(data) ? without(listOf(data.from), listOf(data.to)) : [],
  note: kind === "note_added" ? noteOf(data) : null,
  reason: humanReasonOf(data.reason) ? null : textOf(data.reason),
  facts: factsOf(data.details),
  said: saidOf(data),
  bulk: data.undo === true ? "undo" : job_id ? "change" : null,
})

export const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null

export const isListChange = ({ field, released }: TimelineEvent["data"]): boolean =>
  released !== true && LIST_FIELDS.some((list) => list === field)

const quoteOf = (evidence: unknown): string | null => textOf(fieldsOf(evidence).quote)

/** A conversation that began is no message; everything else rests on one, as far as it says so. */
const saidOf = ({ conversation_id, evidence }: TimelineEvent["data"]): TimelineDetails["said"] => {
  const { conversation_id: ofEvidence, message_id } = fieldsOf(evidence)
  const conversationId = textOf(conversation_id) ?? textOf(ofEvidence)
  return conversationId ? { conversationId, messageId: textOf(message_id) } : null
}

const factsOf = (details: unknown): TimelineDetails["facts"] =>
  (Array.isArray(details) ? details : []).flatMap((detail: unknown) => {
    const { name, value } = fieldsOf(detail)
    const [named, said] = [textOf(name), textOf(value)]
    return named && said ? [{ name: named, value: said }] : []
  })

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {}

const noteOf = ({ body, edited_at, deleted }: TimelineEvent["data"]): TimelineDetails["note"] => ({
  body: deleted === true ? null : textOf(body),
  isEdited: deleted !== true && textOf(edited_at) !== null,
})

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : []

const without = (items: string[], others: string[]): string[] => items.filter((item) => !others.includes(item))
