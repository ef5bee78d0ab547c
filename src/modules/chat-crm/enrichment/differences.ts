import type { FieldValue, TrialDifference } from "../../../types"
import { groupBy } from "../collections"
import type { KnownFindings } from "../queries/enrichment/input"
import type { RunRow } from "../queries/enrichment/runs"
import type { FieldsNow } from "../queries/enrichment/trials"
import { profileWrites, type ConversationFindings } from "./profile-writes"

/** What runs would change if they were applied: the fields of customers as they are, and as they would be. */
export function differencesOf(runs: RunRow[], customers: FieldsNow[], known: KnownFindings[]): TrialDifference[] {
  const theirs = groupBy(known, ({ customer_id }) => customer_id)
  const byCustomer = groupBy(runs, ({ customer_id }) => customer_id)
  return customers.flatMap((customer) => {
    const readTo = new Map(theirs.get(customer.id)?.map(({ conversation_id, read_to }) => [conversation_id, read_to]))
    const read = (byCustomer.get(customer.id) ?? []).flatMap(({ conversation_id, findings, started_at }): ConversationFindings[] =>
      findings ? [{ conversation_id, read_to: readTo.get(conversation_id) ?? started_at, findings }] : []
    )
    const replaced = new Set(read.map(({ conversation_id }) => conversation_id))
    const others = (theirs.get(customer.id) ?? []).filter(({ conversation_id }) => !replaced.has(conversation_id))
    return profileWrites([...read, ...others]).flatMap(({ field, value = null, evidence }): TrialDifference[] => {
      const now = valueNow(customer, field)
      const { source, released } = customer.provenance[field] ?? { source: "ai" }
      const difference = { field, now, then: value, is_kept: source !== "ai" && !released }
      const conversation_id = evidence?.conversation_id ?? ""
      return isSame(now, value) ? [] : [{ customer_id: customer.id, customer_name: customer.name, conversation_id, ...difference }]
    })
  })
}

function valueNow(customer: FieldsNow, field: string): FieldValue {
  switch (field) {
    case "interests":
    case "traits":
    case "needs":
      return customer[field]
    default:
      return customer.purchase_intent
  }
}

const isSame = (one: FieldValue, other: FieldValue): boolean => JSON.stringify(one) === JSON.stringify(other)
