import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { finds, says, startOpenAi, type OpenAiServer } from "../../../../integration-tests/http/support/openai-server"
import type { EnrichmentBatches } from "../../../types"
import { OpenAiBatches } from "../batches"
import { Endpoint } from "../endpoint"
import { parseOpenAiOptions } from "../options"
import { OpenAiProvider } from "../service"
import { request } from "./request"

const KEY = "sk-test"
let server: OpenAiServer

beforeEach(async () => {
  server = await startOpenAi(KEY)
})
afterEach(() => server.stop())

const batches = (more: object = {}): EnrichmentBatches => {
  const provider = new OpenAiProvider({}, { base_url: server.url, api_key: KEY, model: "test-model", batch: true, ...more })
  if (!provider.batches) {
    throw new Error("The provider has no batches.")
  }
  return provider.batches
}

const conversations = [
  request(["c: any shirts? 0912345678"], { conversation_id: "conv_1" }),
  request(["c: i take it"], { conversation_id: "conv_2" }),
  request(["b: welcome"], { conversation_id: "conv_3" }),
  request(["c: hello"], { conversation_id: "conv_4" }),
]

describe("a backlog", () => {
  it("is handed in as a whole, and fetched when it is finished", async () => {
    const own = batches({ prices: { input: 2, output: 4 } })
    const id = await own.submit(conversations)
    expect(server.batchLines().map(({ custom_id }) => custom_id)).toEqual(["conv_1", "conv_2", "conv_4"])
    expect(JSON.stringify(server.batchLines())).not.toContain("0912345678")
    expect(conversations.map(({ spent }) => spent.length)).toEqual([1, 1, 0, 1])
    expect(await own.collect(id, conversations)).toBe("pending")

    server.script(({ text }) =>
      text.includes("i take it")
        ? finds({ purchase_intent: { level: "ready_to_buy", i: 0, quote: "i take it" } })
        : text.includes("any shirts")
          ? finds({ needs: [{ need: "shirts", i: 0, quote: "any shirts? <PHONE_1>" }] })
          : says("{")
    )
    server.finishBatches()
    const answers = await own.collect(id, conversations)
    if (answers === "pending") {
      throw new Error("The batch is pending still.")
    }
    expect(answers.get("conv_1")).toMatchObject({ answer: { needs: [{ value: "shirts", evidence: { quote: "any shirts? 0912345678" } }] } })
    expect(answers.get("conv_2")).toMatchObject({ answer: { purchase_intent: { value: "ready_to_buy", evidence: { message_id: "m1" } } } })
    expect(answers.get("conv_3")).toMatchObject({ raw: null, usage: { input: 0 } })
    expect(answers.get("conv_4")).toEqual({ failed: "test-model gave an answer that cannot be used: it is not valid JSON." })
    const second = answers.get("conv_2")
    const usage = second && "usage" in second ? second.usage : { input: 0, output: 0 }
    expect(second).toMatchObject({ cost: expect.closeTo(((usage.input * 2 + usage.output * 4) * 0.5) / 1e6, 12) })
  })

  it("tells of each conversation why it has no answer", async () => {
    const own = batches()
    const id = await own.submit(conversations)
    server.finishBatches({ failing: ["conv_1"], missing: ["conv_4"], status: "expired" })
    const answers = await own.collect(id, conversations)
    expect(answers).toBeInstanceOf(Map)
    expect(Object.fromEntries(answers as Map<string, unknown>)).toMatchObject({
      conv_1: { failed: "The server failed on it (500)." },
      conv_2: { raw: expect.any(String) },
      conv_4: { failed: "There is no answer for it: the batch is expired." },
    })
  })

  it("of conversations with nothing new is not handed in", async () => {
    const own = batches()
    const nothingNew = conversations.slice(2, 3)
    const answers = await own.collect(await own.submit(nothingNew), nothingNew)
    expect([...(answers as Map<string, unknown>).keys()]).toEqual(["conv_3"])
    expect(server.batchLines()).toEqual([])
  })

  it("whose answers stop in the middle is given up after its time, and at once when the process ends", async () => {
    const stuck = createServer((req, res) => {
      const isFile = req.url?.endsWith("/content")
      res.writeHead(200, { "content-type": isFile ? "application/octet-stream" : "application/json" })
      isFile ? res.write("{") : res.end(JSON.stringify({ id: "batch_1", status: "completed", output_file_id: "file-1" }))
    })
    await new Promise<void>((resolve) => stuck.listen(0, "127.0.0.1", resolve))
    const base_url = `http://127.0.0.1:${(stuck.address() as AddressInfo).port}/v1`
    const endpoint = new Endpoint(parseOpenAiOptions({ base_url, model: "test-model" }))
    const reading = { prompt: () => [], unread: jest.fn(), answer: jest.fn() }
    try {
      const late = new OpenAiBatches(endpoint, "test-model", reading, 200).collect("batch_1", conversations)
      await expect(late).rejects.toThrow("test-model did not answer within 0.2 s.")

      const stop = new AbortController()
      const stopped = new OpenAiBatches(endpoint, "test-model", reading).collect("batch_1", [request(["c: hi"], { signal: stop.signal })])
      setTimeout(() => stop.abort(new Error("the end")), 200)
      await expect(stopped).rejects.toThrow("the end")
    } finally {
      stuck.closeAllConnections()
      stuck.close()
    }
  })

  it("is nothing that an endpoint offers unless its options say so", () => {
    expect(new OpenAiProvider({}, { base_url: server.url, model: "m" }).batches).toBeUndefined()
  })
})
