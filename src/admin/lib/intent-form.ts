import { KNOWN_DETAILS } from "./alert-sentence"
import type { IntentWrite, NamedIntent } from "./types"

export type IntentForm = {
  name: string
  description: string
  examples: { text: string }[]
  details: string[]
}

/** The server's limits. */
export const MIN_EXAMPLES = 3
export const MAX_EXAMPLES = 60
export const MAX_EXAMPLE = 300
export const MAX_DETAILS = 10
export const MAX_DETAIL = 40

export const formOfIntent = (intent: Pick<NamedIntent, "name" | "description" | "examples" | "details">): IntentForm => ({
  name: intent.name,
  description: intent.description ?? "",
  examples: atLeast(MIN_EXAMPLES, intent.examples.map((text) => ({ text }))),
  details: intent.details,
})

export const emptyIntentForm = (): IntentForm => formOfIntent({ name: "", description: null, examples: [], details: [] })

export const intentOfForm = ({ name, description, examples, details }: IntentForm): IntentWrite => ({
  name: name.trim(),
  description: description.trim() || null,
  examples: examplesOf(examples),
  details,
})

/** What was typed, each sentence once. */
export const examplesOf = (rows: IntentForm["examples"]): string[] => {
  const byKey = new Map(rows.map(({ text }) => [text.trim().toLowerCase(), text.trim()]))
  byKey.delete("")
  return [...byKey.values()]
}

/** Lines of what was pasted, without bullets and empty ones. */
export const linesOf = (pasted: string): string[] =>
  pasted
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\s*(?:[-*•]\s+)?/, "").trim().slice(0, MAX_EXAMPLE))
    .filter((line) => line !== "")

/** Details that are offered, and those that the shop named itself. */
export const splitDetails = (details: string[]) => {
  const isKnown = (detail: string) => KNOWN_DETAILS.some((known) => known === detail.trim().toLowerCase())
  return { known: details.filter(isKnown), others: details.filter((detail) => !isKnown(detail)) }
}

const atLeast = (count: number, rows: { text: string }[]): { text: string }[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, count - rows.length) }, () => ({ text: "" })),
]
