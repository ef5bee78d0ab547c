import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type Figure, median } from "./lib/figures"
import { type Channel, signed, Target } from "./lib/target"

const PEOPLE = 100
const MESSAGES = 1_000
const REQUESTS = 8
const ROUNDS = 3
/** As long as a provider rests at first after failures in a row, and a little more. */
const RECOVERED_MS = 35_000

const EMPTY = { purchase_intent: null, interests: [], traits: [], needs: [], intents: [], details: [], needs_human: null, summary: "" }
const ANSWER = JSON.stringify({
  id: "chatcmpl-bench",
  object: "chat.completion",
  created: 1,
  model: "bench",
  choices: [{ index: 0, finish_reason: "stop", logprobs: null, message: { role: "assistant", content: JSON.stringify(EMPTY), refusal: null } }],
  usage: { prompt_tokens: 1_500, completion_tokens: 60, total_tokens: 1_560 },
})

/** Messages taken in while a model reads them, beside the same while that model is away. */
export async function benchModelDown(): Promise<Figure> {
  const model = await startModel()
  const options = { base_url: model.url, api_key: "bench", model: "bench" }
  const providers = [{ resolve: "./src/providers/openai", id: "openai", is_default: true, options }]
  process.env.CHAT_CRM_ENRICHMENT = JSON.stringify({ providers, budget: { runs: null } })
  process.env.CHAT_CRM_QUIET_SECONDS = "0"
  const target = await Target.start()
  try {
    const channel = await target.channel("ingest")
    await ingest(target, channel, "warm-up")
    const [up, down]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      model.isDown = false
      up.push(await ingest(target, channel, `up_${round}`))
      model.isDown = true
      down.push(await ingest(target, channel, `down_${round}`))
      await new Promise((resolve) => setTimeout(resolve, RECOVERED_MS))
    }
    const [before, ours] = [median(up), median(down)]
    return {
      what: "messages taken in while the model is away",
      ours: `${ours.toFixed(0)}/s`,
      reference: `model answers ${before.toFixed(0)}/s`,
      ratio: ours / before,
      bar: 0.85,
    }
  } finally {
    delete process.env.CHAT_CRM_ENRICHMENT
    await target.stop()
    model.server.close()
  }
}

/** Messages a second. */
async function ingest(target: Target, { path, secret }: Channel, name: string): Promise<number> {
  const start = performance.now()
  for (let request = 0; request < REQUESTS; request++) {
    const messages = Array.from({ length: MESSAGES }, (_, index) => ({
      id: `${name}_${request}_${index}`,
      text: "Do you have this one in blue, and how long does delivery take to Hải Phòng?",
      user: { id: `talker_${index % PEOPLE}` },
    }))
    const body = JSON.stringify({ type: "chat.message.created", data: { channel: "website", messages } })
    const response = await fetch(`${target.host.url}${path}`, {
      method: "POST",
      headers: signed(secret, `${name}_${request}`, body),
      body,
    })
    if (!response.ok) {
      throw new Error(`Messages were answered ${response.status}.`)
    }
  }
  return (MESSAGES * REQUESTS) / ((performance.now() - start) / 1_000)
}

type Model = { url: string; server: Server; isDown: boolean }

/** A model that finds nothing, quickly; while it is down it breaks every connection. */
async function startModel(): Promise<Model> {
  const model: Model = {
    url: "",
    isDown: false,
    server: createServer((req, res) => {
      if (model.isDown) {
        res.socket?.destroy()
        return
      }
      req.resume().on("end", () => res.writeHead(200, { "content-type": "application/json" }).end(ANSWER))
    }),
  }
  await new Promise<void>((resolve) => model.server.listen(0, "127.0.0.1", resolve))
  model.url = `http://127.0.0.1:${(model.server.address() as AddressInfo).port}/v1`
  return model
}
