import type { Analysis, AnalysisInput, CustomerTrait, NeedsHumanReason, PurchaseIntent } from "../../src/types"

export const LANGUAGES = ["en", "vi"] as const
export type Language = (typeof LANGUAGES)[number]

export const LEVELS = ["browsing", "comparing", "ready_to_buy", "none"] as const
/** A purchase intent, or that there is none to be seen. */
export type Level = (typeof LEVELS)[number]

export const TRADES = [
  "clinic",
  "cosmetics",
  "education",
  "electronics",
  "fashion",
  "flowers",
  "furniture",
  "motorbikes",
  "restaurant",
  "travel",
] as const
export type Trade = (typeof TRADES)[number]

/** What is measured. */
export type Analyzer = (input: AnalysisInput) => Analysis

/** One message of a customer, read alone. */
export type MessageCase = { text: string; level: Level; language: Language; trade: Trade }

export type Line = { sender: "customer" | "bot" | "staff"; text: string }

/** A conversation and where it left the customer. */
export type ConversationCase = {
  /** Trade, language and number, as in `fashion.en 03`. */
  id: string
  language: Language
  trade: Trade
  level: Level
  /** Why someone of the shop has to look at it; null where nobody has to. */
  needsHuman: NeedsHumanReason | null
  lines: Line[]
}

/** A sentence and the named intent that it triggers. */
export type IntentCase = { text: string; intent: string | "none"; language: Language }

/** Someone who tries to be judged otherwise than by what they say. */
export type Attack = {
  language: Language
  technique: string
  /** As in a file of conversations: `C: …` is the customer, `B: …` the bot. */
  lines: string[]
  /** What a person would say of the honest part; anything else means that the attack changed something. */
  levels: Array<PurchaseIntent | null>
  /** That someone of the shop has to look must still be seen. */
  needsHuman?: true
  /** Traits that must not be believed. */
  traits?: CustomerTrait[]
  /** What the platform says of the customer. It comes back where the bot greets them. */
  profile?: { name: string; metadata?: Record<string, string> }
  /** Ids of the messages, where they are part of the attack. */
  messageIds?: string[]
}
