import type { Evidence } from "./change"
import type { PurchaseIntent } from "./crm"

/** What can be said of how a customer behaves. A closed list, so that it can be counted and filtered by. */
export const CUSTOMER_TRAITS = [
  "Price sensitive",
  "Deal seeker",
  "Returning customer",
  "First-time buyer",
  "Gift buyer",
  "Bulk buyer",
  "Urgent",
  "Detail-oriented",
  "Needs guidance",
  "Cautious",
] as const
export type CustomerTrait = (typeof CUSTOMER_TRAITS)[number]

export const NEEDS_HUMAN_REASONS = [
  "asked_for_human",
  "complaint",
  "order_problem",
  "unanswered",
  "repeated_question",
  "bot_failed",
] as const
export type NeedsHumanReason = (typeof NEEDS_HUMAN_REASONS)[number]

/** One message of a conversation as an analyzer reads it. */
export type AnalysisMessage = {
  id: string
  sender: "customer" | "bot" | "staff"
  text: string
  sent_at: Date | string
}

/** Something of the shop that a customer can be interested in: a product, a category, a tag, an option's value. */
export type CatalogEntry = {
  id: string
  /** How it is shown; an interest is stored in exactly these words. */
  label: string
  /** Other ways in which customers call it. The label counts as one. */
  terms: string[]
}

/** A named intent of a chatbot. With fewer than three examples it is never found. */
export type IntentDefinition = {
  id: string
  name: string
  description?: string | null
  examples: string[]
  /** Names of what is to be collected where the intent is found, such as "date" or "phone". */
  details?: string[]
}

/** What staff said a text means, where the analyzer had said otherwise. */
export type IntentCorrection = { text: string; level: PurchaseIntent | "none" }

/** Confidence lies between 0 and 1 and is computed by the analyzer, never taken from a text. */
export type Inferred<T> = { value: T; confidence: number; evidence: Evidence }

/**
 * What an analyzer needs to remember of the messages that it has read, as JSON. Given back with the messages that came
 * since, the result is the same as of all messages at once. Another version's state is not read.
 */
export type AnalysisState = { version: string } & Record<string, unknown>

export type AnalysisInput = {
  /** Oldest first. With a state: only those that it does not cover yet. */
  messages: AnalysisMessage[]
  /** Hand over the same array for every conversation of a chatbot: its index is kept as long as the array lives. */
  catalog?: CatalogEntry[]
  intents?: IntentDefinition[]
  /** Read only where no model is handed over; see `trainModel`. */
  corrections?: IntentCorrection[]
  state?: AnalysisState | null
}

export type NeedsHuman = { reason: NeedsHumanReason; confidence: number; evidence: Evidence }

export type Analysis = {
  /** null where nothing is likelier than not. */
  purchase_intent: Inferred<PurchaseIntent> | null
  /** Labels of catalogue entries, the most relevant first. */
  interests: Inferred<string>[]
  /** At most five, the surest first. */
  traits: Inferred<CustomerTrait>[]
  /** In the customer's own words, the newest first. */
  needs: Inferred<string>[]
  /** Ids of named intents, the surest first. */
  intents: Inferred<string>[]
  needs_human: NeedsHuman | null
  state: AnalysisState
}
