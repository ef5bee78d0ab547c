import type { Evidence, Findings } from "./types"

/** One value that was found; `name` is what a detail is called. */
export type Finding = { field: string; name?: string; value: string; confidence?: number; evidence: Evidence }

/** What a conversation says of its customer, one value after another: what staff act on first. */
export const findingsOf = (findings: Findings): Finding[] => {
  const { purchase_intent: level, needs_human: human } = findings

  return [
    ...(human ? [{ ...human, field: "needs_human", value: human.reason }] : []),
    ...(level ? [{ ...level, field: "purchase_intent" }] : []),
    ...(["interests", "traits", "needs", "intents"] as const).flatMap((field) =>
      (findings[field] ?? []).map((found) => ({ ...found, field }))
    ),
    ...(findings.details ?? []).map(({ name, value, evidence }) => ({ field: "details", name, value, evidence })),
  ]
}
