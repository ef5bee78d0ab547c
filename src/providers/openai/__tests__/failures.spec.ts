import { finds, fails, says, startOpenAi, type OpenAiServer } from "../../../../integration-tests/http/support/openai-server"
import { ProviderUnavailable } from "../../../types"
import { retryAfterMs } from "../failures"
import { OpenAiProvider } from "../service"
import { request } from "./request"

const KEY = "sk-test"
let server: OpenAiServer

beforeAll(async () => {
  server = await startOpenAi(KEY)
})
beforeEach(() => {
  server.calls.length = 0
})
afterAll(() => server.stop())

const provider = (more: object = {}) => new OpenAiProvider({}, { base_url: server.url, api_key: KEY, model: "test-model", ...more })
const GOOD = { purchase_intent: { level: "browsing", i: 0, quote: "any shirts" } }
const GOOD_TEXT = JSON.stringify(GOOD)
const asked = () => request(["c: hi, any shirts?"])
const reading = (more: object = {}) => provider(more).read(asked())
const failing = async (more: object = {}): Promise<ProviderUnavailable> => {
  const error: unknown = await reading(more).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProviderUnavailable)
  return error as ProviderUnavailable
}

describe("a model server", () => {
  it("that asks for a short wait is asked again after it", async () => {
    server.script(fails(429, { code: "rate_limit_exceeded" }, { "retry-after": "1" }), finds(GOOD))
    const start = Date.now()
    expect((await reading()).answer).toMatchObject({ purchase_intent: { value: "browsing" } })
    expect(Date.now() - start).toBeGreaterThanOrEqual(990)
    expect(server.calls).toHaveLength(2)
  })

  it("that asks for a long wait is left alone, and says for how long", async () => {
    server.script(fails(429, {}, { "retry-after": "120" }))
    expect(await failing()).toMatchObject({ message: "The limits of test-model are reached (429).", retryAfterMs: 120_000 })
    expect(server.calls).toHaveLength(1)
  })

  it("without credit is not asked again", async () => {
    server.script(fails(429, { code: "insufficient_quota" }, { "retry-after": "1" }))
    expect((await failing()).message).toMatch(/no credit left/)
    expect(server.calls).toHaveLength(1)
  })

  it("that fails once is asked once more, and no more than that", async () => {
    server.script(fails(500), finds(GOOD))
    await reading()
    expect(server.calls).toHaveLength(2)

    server.calls.length = 0
    server.script(fails(503))
    expect((await failing()).message).toBe("The server of test-model failed (503).")
    expect(server.calls).toHaveLength(2)
  })

  it("that hangs up, or is not there, cannot be reached", async () => {
    server.script({ hangUp: true })
    expect((await failing()).message).toMatch(/cannot be reached/)
    const gone = await startOpenAi(KEY)
    await gone.stop()
    expect((await failing({ base_url: gone.url })).message).toMatch(/cannot be reached/)
  })

  it("that is slow is given up after the timeout", async () => {
    server.script({ ...finds(GOOD), afterMs: 30_000 })
    const start = Date.now()
    expect((await failing({ timeout_seconds: 1 })).message).toBe("test-model did not answer within 1 s.")
    expect(Date.now() - start).toBeLessThan(6_000)
    expect(server.calls).toHaveLength(2)
  })

  it("that does not know the key or the model says so, without the key", async () => {
    const error = await failing({ api_key: "sk-secret-wrong" })
    expect(error.message).toMatch(/does not accept the API key/)
    expect(error.message).not.toContain("sk-secret")
    server.script(fails(404))
    expect((await failing()).message).toMatch(/does not know the model/)
  })

  it("without schemas gets the schema in words, from then on at once", async () => {
    server.script(fails(400, { message: "response_format json_schema is not supported", param: "response_format" }), finds(GOOD))
    const own = provider()
    const first = await own.read(asked())
    const second = await own.read(asked())
    expect(first.answer).toMatchObject({ purchase_intent: { value: "browsing" } })
    expect(server.calls.map(({ body }) => body.response_format.type)).toEqual(["json_schema", "json_object", "json_object"])
    expect(server.calls[2]?.body.messages[0]?.content).toContain('"additionalProperties":false')
    expect(second.prompt_version).toBe(first.prompt_version)
  })

  it("that takes no JSON at all is left to somebody else", async () => {
    server.script(fails(400, { message: "response_format is not supported" }))
    expect((await failing()).message).toMatch(/refused the request \(400\)/)
    expect(server.calls).toHaveLength(2)
  })

  it("with other names for its settings is asked as it wants", async () => {
    server.script(
      fails(400, { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", param: "max_tokens", code: "unsupported_parameter" }),
      fails(400, { message: "'temperature' does not support 0 with this model.", param: "temperature" }),
      finds(GOOD)
    )
    await reading()
    expect(server.calls[2]?.body).toMatchObject({ max_completion_tokens: 1_500 })
    expect(server.calls[2]?.body).not.toHaveProperty("temperature")
    expect(server.calls[2]?.body.response_format.type).toBe("json_schema")
  })

  it("that knows no name for the limit is not asked for ever", async () => {
    server.script(fails(400, { message: "max_tokens and max_completion_tokens are not supported" }))
    await failing()
    expect(server.calls).toHaveLength(2)
  })

  it("that cuts its answer off is told so, once", async () => {
    server.script(says(GOOD_TEXT.slice(0, 30), "length"), finds(GOOD))
    expect((await reading()).answer).toMatchObject({ purchase_intent: { value: "browsing" } })
    expect(server.calls[1]?.body.messages.at(-1)?.content).toMatch(/cut off/)

    server.script(says(GOOD_TEXT.slice(0, 30)))
    const error = await failing()
    expect(error.message).toBe("test-model gave an answer that cannot be used: it is not valid JSON.")
    expect(server.calls).toHaveLength(4)
    // Both were paid.
    expect(error.usage?.input).toBeGreaterThan((server.calls[3]?.text.length ?? 0) / 4)

    server.script(says("no JSON"), fails(429, {}, { "retry-after": "60" }))
    const refused = await failing()
    expect(refused.retryAfterMs).toBe(60_000)
    expect(refused.usage?.input).toBeGreaterThan(0)
  })

  it("whose first answer has a mistake pays for both", async () => {
    server.script(says('{"purchase_intent":{"level":"browsing","i":"x","quote":"any shirts"}}'), finds(GOOD))
    const spending = asked()
    const answer = await provider().read(spending)
    expect(server.calls[1]?.body.messages.at(-1)?.content).toContain("purchase_intent.i must be the i of a message")
    expect(spending.spent).toHaveLength(2)
    expect(answer.usage.input).toBeGreaterThan((server.calls[1]?.text.length ?? 0) / 4)
  })

  it("that declines is not asked again", async () => {
    server.script(says("", "stop", { refusal: "I cannot help with that." }))
    expect((await failing()).message).toBe("test-model declined to read the conversation.")
    expect(server.calls).toHaveLength(1)
  })

  it("that ignores the schema is understood all the same", async () => {
    const more = JSON.stringify({ ...GOOD, confidence: 0.99, traits: null, thoughts: "…" })
    server.script(says(`Sure! Here it is:\n\`\`\`json\n${more}\n\`\`\`\nAnything else?`))
    expect((await reading()).answer).toMatchObject({ purchase_intent: { value: "browsing" }, traits: [] })
    expect(server.calls).toHaveLength(1)
  })

  it("is let go of when the process ends", async () => {
    const stop = new AbortController()
    server.script(() => {
      stop.abort(new Error("the end"))
      return { ...finds(GOOD), afterMs: 30_000 }
    })
    await expect(provider().read(request(["c: hi"], { signal: stop.signal }))).rejects.toThrow("the end")
    expect(server.calls).toHaveLength(1)
    await expect(provider().read(request(["c: hi"], { signal: stop.signal }))).rejects.toThrow("the end")
    expect(server.calls).toHaveLength(1)
  })
})

describe("the time to wait", () => {
  it.each([
    [{ "retry-after": "7" }, 7_000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after-ms": "250", "retry-after": "7" }, 250],
    [{ "retry-after": "soon" }, null],
    [{ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }, 0],
    [{}, null],
  ])("of %j is %j ms", (headers, ms) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>))).toBe(ms)
  })
})
