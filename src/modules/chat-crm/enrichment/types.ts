import type { AnalysisMessage, EnrichmentReading } from "../../../types"
import type { ClaimedConversation } from "../queries/enrichment/claim"

/** A conversation that is to be read, with all that a provider may know of it. */
export type ConversationToRead = ClaimedConversation & {
  lease: string
  messages: AnalysisMessage[]
  hash: string
  personal: string[]
  /** How many of the messages were read before by the provider of that time, unchanged since. */
  covered: number
}

/** What came of reading a conversation. */
export type ReadConversation = { conversation: ConversationToRead; started_at: Date } & (
  | { reading: EnrichmentReading }
  | { error: string; after_seconds: number | null }
  | { budget_until: Date }
)

export type Reading = Extract<ReadConversation, { reading: EnrichmentReading }>
export type Failure = Extract<ReadConversation, { error: string }>
