import type { Evidence } from "./change"
import type { Platform } from "./chat"
import type { PurchaseIntent } from "./crm"
import type { NeedsHumanReason } from "./enrichment"
import type { FoundDetail } from "./enrichment-provider"
import type { SignedInActor } from "./timeline"

/** A named intent of a chatbot, as the API shows it. */
export type Intent = {
  id: string
  name: string
  description: string | null
  /** Sentences of customers who mean it, in any language. */
  examples: string[]
  /** Names of what is to be collected where it is found, such as "date" or "phone". */
  details: string[]
  enabled: boolean
  /** Grows when what is detected by changes. */
  version: number
  created_at: Date
  updated_at: Date
}

/** What an intent is given; what is not named has its default, or stays. */
export type IntentValues = {
  name: string
  description?: string | null
  examples: string[]
  details?: string[]
  enabled?: boolean
}

export type NewIntent = IntentValues & { chatbot_id: string }
export type IntentOf = { chatbot_id: string; intent_id: string }
export type IntentChange = IntentOf & { change: Partial<IntentValues> }

/** How surely a sentence means a named intent; `intent_id` is null for one that is not saved. */
export type IntentMatch = { intent_id: string | null; name: string; confidence: number; would_trigger: boolean }

export const ALERT_KINDS = ["intent_level", "intent", "human_needed"] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** When a rule alerts. */
export type AlertTrigger =
  | { kind: "intent_level"; level: PurchaseIntent }
  | { kind: "intent"; intent_id: string }
  | { kind: "human_needed" }

/** Everybody with access to the chatbot, or some users by their ids. */
export type AlertRecipients = "team" | string[]

/** Times of the day in the chatbot's time zone; `from` may be later than `to`. */
export type QuietHours = { from: string; to: string }

export type AlertRule = {
  id: string
  name: string
  trigger: AlertTrigger
  recipients: AlertRecipients
  channels: string[]
  /** `stopped` says why nothing is sent there any more. */
  webhook: { url: string; stopped: string | null } | null
  quiet_hours: QuietHours | null
  /** For levels: the same level of the same customer alerts again only so many hours later; null is never. */
  again_after_hours: number | null
  enabled: boolean
  created_at: Date
  updated_at: Date
}

/** What a rule is given; what is not named has its default, or stays. */
export type AlertRuleValues = {
  name: string
  trigger: AlertTrigger
  recipients?: AlertRecipients
  channels?: string[]
  webhook?: { url: string } | null
  quiet_hours?: QuietHours | null
  again_after_hours?: number | null
  enabled?: boolean
}

export type NewAlertRule = AlertRuleValues & { chatbot_id: string }
export type AlertRuleOf = { chatbot_id: string; rule_id: string }
export type AlertRuleChange = AlertRuleOf & { change: Partial<AlertRuleValues> & { rotate_secret?: boolean } }

export const ALERT_STATES = ["open", "handled"] as const
export type AlertState = (typeof ALERT_STATES)[number]

/** A detail that a named intent asks for, as the customer said it. */
export type AlertDetail = Omit<FoundDetail, "intent_id">

/** Something that the team is told of, as the API shows it. */
export type Alert = {
  id: string
  rule_id: string | null
  /** As the rule was called when it alerted. */
  rule_name: string | null
  kind: AlertKind
  /** The level reached, the intent's name, or why a human is needed. */
  reason: string
  level: PurchaseIntent | null
  intent_id: string | null
  confidence: number | null
  customer_id: string
  customer: { id: string; name: string | null; platform: Platform }
  conversation_id: string | null
  evidence: Evidence | null
  details: AlertDetail[]
  state: AlertState
  handled_at: Date | null
  handled_by: string | null
  handled_by_name: string | null
  /** It ended by an answer of staff in the conversation. */
  answered: boolean
  created_at: Date
  /** When the first of its deliveries arrived. */
  delivered_at: Date | null
}

export type AlertDecision = { chatbot_id: string; alert_id: string; state: AlertState; actor: SignedInActor }

export const DELIVERY_STATES = ["pending", "delivered", "failed", "dropped"] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** An alert on its way to one recipient by one channel. */
export type AlertDelivery = {
  id: string
  alert_id: string
  rule_id: string
  channel: string
  /** A user; null for a webhook. */
  recipient: string | null
  state: DeliveryState
  attempts: number
  /** What went wrong last, or why it was dropped. */
  last_error: string | null
  response_status: number | null
  next_try_at: Date | null
  created_at: Date
  delivered_at: Date | null
}

export type AlertDeliveryOf = { chatbot_id: string; alert_id: string; delivery_id: string }

/** What became of a test. */
export type TestedDelivery = Pick<AlertDelivery, "channel" | "recipient" | "state" | "response_status" | "last_error">

type SignalBase = {
  chatbot_id: string
  customer_id: string
  conversation_id: string
  evidence: Evidence
  confidence?: number
}

/** Something that a conversation was found to say, for the timeline and the rules that watch it. */
export type Signal =
  | (SignalBase & { kind: "intent"; intent_id: string; details?: AlertDetail[] })
  | (SignalBase & { kind: "human_needed"; reason: NeedsHumanReason })
