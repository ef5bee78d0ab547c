import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { cleanText } from "../../platforms/clean"
import { EmbeddedProvider } from "../../providers/embedded/service"
import {
  BudgetSpent,
  type EnrichmentAnswer,
  type EnrichmentBatches,
  type EnrichmentProvider,
  type EnrichmentReading,
  type EnrichmentRequest,
  type Findings,
  type ProviderHealth,
  ProviderUnavailable,
  type TokenUsage,
} from "../../types"
import { CircuitBreaker } from "./circuit-breaker"
import { settle } from "./findings/settle"
import { storable } from "./findings/storable"
import { EMBEDDED_ID } from "./name"
import { batchesInTime, readInTime } from "./time-limit"
import { DEFAULT_PROVIDER, PROVIDER_IDS, PROVIDER_PREFIX, type Registered } from "./registry"

export type ProviderInfo = { id: string; model: string; is_paid: boolean; is_default: boolean; health: ProviderHealth }

const NO_USAGE: TokenUsage = { input: 0, output: 0, cached: 0 }

/** Which provider reads, and what there is to know before it is asked. */
export type ChosenProvider = Pick<EnrichmentProvider, "isPaid" | "concurrency" | "model" | "batches"> & { id: string }

/** What an answer comes to, and what it was weighed by. */
export type SettledAnswer = Pick<EnrichmentReading, "findings" | "refused" | "second_opinion">

/** An answer as it was kept. Without the second opinion of then, that of now weighs it. */
export type KeptAnswer = Pick<EnrichmentReading, "answer" | "provider"> & { request: EnrichmentRequest; second_opinion?: Findings | null }

/** A provider with what stands around it. */
type Seat = { id: string; provider: EnrichmentProvider; breaker: CircuitBreaker; batches: EnrichmentBatches | undefined }

/**
 * The inference: asks a provider what a conversation says of its customer, and checks every answer in the same way.
 * It stores nothing, and knows nothing of chatbots but what a request brings.
 */
class ChatEnrichmentModuleService {
  readonly #seats: Map<string, Seat>
  readonly #embedded: EnrichmentProvider
  readonly #defaultId: string
  readonly #logger: Logger | undefined

  constructor(registered: Registered) {
    this.#seats = new Map(
      registered[PROVIDER_IDS].flatMap((id): [string, Seat][] => {
        const provider = registered[`${PROVIDER_PREFIX}${id}`]
        return provider ? [[id, seatFor(id, provider)]] : []
      })
    )
    this.#embedded = this.#seats.get(EMBEDDED_ID)?.provider ?? new EmbeddedProvider()
    this.#defaultId = registered[DEFAULT_PROVIDER]
    this.#logger = registered.logger
  }

  /** All providers, those of the options first. */
  listProviders(): ProviderInfo[] {
    return [...this.#seats.values()].map(({ id, provider, breaker }) => ({
      id,
      model: provider.model,
      is_paid: provider.isPaid,
      is_default: id === this.#defaultId,
      health: healthOf(provider, breaker),
    }))
  }

  /** The provider of an id, else the default. Throws where there is none of that id. */
  providerFor(id: string = this.#defaultId): ChosenProvider {
    const { batches, provider } = this.#seatOf(id)
    const { isPaid, concurrency, model } = provider
    return { id, isPaid, concurrency, model, batches }
  }

  /**
   * Reads a conversation with the default provider or another, and checks what it gives. Where that one cannot, the
   * built-in analyzer reads instead and the reading says so. Throws {@link BudgetSpent}, and the signal's reason.
   */
  async read(request: EnrichmentRequest, { provider: asked }: { provider?: string } = {}): Promise<EnrichmentReading> {
    const seat = this.#seatOf(asked ?? this.#defaultId)
    if (seat.id === EMBEDDED_ID) {
      return this.#checked(EMBEDDED_ID, await this.#embedded.read(request), request, null)
    }
    const outcome = await this.#ask(seat, request)
    if ("answer" in outcome) {
      return this.#checked(seat.id, outcome.answer, request, null)
    }
    const { reason, usage } = outcome
    return this.#checked(EMBEDDED_ID, { ...(await this.#embedded.read(request)), usage }, request, { from: seat.id, reason })
  }

  /** Checks an answer that was kept, with no call: the same record gives the same findings. */
  async replay({ provider, answer, request, second_opinion }: KeptAnswer): Promise<SettledAnswer> {
    return this.#settled(provider, answer, request, second_opinion)
  }

  async #ask({ id, provider, breaker }: Seat, request: EnrichmentRequest): Promise<{ answer: EnrichmentAnswer } | { reason: string; usage: TokenUsage }> {
    request.signal.throwIfAborted()
    const resting = restingReason(provider, breaker)
    const pass = resting ? null : breaker.enter()
    if (!pass) {
      return { reason: resting ?? "It rests after failures in a row.", usage: NO_USAGE }
    }
    const budget = budgetBehind(request)
    try {
      const answer = await readInTime(provider, { ...request, spend: budget.spend })
      // Where nothing was new, nobody was asked.
      if (answer.raw === null) {
        pass.unused()
      } else {
        pass.succeeded()
      }
      return { answer: { ...answer, usage: countedUsage(answer.usage) ?? budget.usage() } }
    } catch (error) {
      const ended = error instanceof BudgetSpent ? { reason: error } : request.signal.aborted ? { reason: request.signal.reason } : budget.failure()
      if (ended) {
        pass.unused()
        throw ended.reason
      }
      const reason = error instanceof Error ? error.message : String(error)
      pass.failed(reason, error instanceof ProviderUnavailable ? error.retryAfterMs : null)
      this.#logger?.warn(`The enrichment provider ${id} could not read, the built-in one reads instead: ${reason}`)
      return { reason, usage: (error instanceof ProviderUnavailable ? countedUsage(error.usage) : null) ?? budget.usage() }
    }
  }

  async #checked(
    provider: string,
    answer: EnrichmentAnswer,
    request: EnrichmentRequest,
    fallback: EnrichmentReading["fallback"]
  ): Promise<EnrichmentReading> {
    const given = answer.raw === null ? answer : storableAnswer(answer)
    return { ...given, ...(await this.#settled(provider, given.answer, request)), provider, fallback }
  }

  async #settled(provider: string, answer: unknown, request: EnrichmentRequest, kept?: Findings | null): Promise<SettledAnswer> {
    const trusted = provider === EMBEDDED_ID
    const second_opinion = trusted ? null : (kept ?? (await this.#secondOpinion(request)))
    return { ...settle(answer, request, { trusted, secondOpinion: second_opinion }), second_opinion }
  }

  /** What the built-in analyzer finds in all of the messages. */
  async #secondOpinion(request: EnrichmentRequest): Promise<Findings> {
    const { answer } = await this.#embedded.read({ ...request, previous: null })
    return settle(answer, request, { trusted: true, secondOpinion: null }).findings
  }

  #seatOf(id: string): Seat {
    const seat = this.#seats.get(id)
    if (!seat) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no enrichment provider ${id}; there are: ${[...this.#seats.keys()].join(", ")}.`)
    }
    return seat
  }
}

/** A request's budget, with what was taken from it so far, and why it could not be asked. That is no fault of the provider. */
function budgetBehind(request: EnrichmentRequest) {
  let spent = 0
  let failure: { reason: unknown } | null = null
  const spend = async (tokens: number) => {
    try {
      await request.spend(tokens)
      spent += tokens
    } catch (reason) {
      failure = reason instanceof BudgetSpent ? null : { reason }
      throw reason
    }
  }
  return { spend, usage: (): TokenUsage => ({ ...NO_USAGE, input: spent }), failure: () => failure }
}

/** The tokens that a provider counted; null where it gave anything else than numbers. */
function countedUsage(given: unknown): TokenUsage | null {
  const { input, output, cached } = Object(given) as Record<string, unknown>
  return isCount(input) && isCount(output) ? { input, output, cached: isCount(cached) ? cached : 0 } : null
}

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0

const seatFor = (id: string, provider: EnrichmentProvider): Seat => ({
  id,
  provider,
  breaker: new CircuitBreaker(),
  batches: provider.batches && batchesInTime(provider.batches),
})

/** What came from outside, as the database can hold it. */
export const storableAnswer = (answer: EnrichmentAnswer): EnrichmentAnswer => ({
  ...answer,
  answer: storable(answer.answer),
  raw: cleanText(answer.raw),
})

/** Why nobody should be asked at the moment; null where a call may be tried. */
function restingReason(provider: EnrichmentProvider, breaker: CircuitBreaker): string | null {
  const own = provider.health?.()
  if (own?.state === "resting" && own.until.getTime() > Date.now()) {
    return own.reason
  }
  const health = breaker.health()
  return health.state === "resting" && health.until.getTime() > Date.now() ? health.reason : null
}

function healthOf(provider: EnrichmentProvider, breaker: CircuitBreaker): ProviderHealth {
  const health = breaker.health()
  return health.state === "resting" ? health : (provider.health?.() ?? health)
}

export default ChatEnrichmentModuleService
