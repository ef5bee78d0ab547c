import type { FieldProvenance, FieldWrite, Findings, Found, ListField } from "../../../types"

/** What one conversation of a customer was found to say, and until when it was read. */
export type ConversationFindings = { conversation_id: string; read_to: Date; findings: Findings }

const MOST: Record<ListField, number> = { interests: 10, traits: 5, needs: 10 }

/**
 * What the conversations of a customer say of them together: the intent of the latest that tells one, and the values of
 * all, the latest first. What is found nowhere is not written, so that silence clears nothing.
 */
export function profileWrites(conversations: ConversationFindings[]): FieldWrite[] {
  const latestFirst = [...conversations].sort((a, b) => b.read_to.getTime() - a.read_to.getTime())
  return [...intentWrite(latestFirst), ...(["interests", "traits", "needs"] as const).flatMap((field) => listWrite(field, latestFirst))]
}

function intentWrite(latestFirst: ConversationFindings[]): FieldWrite[] {
  for (const { conversation_id, findings } of latestFirst) {
    if (findings.purchase_intent) {
      const { value, confidence, evidence } = findings.purchase_intent
      return [{ field: "purchase_intent", value, confidence, evidence: { ...evidence, conversation_id } }]
    }
  }
  return []
}

function listWrite(field: ListField, latestFirst: ConversationFindings[]): FieldWrite[] {
  const found = new Map<string, NonNullable<FieldProvenance["found"]>[number]>()
  for (const { conversation_id, findings } of latestFirst) {
    const values: Found<string>[] = findings[field]
    for (const { value, confidence, evidence } of values) {
      const key = value.normalize("NFC").toLowerCase()
      if (!found.has(key) && found.size < MOST[field]) {
        found.set(key, { value, confidence, evidence: { ...evidence, conversation_id } })
      }
    }
  }
  const [first, ...others] = found.values()
  if (!first) {
    return []
  }
  const { confidence, evidence } = first
  const all = [first, ...others]
  return [{ field, value: all.map(({ value }) => value), confidence, evidence, found: all }]
}
