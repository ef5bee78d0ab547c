import type { Evidence, Findings, Found } from "../../../types"

/** Below this nothing is stored. */
export const CONFIDENCE_THRESHOLD = 0.5
/** From here on an analyzer of our own is right nine times in ten. */
const SURE = 0.7

const QUOTED = 0.7
const AGREED = 0.2
const OPPOSED = 0.15
const THIN_QUOTE = 0.1
/** A quote with less than this many letters could stand in any message. */
const TELLING_LETTERS = 4

/** What the built-in analyzer says of the same field: the same, something else that it is sure of, or nothing of weight. */
type Opinion = "agrees" | "opposes" | "silent"

/**
 * How sure a value of another provider is: a model's own word says little. A verified quote counts, so does what the
 * built-in analyzer reads in the same messages.
 */
export function confidenceOf({ quote }: Evidence, opinion: Opinion): number {
  const letters = quote.match(/\p{L}|\p{N}/gu)?.length ?? 0
  const thin = letters < TELLING_LETTERS ? THIN_QUOTE : 0
  const weight = opinion === "agrees" ? AGREED : opinion === "opposes" ? -OPPOSED : 0
  return Math.round((QUOTED + weight - thin) * 100) / 100
}

/** What the built-in analyzer thinks of a level that another provider found. */
export function opinionOnLevel(level: string, other: Findings | null): Opinion {
  const own = other?.purchase_intent
  if (!own) {
    return "silent"
  }
  return own.value === level ? "agrees" : (own.confidence ?? 0) >= SURE ? "opposes" : "silent"
}

/** What it thinks of a value of a list: what it did not find it has no opinion on. */
export const opinionOnValue = (value: string, others: Found<string>[] | undefined): Opinion =>
  others?.some((other) => other.value === value) ? "agrees" : "silent"
