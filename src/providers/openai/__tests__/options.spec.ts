import { parseOpenAiOptions } from "../options"
import { OpenAiProvider } from "../service"

const LOCAL = { base_url: "http://localhost:11434/v1", model: "qwen3" }

describe("the options of the OpenAI provider", () => {
  it("need a model, and a key for OpenAI itself alone", () => {
    expect(parseOpenAiOptions(LOCAL)).toMatchObject({ api_key: "", timeout_seconds: 25, concurrency: 4, is_paid: true, batch: false })
    expect(parseOpenAiOptions({ model: "m", api_key: "sk-x" })).toMatchObject({ base_url: "https://api.openai.com/v1" })
  })

  it.each([
    [{}, /model is missing: it must be the name of a model/],
    [{ model: "m" }, /api_key is missing: api\.openai\.com answers nobody without a key/],
    [{ ...LOCAL, base_url: "localhost:11434" }, /base_url must be an http\(s\) address/],
    [{ ...LOCAL, timeout: 3 }, /timeout is not one of its options/],
    [{ ...LOCAL, timeout_seconds: 0 }, /timeout_seconds must be at least 1/],
    [{ ...LOCAL, concurrency: "4" }, /concurrency must be a whole number/],
    [{ ...LOCAL, prices: { input: -1, output: 1 } }, /prices\.input must not be negative/],
    [{ ...LOCAL, reasoning_effort: "much" }, /reasoning_effort must be one of none, minimal/],
    [{ ...LOCAL, batch: "yes" }, /batch must be true or false/],
  ])("are refused with a sentence: %j", (options, sentence) => {
    expect(() => OpenAiProvider.validateOptions(options)).toThrow(sentence)
  })

  it("let no more conversations be read at once than calls a minute, and leave time for a turn", () => {
    const built = (more: object) => new OpenAiProvider({}, { ...LOCAL, ...more })
    expect(built({ concurrency: 16, requests_per_minute: 5 })).toMatchObject({ concurrency: 5, timeoutSeconds: 120 })
    expect(built({ concurrency: 2, requests_per_minute: 5 }).concurrency).toBe(2)
    expect(built({ concurrency: 16 })).toMatchObject({ concurrency: 16, timeoutSeconds: 120 })
    expect(built({ timeout_seconds: 5 }).timeoutSeconds).toBe(40)
    expect(built({ timeout_seconds: 5, requests_per_minute: 5 }).timeoutSeconds).toBe(100)
  })

  it("never show the key", () => {
    expect(() => parseOpenAiOptions({ ...LOCAL, api_key: "sk-very-secret", x: 1 })).toThrow(/^(?!.*sk-very-secret)/)
  })
})
