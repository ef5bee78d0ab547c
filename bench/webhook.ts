import autocannon from "autocannon"
import { type Figure, interleaved, median } from "./lib/figures"
import type { Target } from "./lib/target"

const CONNECTIONS = 20
const REQUESTS = 6_000
const ROUNDS = 5
const PEOPLE = 2_000

/** One message a request on 20 connections, beside a route that takes the same bodies and does nothing. */
export async function benchWebhook(target: Target): Promise<Figure> {
  const { path, secret } = await target.channel("telegram")
  const cpu: Record<string, number[]> = { webhook: [], nothing: [] }
  const measure = async (name: "webhook" | "nothing", requests: number): Promise<number> => {
    const before = await target.cpuMs()
    const rate = await fire(`${target.host.url}${name === "webhook" ? path : "/hooks/chat-crm/nothing/x"}`, secret, requests)
    cpu[name]?.push(((await target.cpuMs()) - before) / requests)
    return rate
  }
  await measure("nothing", REQUESTS)
  await measure("webhook", REQUESTS)
  const rates = await interleaved(ROUNDS, {
    nothing: () => measure("nothing", REQUESTS),
    webhook: () => measure("webhook", REQUESTS),
  })
  const [ours, reference] = [median(rates.webhook), median(rates.nothing)]
  const cpuOf = (name: string) => `${median(cpu[name] ?? []).toFixed(2)} ms CPU`
  return {
    what: "webhook, one message a request, 20 connections",
    ours: `${ours.toFixed(0)}/s, ${cpuOf("webhook")}`,
    reference: `empty route ${reference.toFixed(0)}/s, ${cpuOf("nothing")}`,
    ratio: ours / reference,
    bar: 0.6,
  }
}

let updateId = 100_000_000

/** Requests a second, every one with a message of its own. */
async function fire(url: string, secret: string, requests: number): Promise<number> {
  const bodies = Array.from({ length: requests }, () => body())
  let next = 0
  // Autocannon itself looks at the clock once a second only.
  const start = performance.now()
  let lastAnswer = start
  const options: autocannon.Options = {
    url,
    connections: CONNECTIONS,
    amount: requests,
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
        setupRequest: (request) => ({ ...request, body: bodies[next++ % requests] }),
      },
    ],
  }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)))
    run.on("response", () => (lastAnswer = performance.now()))
  })
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${url} answered ${result.non2xx} requests with an error, ${result.errors} not at all.`)
  }
  return requests / ((lastAnswer - start) / 1000)
}

function body(): string {
  updateId += 1
  const from = { id: 1_000_000 + (updateId % PEOPLE), is_bot: false, first_name: "Linh", last_name: "Trần", language_code: "vi" }
  return JSON.stringify({
    update_id: updateId,
    message: {
      message_id: updateId,
      from,
      chat: { id: from.id, first_name: from.first_name, type: "private" },
      date: Math.floor(Date.now() / 1000),
      text: "Cho mình hỏi chiếc xe màu xanh còn hàng không ạ? Giá bao nhiêu vậy shop?",
    },
  })
}
