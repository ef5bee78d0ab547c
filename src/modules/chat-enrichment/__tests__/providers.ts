import { type EnrichmentAnswer, type EnrichmentBatches, type EnrichmentProvider, type EnrichmentRequest, ProviderUnavailable } from "../../../types"

/** A provider of another package, which answers as it is told. */
export class ScriptedProvider implements EnrichmentProvider {
  static identifier = "scripted"
  static last: ScriptedProvider | undefined

  static validateOptions({ model }: Record<string, unknown>): void {
    if (typeof model !== "string") {
      throw new Error("model is missing.")
    }
  }

  readonly isPaid = true
  readonly concurrency = 3
  readonly model: string
  timeoutSeconds?: number
  calls = 0
  next: (request: EnrichmentRequest) => unknown = () => ({})
  usage = { input: 90, output: 10, cached: 0 }
  /** As those of a server that never answers. */
  readonly batches: EnrichmentBatches = { submit: () => new Promise(() => undefined), collect: () => new Promise(() => undefined) }

  constructor(_: unknown, { model }: { model: string }) {
    this.model = model
    ScriptedProvider.last = this
  }

  async read(request: EnrichmentRequest): Promise<EnrichmentAnswer> {
    this.calls += 1
    await request.spend(100)
    const answer = await this.next(request)
    return { answer, raw: "{}", model: this.model, prompt_version: "p1", usage: this.usage, cost: 0.1, state: null }
  }
}

/** No provider at all. */
export class Toaster {
  static identifier = "toaster"
}

export const away = (): never => {
  throw new ProviderUnavailable("It is away.")
}
