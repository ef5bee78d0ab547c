import { setImmediate } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../modules/chat-crm"
import type { ConversationToRead, ReadConversation } from "../../modules/chat-crm/enrichment/types"
import { CHAT_ENRICHMENT_MODULE, EMBEDDED_ID, type ChatEnrichmentModuleService } from "../../modules/chat-enrichment"
import { storableAnswer } from "../../modules/chat-enrichment/service"
import type { SubmittedBatch } from "../../modules/chat-crm/queries/enrichment/batches"
import { BudgetSpent, type CatalogEntry, type EnrichmentBatches, type EnrichmentRequest } from "../../types"
import { outcomeOf } from "./batch-outcome"
import { catalogOf } from "./catalog"
import { pauseAfterTry } from "./pauses"

/** Reads conversations with one provider, within their chatbots' budgets. Nothing is applied. */
export class Reader {
  readonly #crm: ChatCrmModuleService
  readonly #enrichment: ChatEnrichmentModuleService
  #catalog: CatalogEntry[] = []
  readonly #known = new Map<string, Pick<EnrichmentRequest, "intents" | "corrections">>()

  constructor(
    private readonly container: MedusaContainer,
    private readonly signal: AbortSignal,
    /** The id of the provider; the default one unless told. */
    private readonly provider?: string
  ) {
    this.#crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    this.#enrichment = container.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE)
  }

  /** Whether each reading costs: then the chatbots' budgets hold. */
  get isPaid(): boolean {
    return this.#enrichment.providerFor(this.provider).isPaid
  }

  /** Whether conversations are read in this process, in milliseconds; else each takes as long as somebody outside does. */
  get isBuiltIn(): boolean {
    return this.providerId === EMBEDDED_ID
  }

  /** How many conversations are read at the same time. */
  get concurrency(): number {
    return this.#enrichment.providerFor(this.provider).concurrency
  }

  /** The id of the provider. */
  get providerId(): string {
    return this.#enrichment.providerFor(this.provider).id
  }

  /** How a backlog is handed in, where the provider takes one. */
  get batches(): EnrichmentBatches | undefined {
    return this.#enrichment.providerFor(this.provider).batches
  }

  /** What is asked of a provider to read conversations from their beginnings. */
  async requestsOf(conversations: ConversationToRead[], spend: EnrichmentRequest["spend"]): Promise<EnrichmentRequest[]> {
    await this.#prepare(conversations)
    return conversations.map((conversation) => this.#requestOf({ ...conversation, forced: true }, spend))
  }

  /** What came of a batch of one chatbot; null as long as it is being read. */
  async collect(batch: SubmittedBatch, conversations: ConversationToRead[]): Promise<ReadConversation[] | null> {
    // What it costs was taken when it was handed in.
    const requests = await this.requestsOf(conversations, async () => undefined)
    const answers = await this.batches?.collect(batch.provider_batch_id, requests)
    if (!answers || answers === "pending") {
      return null
    }
    return Promise.all(
      conversations.map(async (conversation, index) => {
        const outcome = outcomeOf(conversation, answers.get(conversation.conversation_id), batch.submitted_at)
        if (!("answer" in outcome)) {
          return outcome
        }
        const answer = storableAnswer(outcome.answer)
        const request = requests[index] as EnrichmentRequest
        const settled = await this.#enrichment.replay({ answer: answer.answer, provider: batch.provider, request })
        return { conversation, started_at: batch.submitted_at, reading: { ...answer, ...settled, provider: batch.provider, fallback: null } }
      })
    )
  }

  /** Reads conversations and gives each to `take` as soon as it was read; begins with no other once `enough` is aborted. */
  async readAll(
    conversations: ConversationToRead[],
    take: (outcome: ReadConversation) => Promise<void> | void,
    enough: AbortSignal = this.signal
  ): Promise<void> {
    if (conversations.length === 0) {
      return
    }
    await this.#prepare(conversations)
    await withConcurrency(this.concurrency, conversations, enough, async (conversation) => take(await this.#read(conversation)))
  }

  /** What conversations of one chatbot share. */
  async #prepare(conversations: ConversationToRead[]): Promise<void> {
    this.#catalog = await catalogOf(this.container)
    for (const chatbotId of new Set(conversations.map(({ chatbot_id }) => chatbot_id))) {
      const { enrichment } = this.#crm
      const [intents, corrections] = await Promise.all([enrichment.intents(chatbotId), enrichment.corrections(chatbotId)])
      this.#known.set(chatbotId, { intents, corrections })
    }
  }

  async #read(conversation: ConversationToRead): Promise<ReadConversation> {
    const started_at = new Date()
    const { chatbot_id, conversation_id, attempts } = conversation
    let taken = 0
    const spend = async (tokens: number) => {
      if (this.isPaid) {
        await this.#crm.enrichment.spend(chatbot_id, tokens)
        taken += tokens
      }
    }
    try {
      const reading = await this.#enrichment.read(this.#requestOf(conversation, spend), { provider: this.provider })
      if (this.isPaid) {
        await this.#crm.enrichment.settleTokens(chatbot_id, reading.usage.input + reading.usage.output - taken)
      }
      return { conversation, started_at, reading }
    } catch (error) {
      if (error instanceof BudgetSpent) {
        return { conversation, started_at, budget_until: error.until }
      }
      this.signal.throwIfAborted()
      const { message } = error as Error
      const after_seconds = pauseAfterTry(attempts + 1)
      if (after_seconds === null) {
        this.container.resolve(ContainerRegistrationKeys.LOGGER).error(`chat-crm: ${conversation_id} could not be read: ${message}`)
      }
      return { conversation, started_at, error: message, after_seconds }
    }
  }

  #requestOf(conversation: ConversationToRead, spend: EnrichmentRequest["spend"]): EnrichmentRequest {
    const { chatbot_id, conversation_id, messages, personal, provider, covered, forced, state, findings } = conversation
    const isContinued = !forced && covered > 0 && findings !== null && provider === this.providerId
    return {
      chatbot_id,
      conversation_id,
      messages,
      personal,
      previous: isContinued ? { read: covered, state, findings } : null,
      catalog: this.#catalog,
      ...(this.#known.get(chatbot_id) ?? { intents: [], corrections: [] }),
      signal: this.signal,
      spend,
    }
  }
}

/** Works on items, some of them at a time, in their order; between two the process may do something else. */
async function withConcurrency<T>(limit: number, items: T[], signal: AbortSignal, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) {
      if (signal.aborted) {
        return
      }
      await work(item)
      await setImmediate()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, limit) }, worker))
}
