import type { Platform } from "./chatbot"
import type { Evidence, IntentLevel } from "./customer"
import type { CursorPage } from "./page"

/** Something that customers may want, by a name that the shop gave it. */
export type NamedIntent = {
  id: string
  name: string
  description: string | null
  /** Sentences of customers who mean it. */
  examples: string[]
  /** What is to be collected where it is said, such as "date". */
  details: string[]
  enabled: boolean
}

/** What an intent is saved with; what is not named stays. */
export type IntentWrite = Partial<Omit<NamedIntent, "id">>

/** How surely a sentence means an intent, 0 to 1; `intent_id` is null for one that is not saved. */
export type IntentMatch = { intent_id: string | null; name: string; confidence: number; would_trigger: boolean }

/** `threshold`: from which confidence on an intent is triggered. */
export type TriedSentence = { matches: IntentMatch[]; threshold: number }

export const ALERT_KINDS = ["intent_level", "intent", "human_needed"] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

export type AlertTrigger =
  | { kind: "intent_level"; level: IntentLevel }
  | { kind: "intent"; intent_id: string }
  | { kind: "human_needed" }

/** Times of the day in the chatbot's time zone; `from` may be later than `to`. */
export type QuietHours = { from: string; to: string }

export type AlertRule = {
  id: string
  name: string
  trigger: AlertTrigger
  /** Everybody with access to the chatbot, or users by their ids. */
  recipients: "team" | string[]
  channels: string[]
  /** `stopped`: why nothing is sent there any more. */
  webhook: { url: string; stopped: string | null } | null
  quiet_hours: QuietHours | null
  /** For levels: hours until the same customer alerts again; 0 is each time, null never. */
  again_after_hours: number | null
  enabled: boolean
}

/** What a rule is saved with; what is not named stays. */
export type RuleWrite = Partial<Omit<AlertRule, "id" | "webhook">> & {
  webhook?: { url: string } | null
  rotate_secret?: true
}

/** A way to tell somebody; not available where the shop has no provider for it. */
export type AlertChannel = { channel: string; available: boolean }

export type RuleList = { alert_rules: AlertRule[]; channels: AlertChannel[] }

/** `secret` is answered when the server made one, and never again. */
export type RuleAnswer = { alert_rule: AlertRule; secret?: string }

export const ALERT_STATES = ["open", "handled"] as const
export type AlertState = (typeof ALERT_STATES)[number]

/** Something that an intent asks for, as the customer said it. */
export type AlertDetail = { name: string; value: string; evidence: Evidence | null }

export type Alert = {
  id: string
  rule_id: string | null
  rule_name: string | null
  kind: AlertKind
  /** The level reached, the intent's name, or why a human is needed. */
  reason: string
  level: IntentLevel | null
  confidence: number | null
  customer_id: string
  customer: { id: string; name: string | null; platform: Platform }
  conversation_id: string | null
  evidence: Evidence | null
  details: AlertDetail[]
  state: AlertState
  handled_at: string | null
  handled_by_name: string | null
  /** It ended by an answer of the team in the conversation. */
  answered: boolean
  created_at: string
}

export type AlertCounts = { open: number; open_mine: number }
export type AlertPage = CursorPage & { alerts: Alert[]; counts: AlertCounts }

export type DeliveryState = "pending" | "delivered" | "failed" | "dropped"

/** What became of a test. */
export type TestedDelivery = {
  channel: string
  /** A user's id; null for a webhook. */
  recipient: string | null
  state: DeliveryState
  response_status: number | null
  last_error: string | null
}

/** An alert on its way to one recipient by one channel. */
export type AlertDelivery = TestedDelivery & {
  id: string
  alert_id: string
  recipient_name: string | null
  attempts: number
  next_try_at: string | null
  created_at: string
  delivered_at: string | null
}

export type DeliveryPage = CursorPage & { deliveries: AlertDelivery[] }
