import { randomUUID } from "node:crypto"
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { checked, type CompletionBody } from "./openai-requests"

export type Call = { body: CompletionBody; headers: IncomingHttpHeaders; text: string }

/** What a model server answers to one call. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown; afterMs?: number; hangUp?: boolean }

const usageOf = (asked: string, answered: string, cached: number) => ({
  prompt_tokens: Math.ceil(asked.length / 4),
  completion_tokens: Math.ceil(answered.length / 4),
  total_tokens: Math.ceil((asked.length + answered.length) / 4),
  prompt_tokens_details: { cached_tokens: cached },
})

/** A completion that says a text. */
export const says = (content: string, finish = "stop", more: object = {}): Reply => ({
  body: {
    id: `chatcmpl-${randomUUID()}`,
    object: "chat.completion",
    created: 1,
    model: "test-model",
    choices: [{ index: 0, finish_reason: finish, logprobs: null, message: { role: "assistant", content, refusal: null, ...more } }],
  },
})

const EMPTY = { purchase_intent: null, interests: [], traits: [], needs: [], intents: [], details: [], needs_human: null, summary: "" }

/** A completion with findings in the schema; what is not given was not found. */
export const finds = (findings: object): Reply => says(JSON.stringify({ ...EMPTY, ...findings }))

export const fails = (status: number, error: object = { message: "no" }, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { error: { type: "error", code: null, param: null, ...error } },
})

export type OpenAiServer = {
  /** What goes into `base_url`. */
  url: string
  /** Every request for a completion that reached it, wrong ones too. */
  calls: Call[]
  /** What the next calls get, one after the other; the last one is repeated. */
  script(...replies: (Reply | ((call: Call) => Reply))[]): void
  /** Answers what was handed in as batches; lines whose id is named fail, lines left out get no answer. */
  finishBatches(options?: { failing?: string[]; missing?: string[]; status?: string }): void
  batchLines(): { custom_id: string; body: CompletionBody }[]
  stop(): Promise<void>
}

/** A server that speaks OpenAI's protocol: chat completions, files and batches. It refuses what the real one refuses. */
export async function startOpenAi(key: string): Promise<OpenAiServer> {
  const calls: Call[] = []
  const files = new Map<string, string>()
  const batches = new Map<string, Record<string, unknown> & { input_file_id: string; status: string }>()
  const prefixes = new Set<string>()
  let replies: (Reply | ((call: Call) => Reply))[] = [finds({})]

  const complete = (call: Call): Reply => {
    const problem = checked(call.body)
    if (problem) {
      return fails(400, { type: "invalid_request_error", message: problem })
    }
    const next = (replies.length > 1 ? replies.shift() : replies[0]) ?? finds({})
    const reply = typeof next === "function" ? next(call) : next
    const [system] = call.body.messages
    const prefix = JSON.stringify([system, call.body.response_format])
    // The real one keeps a prefix from 1,024 tokens on, in steps of 128.
    const tokens = Math.floor((system?.content.length ?? 0) / 4 / 128) * 128
    const cached = prefixes.has(prefix) && tokens >= 1_024 ? tokens : 0
    prefixes.add(prefix)
    const body = reply.body as { choices?: { message: { content: string } }[] } | undefined
    return body?.choices
      ? { ...reply, body: { ...body, usage: usageOf(JSON.stringify(call.body.messages), body.choices[0]?.message.content ?? "", cached) } }
      : reply
  }

  const linesOf = (id: string) =>
    (files.get(id) ?? "").split("\n").filter(Boolean).map((line) => JSON.parse(line) as { custom_id: string; body: CompletionBody })

  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) {
      chunks.push(chunk)
    }
    const raw = Buffer.concat(chunks)
    const { pathname } = new URL(req.url ?? "/", "http://model")
    const send = ({ status = 200, headers = {}, body, afterMs = 0, hangUp }: Reply) => {
      if (hangUp) {
        res.socket?.destroy()
        return
      }
      const late = setTimeout(() => {
        res.writeHead(status, { "content-type": "application/json", ...headers })
        res.end(typeof body === "string" ? body : JSON.stringify(body))
      }, afterMs)
      res.on("close", () => clearTimeout(late))
    }
    if (req.headers.authorization !== `Bearer ${key}`) {
      return send(fails(401, { code: "invalid_api_key", message: `Incorrect API key provided: ${req.headers.authorization}` }))
    }
    if (pathname === "/v1/chat/completions") {
      const call: Call = { body: JSON.parse(raw.toString()) as CompletionBody, headers: req.headers, text: raw.toString() }
      calls.push(call)
      return send(complete(call))
    }
    if (pathname === "/v1/files") {
      const form = await new Response(raw, { headers: { "content-type": req.headers["content-type"] ?? "" } }).formData()
      const file = form.get("file")
      if (form.get("purpose") !== "batch" || !(file instanceof Blob)) {
        return send(fails(400, { message: "needs a file and the purpose batch" }))
      }
      const id = `file-${files.size + 1}`
      files.set(id, await file.text())
      return send({ body: { id, object: "file", purpose: "batch" } })
    }
    if (pathname === "/v1/batches") {
      const asked = JSON.parse(raw.toString()) as { input_file_id: string; endpoint: string; completion_window: string }
      const lines = linesOf(asked.input_file_id)
      const isRight = asked.endpoint === "/v1/chat/completions" && asked.completion_window === "24h" && lines.length > 0
      if (!isRight || lines.some(({ body }) => checked(body))) {
        return send(fails(400, { message: "is no batch" }))
      }
      const id = `batch_${batches.size + 1}`
      batches.set(id, { id, object: "batch", ...asked, status: "in_progress" })
      return send({ body: batches.get(id) })
    }
    const [, kind, id = ""] = pathname.match(/^\/v1\/(batches|files)\/([^/]+)/) ?? []
    const found = kind === "batches" ? batches.get(id) : files.get(id)
    return send(found === undefined ? fails(404) : { body: found })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    script: (...next) => {
      replies = next
    },
    batchLines: () => [...batches.values()].flatMap(({ input_file_id }) => linesOf(input_file_id)),
    finishBatches: ({ failing = [], missing = [], status = "completed" } = {}) => {
      for (const batch of batches.values()) {
        const results = linesOf(batch.input_file_id)
          .filter(({ custom_id }) => !missing.includes(custom_id))
          .map(({ custom_id, body }) => {
            const isFailing = failing.includes(custom_id)
            const reply = isFailing ? fails(500) : complete({ body, headers: {}, text: JSON.stringify(body) })
            return { id: randomUUID(), custom_id, response: { status_code: reply.status ?? 200, request_id: "r", body: reply.body }, error: null }
          })
        // In no order, as the protocol says.
        const text = (isError: boolean) =>
          results.reverse().filter(({ response }) => (response.status_code !== 200) === isError).map((line) => JSON.stringify(line)).join("\n")
        files.set(`${String(batch["id"])}-out`, text(false))
        files.set(`${String(batch["id"])}-err`, text(true))
        Object.assign(batch, { status, output_file_id: `${String(batch["id"])}-out`, error_file_id: `${String(batch["id"])}-err` })
      }
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
