import type { FieldValue } from "./change"
import type { EnrichmentReading, Findings, ProviderHealth, Refusal, TokenUsage } from "./enrichment-provider"

/** What became of a value that a run found: written, the same as before, or a person's stays. */
export type AppliedField = { field: string; value: FieldValue; outcome: "changed" | "unchanged" | "kept" }

/** One reading of one conversation, as it is kept. */
export type EnrichmentRun = {
  id: string
  conversation_id: string
  customer_id: string
  /** failed: nobody could read it; see `error`. */
  state: "done" | "failed"
  provider: string | null
  model: string | null
  prompt_version: string | null
  /** Of the messages that were read, in their order. */
  input_hash: string
  message_count: number
  /** In the shape of findings, before anything of it was checked. */
  answer: unknown
  /** As it came over the wire; null where nothing did. */
  raw: string | null
  usage: TokenUsage | null
  cost: number | null
  /** What was believed. */
  findings: Findings | null
  refused: Refusal[]
  applied: AppliedField[]
  fallback: EnrichmentReading["fallback"]
  error: string | null
  started_at: Date
  finished_at: Date
}

/** How the reading of one conversation stands. */
export type ReadingState = {
  conversation_id: string
  /** read: up to date. waiting: for quiet, a retry or its turn. budget: until tomorrow's. */
  state: "read" | "waiting" | "reading" | "budget" | "failed"
  due_at: Date | null
  error: string | null
}

/** How reading stands in a chatbot. */
export type EnrichmentStatus = {
  providers: { id: string; model: string; is_paid: boolean; is_default: boolean; health: ProviderHealth }[]
  quiet_seconds: number
  /** Of today, in the chatbot's time zone. null: no limit; a provider that costs nothing uses none. */
  budget: { runs: { used: number; limit: number | null }; tokens: { used: number; limit: number | null }; resets_at: Date }
  backlog: { waiting: number; budget: number; failed: number }
  /** Of the last 24 hours. */
  runs: { done: number; failed: number; refused_values: number; fallbacks: number; cost: number | null }
}

/** A difference that a trial would make to one field of one customer. */
export type TrialDifference = {
  customer_id: string
  customer_name: string | null
  conversation_id: string
  field: string
  now: FieldValue
  then: FieldValue
  /** A person set the value that is there now: applying the trial would leave it. */
  is_kept: boolean
}

/** Past conversations read by a provider to see what it would change. Nothing is written until it is applied. */
export type EnrichmentTrial = {
  id: string
  provider: string
  state: "running" | "done" | "failed" | "applied"
  total: number
  done: number
  cost: number | null
  refused_values: number
  error: string | null
  created_at: Date
  differences: TrialDifference[]
}
