import type { Analysis, EnrichmentAnswer, EnrichmentProvider, EnrichmentRequest, Findings, IntentCorrection } from "../../types"
import { analyze, canContinue, EMBEDDED_VERSION, type Model, trainModel } from "./analyzer"
import { detailsIn } from "./findings/details"

const NAME = "embedded"

/** How many chatbots' models are kept trained in a process: about 4 MB each. */
const KEPT = 8

const NO_USAGE = { input: 0, output: 0, cached: 0 }

/** The built-in provider: reads in this process, costs nothing, and needs no key and no network. */
export class EmbeddedProvider implements EnrichmentProvider {
  static identifier = NAME

  readonly isPaid = false
  /** It never waits, so that more at once would not be faster. */
  readonly concurrency = 1
  readonly model = NAME

  /** By the array of corrections itself: there is another one as soon as there are others. The latest used is last. */
  readonly #models = new Map<IntentCorrection[], Model>()

  async read(request: EnrichmentRequest): Promise<EnrichmentAnswer> {
    request.signal.throwIfAborted()
    const { messages, previous, catalog, intents, corrections } = request
    const state = previous && previous.read > 0 && canContinue(previous.state) ? previous.state : null
    const fresh = previous && state ? messages.slice(previous.read) : messages
    const analysis = analyze({ messages: fresh, catalog, intents, state }, this.#modelOf(corrections))
    return {
      answer: findingsOf(analysis, request),
      raw: null,
      model: NAME,
      prompt_version: EMBEDDED_VERSION,
      usage: NO_USAGE,
      cost: null,
      state: analysis.state,
    }
  }

  #modelOf(corrections: IntentCorrection[]): Model {
    if (corrections.length === 0) {
      return trainModel()
    }
    const model = this.#models.get(corrections) ?? trainModel(corrections)
    this.#models.delete(corrections)
    this.#models.set(corrections, model)
    const [oldest] = this.#models.keys()
    if (oldest && this.#models.size > KEPT) {
      this.#models.delete(oldest)
    }
    return model
  }
}

function findingsOf({ state: _, ...found }: Analysis, { intents, messages }: EnrichmentRequest): Findings {
  return { ...found, details: found.intents.length > 0 ? detailsIn(messages, intents, found.intents) : [] }
}
