import { createMedusaContainer } from "@medusajs/framework/utils"
import { budgetOf, request } from "../../../providers/openai/__tests__/request"
import { ProviderUnavailable } from "../../../types"
import loadProviders from "../loaders/providers"
import ChatEnrichmentModuleService from "../service"
import { away, ScriptedProvider, Toaster } from "./providers"

const scripted = { resolve: { services: [ScriptedProvider] }, id: "cloud", options: { model: "big" } }

async function moduleWith(...providers: object[]): Promise<ChatEnrichmentModuleService> {
  const container = createMedusaContainer()
  const logger = { warn: () => undefined }
  container.register({ logger: { resolve: () => logger } })
  await loadProviders({ container, options: { enrichment: { quiet_seconds: 5, providers }, plan: "pro" } })
  return new ChatEnrichmentModuleService(container.cradle)
}

async function withScripted(): Promise<{ service: ChatEnrichmentModuleService; provider: ScriptedProvider }> {
  const service = await moduleWith({ ...scripted, is_default: true })
  const provider = ScriptedProvider.last
  if (!provider) {
    throw new Error("The provider was not made.")
  }
  return { service, provider }
}

const ORDER = ["c: do you have silk scarves?", "b: yes, 30 dollars", "c: great, I want to order two of them, cash on delivery"]
const evidence = { message_id: "m3", quote: "I want to order two of them" }

describe("the providers", () => {
  it("are the built-in one where the options name none", async () => {
    const service = await moduleWith()
    expect(service.listProviders()).toEqual([{ id: "embedded", model: "embedded", is_paid: false, is_default: true, health: { state: "ready" } }])
    expect(service.providerFor()).toMatchObject({ id: "embedded", concurrency: 1 })
  })

  it("are those of the options, by path or as they are, and the built-in one", async () => {
    const local = { resolve: "./src/providers/openai", id: "local", is_default: true, options: { base_url: "http://localhost:1/v1", model: "qwen3" } }
    const service = await moduleWith(scripted, local)
    expect(service.listProviders()).toMatchObject([
      { id: "cloud", model: "big", is_paid: true, is_default: false },
      { id: "local", model: "qwen3", is_default: true },
      { id: "embedded", is_default: false },
    ])
    expect(service.providerFor("cloud")).toMatchObject({ id: "cloud", isPaid: true, concurrency: 3 })
  })

  it("stay the built-in one by default where none says that it is", async () => {
    expect((await moduleWith(scripted)).providerFor().id).toBe("embedded")
  })

  it.each([
    ["a path to nothing", { ...scripted, resolve: "no-such-package" }, /Unable to find module no-such-package/],
    ["options that the provider refuses", { ...scripted, options: {} }, /model is missing/],
    ["options that the OpenAI provider refuses", { resolve: "./src/providers/openai", id: "x" }, /options of the openai enrichment provider are wrong: model is missing/],
    ["something else than a provider", { ...scripted, resolve: { services: [Toaster] } }, /The enrichment provider cloud has no method read/],
    ["no path", { id: "cloud" }, /enrichment\.providers\.0\.resolve must be the path of a provider/],
    ["no id", { ...scripted, id: undefined }, /enrichment\.providers\.0\.id must be a name of your choice/],
    ["the id of the built-in one", { ...scripted, id: "embedded" }, /enrichment\.providers\.0\.id must not be embedded/],
  ])("stop the start with a sentence: %s", async (_, entry, sentence) => {
    await expect(moduleWith(entry)).rejects.toThrow(sentence)
  })

  it("have ids of their own and one default", async () => {
    await expect(moduleWith(scripted, scripted)).rejects.toThrow(/enrichment\.providers must have a different id each/)
    const two = [scripted, { ...scripted, id: "other" }].map((entry) => ({ ...entry, is_default: true }))
    await expect(moduleWith(...two)).rejects.toThrow(/must have one default at most/)
  })

  it("are asked by an id that exists", async () => {
    await expect((await moduleWith()).read(request(ORDER), { provider: "cloud" })).rejects.toThrow("There is no enrichment provider cloud; there are: embedded.")
  })
})

describe("a reading", () => {
  it("of the built-in provider keeps its confidence", async () => {
    const reading = await (await moduleWith()).read(request(ORDER))
    expect(reading).toMatchObject({ provider: "embedded", fallback: null, second_opinion: null, raw: null, refused: [] })
    expect(reading.findings.purchase_intent?.value).toBe("ready_to_buy")
    expect(reading.state).not.toBeNull()
  })

  it("of another is checked, and weighed by what the built-in one says", async () => {
    const { service, provider } = await withScripted()
    provider.next = () => ({
      purchase_intent: { value: "ready_to_buy", evidence, confidence: 1 },
      needs: [
        { value: "scarves", evidence: { message_id: "m1", quote: "silk SCARVES" } },
        { value: "more", evidence: { message_id: "m2", quote: "30 dollars" } },
        { value: "else", evidence: { message_id: "#7", quote: "else" } },
      ],
    })
    const asked = request(ORDER)
    const reading = await service.read(asked)
    expect(reading).toMatchObject({ provider: "cloud", model: "big", cost: 0.1, fallback: null, findings: { needs: [] } })
    expect(reading.findings.purchase_intent).toEqual({ value: "ready_to_buy", evidence, confidence: expect.closeTo(0.9, 2) })
    expect(reading.second_opinion?.purchase_intent?.value).toBe("ready_to_buy")
    expect(reading.refused.map(({ field }) => field)).toEqual(["needs", "needs", "needs"])

    provider.next = away
    const { findings, refused, second_opinion } = reading
    const kept = { provider: "cloud", answer: reading.answer, request: asked }
    expect(await service.replay(kept)).toEqual({ findings, refused, second_opinion })
    expect(await service.replay({ ...kept, second_opinion })).toEqual({ findings, refused, second_opinion })
    expect(provider.calls).toBe(1)
  })

  it("is the built-in one's where the other cannot, which is left alone after five times", async () => {
    const { service, provider } = await withScripted()
    provider.next = away
    for (let time = 0; time < 8; time += 1) {
      const reading = await service.read(request(ORDER))
      expect(reading).toMatchObject({ provider: "embedded", fallback: { from: "cloud", reason: "It is away." } })
      expect(reading.findings.purchase_intent?.value).toBe("ready_to_buy")
    }
    expect(provider.calls).toBe(5)
    expect(service.listProviders()[0]?.health).toMatchObject({ state: "resting", reason: "It is away." })
  })

  it("that another had to do tells what was taken all the same: at most, where nobody knows", async () => {
    const { service, provider } = await withScripted()
    provider.next = away
    expect((await service.read(request(ORDER))).usage).toEqual({ input: 100, output: 0, cached: 0 })
    provider.next = () => {
      throw new ProviderUnavailable("It is nonsense.", null, { input: 70, output: 5, cached: 0 })
    }
    expect((await service.read(request(ORDER))).usage).toEqual({ input: 70, output: 5, cached: 0 })
  })

  it("is nobody's without the budget, and that says nothing against the provider", async () => {
    const { service, provider } = await withScripted()
    for (let time = 0; time < 6; time += 1) {
      await expect(service.read(request(ORDER, { spend: budgetOf(0) }))).rejects.toThrow("The budget of the day is spent.")
    }
    expect(provider.calls).toBe(6)
    expect(service.listProviders()[0]?.health).toEqual({ state: "ready" })
  })

  it("is nobody's where the budget cannot be asked, and that says nothing against the provider", async () => {
    const { service, provider } = await withScripted()
    const spend = async () => {
      throw new Error("The database is away.")
    }
    for (let time = 0; time < 6; time += 1) {
      await expect(service.read(request(ORDER, { spend }))).rejects.toThrow("The database is away.")
    }
    expect(provider.calls).toBe(6)
    expect(service.listProviders()[0]?.health).toEqual({ state: "ready" })
  })

  it.each([
    ["no numbers", { input: Number.NaN, output: 10, cached: 0 }],
    ["nothing", undefined],
  ])("that was paid for is kept where its tokens are %s: they count as was taken in advance", async (_, usage) => {
    const { service, provider } = await withScripted()
    provider.usage = usage as typeof provider.usage
    expect(await service.read(request(ORDER))).toMatchObject({ provider: "cloud", fallback: null, usage: { input: 100, output: 0, cached: 0 } })
  })

  it("is nobody's when the process ends", async () => {
    const { service, provider } = await withScripted()
    const stop = new AbortController()
    provider.next = () => {
      stop.abort(new Error("the end"))
      return away()
    }
    await expect(service.read(request(ORDER, { signal: stop.signal }))).rejects.toThrow("the end")
    await expect(service.read(request(ORDER, { signal: stop.signal }))).rejects.toThrow("the end")
    expect(provider.calls).toBe(1)
  })
})

describe("a provider that does not answer in its time", () => {
  it("is left alone, and the built-in one reads instead", async () => {
    const { service, provider } = await withScripted()
    provider.timeoutSeconds = 0.05
    let signal: AbortSignal | undefined
    provider.next = (asked) => {
      signal = asked.signal
      return new Promise(() => undefined)
    }
    const { provider: reader, fallback } = await service.read(request(ORDER))
    expect([reader, fallback]).toEqual(["embedded", { from: "cloud", reason: "It did not answer within 0.05 s." }])
    expect(signal?.aborted).toBe(true)
  })

  it("holds up nobody either where it takes batches", async () => {
    const { service } = await withScripted()
    const { batches } = service.providerFor()
    jest.useFakeTimers()
    try {
      const handedIn = expect(batches?.submit([request(ORDER)])).rejects.toThrow("It did not answer within 240 s.")
      const fetched = expect(batches?.collect("b1", [request(ORDER)])).rejects.toThrow("It did not answer within 240 s.")
      await jest.advanceTimersByTimeAsync(240_000)
      await Promise.all([handedIn, fetched])
    } finally {
      jest.useRealTimers()
    }
  })
})
