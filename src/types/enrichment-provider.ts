import type {
  AnalysisMessage,
  AnalysisState,
  CatalogEntry,
  IntentCorrection,
  IntentDefinition,
  NeedsHumanReason,
} from "./enrichment"
import type { Evidence } from "./change"
import type { PurchaseIntent } from "./crm"

/** A conversation to be read, with what a provider may know besides. Nothing of any other customer is in it. */
export type EnrichmentRequest = {
  chatbot_id: string
  conversation_id: string
  /** All messages of the conversation that are to be read, the oldest first. */
  messages: AnalysisMessage[]
  /**
   * What the same provider gave for the first `read` of these messages; null where it has not read them, or where one of
   * them was changed since.
   */
  previous: { read: number; state: AnalysisState | null; findings: Findings } | null
  /** The same array for every conversation of a chatbot, as long as the shop's catalogue does not change. */
  catalog: CatalogEntry[]
  /** Named intents to look for; empty while intent detection is off. */
  intents: IntentDefinition[]
  /** What the chatbot's staff said texts mean. The same array until there are others. */
  corrections: IntentCorrection[]
  /** Names, addresses and numbers of this person, to be masked before text leaves. */
  personal: string[]
  /** Aborted when the process is about to end. */
  signal: AbortSignal
  /**
   * To be awaited before every single call that costs, with the tokens that it takes at most. Throws
   * {@link BudgetSpent} where the chatbot's budget does not allow the call, which then must not be made.
   */
  spend(tokens: number): Promise<void>
}

/** Something found, and the customer's own words that it rests on. */
export type Found<T> = {
  value: T
  evidence: Evidence
  /** Between 0 and 1. Believed from the built-in analyzer only; for others it is computed anew. */
  confidence?: number
}

/** A detail that a named intent asks for ("date", "phone"), as the customer said it. */
export type FoundDetail = { intent_id: string; name: string; value: string; evidence: Evidence }

/** What a conversation says of its customer: the one shape of every provider's answer. */
export type Findings = {
  purchase_intent: Found<PurchaseIntent> | null
  /** Labels of the request's catalogue where there are any. */
  interests: Found<string>[]
  /** Of {@link CUSTOMER_TRAITS}; at most five, the surest first. */
  traits: Found<string>[]
  /** In the customer's own words, shortened. */
  needs: Found<string>[]
  /** Ids of the request's intents. */
  intents: Found<string>[]
  details: FoundDetail[]
  needs_human: { reason: NeedsHumanReason; evidence: Evidence; confidence?: number } | null
}

export type TokenUsage = { input: number; output: number; cached: number }

/** What a provider gives back. Nothing of it is believed before it was checked against the messages. */
export type EnrichmentAnswer = {
  /** In the shape of {@link Findings}, as far as the provider made it so. */
  answer: unknown
  /** What came over the wire, word for word, for the record; null where nothing did. */
  raw: string | null
  model: string
  /** Stands for exactly this prompt, or version of an analyzer. */
  prompt_version: string
  usage: TokenUsage
  /** In the currency of the prices that the provider was given; null where it was given none. */
  cost: number | null
  /** Handed back with the messages that come later. */
  state: AnalysisState | null
}

/** Whether a provider can be asked at the moment; `until` is when it is tried again. */
export type ProviderHealth = { state: "ready" } | { state: "resting"; until: Date; reason: string }

/**
 * Reads conversations. A provider is a class of a package or file that `module-provider` exports in the way of Medusa; see
 * docs/enrichment-providers.md. It throws {@link ProviderUnavailable} where somebody else should read instead.
 */
export interface EnrichmentProvider {
  /** Whether calls cost: then the chatbot's budget holds. */
  readonly isPaid: boolean
  /** How many conversations it reads at the same time. */
  readonly concurrency: number
  /** So many seconds a reading may take, retries included; 120 unless told. After that the built-in analyzer reads instead. */
  readonly timeoutSeconds?: number
  /** The model, for people. */
  readonly model: string
  read(request: EnrichmentRequest): Promise<EnrichmentAnswer>
  health?(): ProviderHealth
  /** Present where a backlog can be handed in as a whole, and fetched later at a lower price. */
  readonly batches?: EnrichmentBatches
}

/** A backlog, read some time later. */
export interface EnrichmentBatches {
  /** Hands requests in; gives the id under which they are fetched. */
  submit(requests: EnrichmentRequest[]): Promise<string>
  /** "pending" until it is finished; then an answer, or why there is none, by conversation. */
  collect(
    batchId: string,
    requests: EnrichmentRequest[]
  ): Promise<"pending" | Map<string, EnrichmentAnswer | { failed: string }>>
}

/** The chatbot's budget of the day does not allow another call. */
export class BudgetSpent extends Error {
  constructor(readonly until: Date) {
    super("The budget of the day is spent.")
    this.name = "BudgetSpent"
  }
}

/** A provider cannot read now: it is away, slow, over its limits, or answers nonsense. The message is for people. */
export class ProviderUnavailable extends Error {
  constructor(
    sentence: string,
    /** When to try again, where the provider said so. */
    readonly retryAfterMs: number | null = null,
    /** What was taken all the same, by answers that could not be used; null where nobody knows. */
    readonly usage: TokenUsage | null = null
  ) {
    super(sentence)
    this.name = "ProviderUnavailable"
  }
}

/** Why a value of an answer was not believed. */
export type Refusal = { field: string; value: string; reason: string }

/**
 * A conversation as it was read, checked and ready to be applied. Where another read instead, `usage` is what the one that
 * could not had taken; at most, where it does not know.
 */
export type EnrichmentReading = Omit<EnrichmentAnswer, "answer"> & {
  provider: string
  answer: unknown
  findings: Findings
  refused: Refusal[]
  /** What the built-in analyzer found in the same messages, where another provider's values were weighed by it. */
  second_opinion: Findings | null
  /** Which provider could not, and why, where another read instead. */
  fallback: { from: string; reason: string } | null
}
