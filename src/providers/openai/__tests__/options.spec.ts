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

  it("never show the key", () => {
    expect(() => parseOpenAiOptions({ ...LOCAL, api_key: "sk-very-secret", x: 1 })).toThrow(/^(?!.*sk-very-secret)/)
  })
})
