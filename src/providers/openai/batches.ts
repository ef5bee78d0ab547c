import { toFile } from "openai"
import type { ChatCompletion } from "openai/resources/chat/completions"
import { z } from "@medusajs/framework/zod"
import { type EnrichmentAnswer, type EnrichmentBatches, type EnrichmentRequest, ProviderUnavailable, type TokenUsage } from "../../types"
import { replyOf } from "./answer"
import { withDeadline } from "./deadline"
import { declined, unusable, usageIn } from "./dialogue"
import type { ChatMessages, Endpoint } from "./endpoint"
import { failureOf } from "./failures"
import type { ModelAnswer } from "./prompt/answer-schema"
import { estimate } from "./usage"

/** What is the same for one conversation and for many. */
export type Reading = {
  /** null where nothing is new. */
  prompt(request: EnrichmentRequest): ChatMessages | null
  unread(request: EnrichmentRequest): EnrichmentAnswer
  answer(request: EnrichmentRequest, answer: ModelAnswer, text: string, usage: TokenUsage): EnrichmentAnswer
}

type CallOptions = { timeout: number; signal: AbortSignal }
type Answers = Map<string, EnrichmentAnswer | { failed: string }>

/** The id of a batch in which no conversation had anything new. */
const NOTHING_SENT = "nothing"
const ENDPOINT = "/v1/chat/completions"
/** Uploads and downloads are larger than one answer. */
const FILE_TIMEOUT_MS = 120_000

const outputLine = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.unknown() }).nullish(),
  error: z.object({ message: z.string().nullish() }).nullish(),
})
const completionShape = z.custom<ChatCompletion>((body) => Array.isArray(Object(body).choices))

/** The Batch API: a file of requests, read within a day. Each line's `custom_id` is its conversation's id. */
export class OpenAiBatches implements EnrichmentBatches {
  constructor(
    private readonly endpoint: Endpoint,
    private readonly model: string,
    private readonly reading: Reading,
    private readonly timeoutMs = FILE_TIMEOUT_MS
  ) {}

  async submit(requests: EnrichmentRequest[]): Promise<string> {
    const lines: string[] = []
    for (const request of requests) {
      const messages = this.reading.prompt(request)
      if (messages) {
        const body = this.endpoint.bodyOf(messages)
        await request.spend(estimate(JSON.stringify(body)) + (body.max_completion_tokens ?? body.max_tokens ?? 0))
        lines.push(JSON.stringify({ custom_id: request.conversation_id, method: "POST", url: ENDPOINT, body }))
      }
    }
    const signal = requests[0]?.signal
    if (lines.length === 0) {
      return NOTHING_SENT
    }
    const { files, batches } = this.endpoint.client
    const upload = await toFile(Buffer.from(lines.join("\n")), "conversations.jsonl")
    const file = await this.#calling((options) => files.create({ file: upload, purpose: "batch" }, options), signal)
    const asked = { input_file_id: file.id, endpoint: ENDPOINT, completion_window: "24h" } as const
    const batch = await this.#calling((options) => batches.create(asked, options), signal)
    return batch.id
  }

  async collect(batchId: string, requests: EnrichmentRequest[]): Promise<"pending" | Answers> {
    const answers: Answers = new Map()
    const sent = requests.filter((request) => this.reading.prompt(request) !== null)
    requests.filter((request) => !sent.includes(request)).forEach((request) => answers.set(request.conversation_id, this.reading.unread(request)))
    if (batchId === NOTHING_SENT) {
      return answers
    }
    const { signal } = requests[0] ?? {}
    const { client } = this.endpoint
    const batch = await this.#calling((options) => client.batches.retrieve(batchId, options), signal)
    if (["validating", "in_progress", "finalizing", "cancelling"].includes(batch.status)) {
      return "pending"
    }
    const lines = new Map<string, z.output<typeof outputLine>>()
    for (const id of [batch.error_file_id, batch.output_file_id]) {
      const content = id ? await this.#calling(async (options) => (await client.files.content(id, options)).text(), signal) : ""
      content.split("\n").flatMap(lineIn).forEach((line) => lines.set(line.custom_id, line))
    }
    const why = batch.errors?.data?.[0]?.message ?? `the batch is ${batch.status}`
    for (const request of sent) {
      const line = lines.get(request.conversation_id)
      answers.set(request.conversation_id, line ? this.#answerIn(line, request) : { failed: `There is no answer for it: ${why}.` })
    }
    return answers
  }

  #answerIn({ response, error }: z.output<typeof outputLine>, request: EnrichmentRequest): EnrichmentAnswer | { failed: string } {
    const completion = response?.status_code === 200 ? completionShape.safeParse(response.body) : null
    if (!completion?.success) {
      return { failed: `The server failed on it (${error?.message ?? response?.status_code ?? "no answer"}).` }
    }
    const reply = replyOf(completion.data)
    if ("declined" in reply) {
      return { failed: declined(this.model) }
    }
    if ("mistake" in reply) {
      return { failed: unusable(this.model, reply.mistake) }
    }
    return this.reading.answer(request, reply.answer, reply.text, usageIn(completion.data, [], reply))
  }

  /** Makes a call, which ends in its time: with the last byte of its answer, not with the first. */
  async #calling<T>(call: (options: CallOptions) => Promise<T>, signal = new AbortController().signal): Promise<T> {
    const timeout = this.timeoutMs
    try {
      return await withDeadline(signal, timeout, (own) => call({ timeout, signal: own }))
    } catch (error) {
      signal.throwIfAborted()
      throw error instanceof ProviderUnavailable
        ? error
        : failureOf(error, { model: this.model, timeoutSeconds: timeout / 1_000 }).unavailable
    }
  }
}

/** A line of a result file; one that is broken is no answer. */
function lineIn(text: string): z.output<typeof outputLine>[] {
  try {
    const parsed = outputLine.safeParse(JSON.parse(text))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}
