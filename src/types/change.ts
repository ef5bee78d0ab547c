import type { PurchaseIntent } from "./crm"

/** Who decided. Staff, API and import count as a person; what a person set, the AI never overwrites. */
export const CHANGE_SOURCES = ["staff", "api", "import", "ai"] as const
export type ChangeSource = (typeof CHANGE_SOURCES)[number]

/** The words of a customer that a value rests on. */
export type Evidence = { message_id: string; quote: string; conversation_id?: string }

/** Who or what does something to a customer, as the timeline tells it. */
export type Actor = { type: "staff" | "ai" | "customer" | "system" | "import" | "api"; id?: string; name?: string }

/** Where a field's value comes from. */
export type FieldProvenance = {
  source: ChangeSource
  actor_id?: string
  /** ISO 8601. */
  at: string
  /** The customer's version that this change made. */
  version: number
  confidence?: number
  evidence?: Evidence
  /** Of a list that the AI made: what each of its values rests on. */
  found?: { value: string; confidence?: number; evidence: Evidence }[]
  /** A person handed the field back: the AI may set it again. */
  released?: boolean
}

export const LIST_FIELDS = ["interests", "traits", "needs"] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** The fields that people and the AI decide on. `name` is the team's own name for the customer. */
export const CRM_FIELDS = ["status", "purchase_intent", "name", ...LIST_FIELDS] as const
export type CrmField = (typeof CRM_FIELDS)[number] | `metadata.${string}`

type ValueOf = {
  status: string
  purchase_intent: PurchaseIntent | null
  name: string | null
  interests: string[]
  traits: string[]
  needs: string[]
}

/** A field's new value; null clears it, and removes a key of metadata. */
export type FieldValue = ValueOf[keyof ValueOf]

/** What becomes of one field. */
export type FieldWrite = {
  field: CrmField
  value?: FieldValue
  /** Hands the field back to the AI; its value stays. */
  release?: boolean
  confidence?: number
  evidence?: Evidence
  /** Of a list that the AI made: what each of its values rests on. */
  found?: FieldProvenance["found"]
  /** Only while the field is still as this version made it; else it is kept. */
  only_at_version?: number
  /** Where the value came from before the change that this undoes; null where it was as it is made. */
  restores?: FieldProvenance | null
}

/** The same writes for some customers. */
export type ChangeSet = {
  customer_ids: string[]
  writes: FieldWrite[]
  /** The customer's version that the decision was made on: a field changed since is a conflict. */
  seen_version?: number
}

/** Everything one decision changes in one chatbot. */
export type CustomerChanges = {
  chatbot_id: string
  source: ChangeSource
  actor: Actor
  sets: ChangeSet[]
  /** The job that this is part of. */
  job_id?: string
  /** This puts back what an earlier change did. */
  is_undo?: boolean
  /** Nobody is alerted of it. */
  is_quiet?: boolean
}

/** What became of customers: ids. `kept` had a value that this source may not overwrite. */
export type ChangeOutcome = {
  updated: string[]
  unchanged: string[]
  kept: string[]
  conflicts: string[]
  /** Ids that this chatbot does not have. */
  missing: string[]
  /** The entries on timelines that tell of it. */
  event_ids: string[]
  /** What became of each field, where the AI decides. */
  fields: { customer_id: string; field: CrmField; outcome: "changed" | "unchanged" | "kept" | "conflict" }[]
}
