import { createHash } from "node:crypto"
import type { EnrichmentAnswer, EnrichmentBatches, EnrichmentProvider, EnrichmentRequest, Findings, TokenUsage } from "../../types"
import { findingsOf } from "./answer"
import { OpenAiBatches } from "./batches"
import { ask } from "./dialogue"
import { Endpoint } from "./endpoint"
import { Vault } from "./masking/vault"
import { remembered } from "./memory"
import { type OpenAiOptions, parseOpenAiOptions, type ResolvedOpenAiOptions } from "./options"
import { ANSWER_SCHEMA, type ModelAnswer } from "./prompt/answer-schema"
import { promptOf } from "./prompt/messages"
import { systemPrompt } from "./prompt/system"
import { windowOf } from "./prompt/window"
import { costOf, NO_USAGE } from "./usage"

const NOTHING: Findings = { purchase_intent: null, interests: [], traits: [], needs: [], intents: [], details: [], needs_human: null }

const CALLS = 4
/** For what stands between the calls. */
const LEAST_SECONDS = 20
/** For its turn, where calls a minute are limited; it is in this time already where calls may take long. */
const TURN_SECONDS = 60
const ENOUGH_SECONDS = 120

/** Asks a model behind an endpoint that speaks OpenAI's Chat Completions. */
export class OpenAiProvider implements EnrichmentProvider {
  static identifier = "openai"

  /** Medusa calls it when the application starts. Throws a sentence for each mistake. */
  static validateOptions(options: Record<string, unknown>): void {
    parseOpenAiOptions(options)
  }

  readonly isPaid: boolean
  /** No more than calls a minute, so that nobody waits for a turn longer than that. */
  readonly concurrency: number
  /** A call, its retry, and both again where an answer has to be repaired. */
  readonly timeoutSeconds: number
  readonly model: string
  readonly batches?: EnrichmentBatches

  readonly #options: ResolvedOpenAiOptions
  readonly #endpoint: Endpoint

  constructor(_: unknown, options: OpenAiOptions) {
    this.#options = parseOpenAiOptions(options)
    this.#endpoint = new Endpoint(this.#options)
    this.isPaid = this.#options.is_paid
    const { concurrency, requests_per_minute: perMinute, timeout_seconds } = this.#options
    this.concurrency = Math.min(concurrency, perMinute ?? concurrency)
    const seconds = LEAST_SECONDS + CALLS * timeout_seconds
    this.timeoutSeconds = perMinute ? Math.max(seconds, Math.min(seconds + TURN_SECONDS, ENOUGH_SECONDS)) : seconds
    this.model = this.#options.model
    if (this.#options.batch) {
      this.batches = new OpenAiBatches(this.#endpoint, this.model, {
        prompt: (request) => this.#promptOf(request)?.messages ?? null,
        unread: (request) => this.#unread(request),
        answer: (request, answer, text, usage) => this.#answer(request, this.#promptOf(request)?.vault ?? new Vault(request.personal), answer, text, usage, true),
      })
    }
  }

  async read(request: EnrichmentRequest): Promise<EnrichmentAnswer> {
    const prompt = this.#promptOf(request)
    if (!prompt) {
      return this.#unread(request)
    }
    const { answer, text, usage } = await ask(this.#endpoint, prompt.messages, this.model, request)
    return this.#answer(request, prompt.vault, answer, text, usage)
  }

  /** What is to be sent, and what was kept back of it; null where the customer said nothing new. */
  #promptOf(request: EnrichmentRequest) {
    const window = windowOf(request)
    if (!window) {
      return null
    }
    const vault = new Vault(request.personal)
    return { vault, messages: promptOf(request, window, vault, this.#options.instructions) }
  }

  /** What was known already, with no call. */
  #unread({ previous }: EnrichmentRequest): EnrichmentAnswer {
    return {
      answer: previous?.findings ?? NOTHING,
      raw: null,
      model: this.model,
      prompt_version: this.#promptVersion(),
      usage: NO_USAGE,
      cost: costOf(NO_USAGE, this.#options.prices),
      state: previous?.state ?? null,
    }
  }

  #answer(request: EnrichmentRequest, vault: Vault, answer: ModelAnswer, raw: string, usage: TokenUsage, isBatch = false): EnrichmentAnswer {
    return {
      answer: findingsOf(answer, request.messages, vault),
      raw,
      model: this.model,
      prompt_version: this.#promptVersion(),
      usage,
      cost: costOf(usage, this.#options.prices, isBatch),
      state: remembered(answer.summary ?? "", vault),
    }
  }

  /** Stands for everything that is fixed in what is asked: the rules, the schema, and the settings of the model. */
  #promptVersion(): string {
    const { model, instructions, reasoning_effort, max_output_tokens } = this.#options
    const fixed = [systemPrompt(instructions), ANSWER_SCHEMA, this.#endpoint.format, model, reasoning_effort, max_output_tokens]
    return createHash("sha256").update(JSON.stringify(fixed)).digest("hex").slice(0, 12)
  }
}
