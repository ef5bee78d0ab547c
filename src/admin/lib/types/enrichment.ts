import type { Evidence, IntentLevel } from "./customer"

export type ProviderHealth = { state: "ready" } | { state: "resting"; until: string; reason: string }

/** Somebody who reads conversations. */
export type EnrichmentProvider = {
  id: string
  model: string
  is_paid: boolean
  is_default: boolean
  health: ProviderHealth
}

/** A limit of null is none. */
export type BudgetUse = { used: number; limit: number | null }

/** How reading stands in a chatbot. */
export type EnrichmentStatus = {
  providers: EnrichmentProvider[]
  quiet_seconds: number
  /** Of today, in the chatbot's time zone. */
  budget: { runs: BudgetUse; tokens: BudgetUse; resets_at: string }
  backlog: { waiting: number; budget: number; failed: number }
  /** Of the last 24 hours. */
  runs: { done: number; failed: number; refused_values: number; fallbacks: number; cost: number | null }
}

export const READING_FIELDS = ["purchase_intent", "interests", "traits", "needs"] as const
export type ReadingField = (typeof READING_FIELDS)[number]

export type FieldValue = string | string[] | null

/** Something found, and the customer's own words that it rests on. */
export type Found<T = string> = { value: T; evidence: Evidence; confidence?: number }

/** What a conversation says of its customer. */
export type Findings = Record<Exclude<ReadingField, "purchase_intent">, Found[]> & {
  purchase_intent: Found<IntentLevel> | null
  intents: Found[]
  details: { intent_id: string; name: string; value: string; evidence: Evidence }[]
  needs_human: { reason: string; evidence: Evidence; confidence?: number } | null
}

/** What became of a value: written, the same as before, or a person's stays. */
export type AppliedField = { field: string; value: FieldValue; outcome: "changed" | "unchanged" | "kept" }

/** A value that was not believed, and why. */
export type Refusal = { field: string; value: string; reason: string }

/** One reading of one conversation. */
export type EnrichmentRun = {
  id: string
  conversation_id: string
  customer_id: string
  state: "done" | "failed"
  provider: string | null
  model: string | null
  prompt_version: string | null
  message_count: number
  /** Before anything of it was checked. */
  answer: unknown
  /** As it came over the wire; null where nothing did. */
  raw: string | null
  usage: { input: number; output: number; cached: number } | null
  cost: number | null
  findings: Findings | null
  refused: Refusal[]
  applied: AppliedField[]
  /** Who could not, and why, where another read instead. */
  fallback: { from: string; reason: string } | null
  error: string | null
  started_at: string
  finished_at: string
}

/** How the reading of one conversation stands. */
export type ReadingState = {
  conversation_id: string
  /** read: up to date. waiting: for quiet, a retry or its turn. budget: until tomorrow's. */
  state: "read" | "waiting" | "reading" | "budget" | "failed"
  due_at: string | null
  error: string | null
}

export type RunPage = {
  enrichment_runs: EnrichmentRun[]
  conversations: ReadingState[]
  limit: number
  next_cursor: string | null
}

/** What a trial would change of one field of one customer. */
export type TrialDifference = {
  customer_id: string
  customer_name: string | null
  conversation_id: string
  field: string
  now: FieldValue
  then: FieldValue
  /** A person set what is there now: it stays. */
  is_kept: boolean
}

/** Past conversations read to see what would change; nothing is written until it is applied. */
export type EnrichmentTrial = {
  id: string
  provider: string
  state: "running" | "done" | "failed" | "applied"
  total: number
  done: number
  cost: number | null
  refused_values: number
  error: string | null
  created_at: string
  differences: TrialDifference[]
}
