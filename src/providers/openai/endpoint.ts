import OpenAI from "openai"
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming, ChatCompletionMessageParam } from "openai/resources/chat/completions"
import type { EnrichmentRequest } from "../../types"
import { type Capabilities, firstCapabilities, lesser } from "./capabilities"
import { withDeadline } from "./deadline"
import { failureOf } from "./failures"
import type { ResolvedOpenAiOptions } from "./options"
import { pause, type Pace, paceOf } from "./pace"
import { ANSWER_SCHEMA, SCHEMA_NAME, schemaInWords } from "./prompt/answer-schema"
import { estimate } from "./usage"

export type ChatMessages = ChatCompletionMessageParam[]
type Guard = Pick<EnrichmentRequest, "signal" | "spend">

/** A server that speaks Chat Completions, with what was learnt of it since the process began. */
export class Endpoint {
  #client: OpenAI | undefined
  #capabilities: Capabilities
  readonly #pace: Pace

  constructor(private readonly options: ResolvedOpenAiOptions) {
    this.#capabilities = firstCapabilities(options)
    this.#pace = paceOf(options.requests_per_minute)
  }

  get format(): Capabilities["format"] {
    return this.#capabilities.format
  }

  /** Built when first used. Nothing comes from the environment: whose key it is stands in the options alone. */
  get client(): OpenAI {
    const { base_url, api_key, headers, query, timeout_seconds } = this.options
    this.#client ??= new OpenAI({
      baseURL: base_url,
      // Servers on one's own machine take any key, and the client takes no empty one.
      apiKey: api_key || "none",
      adminAPIKey: null,
      organization: null,
      project: null,
      webhookSecret: null,
      defaultHeaders: headers,
      defaultQuery: query,
      maxRetries: 0,
      timeout: (timeout_seconds + 1) * 1_000,
      logLevel: "off",
    })
    return this.#client
  }

  /** The body of a call, as this server wants it. */
  bodyOf(messages: ChatMessages): ChatCompletionCreateParamsNonStreaming {
    const { model, max_output_tokens, reasoning_effort } = this.options
    const { format, limit, temperature, effort } = this.#capabilities
    return {
      model,
      messages: format === "json_schema" ? messages : messages.map((message) => withSchema(message)),
      response_format:
        format === "json_schema"
          ? { type: "json_schema", json_schema: { name: SCHEMA_NAME, strict: true, schema: ANSWER_SCHEMA } }
          : { type: "json_object" },
      [limit]: max_output_tokens,
      ...(temperature ? { temperature: 0 } : {}),
      ...(effort && reasoning_effort ? { reasoning_effort } : {}),
    }
  }

  /**
   * Makes one call, once more after a stumble, and as often as the server has to be asked for less. Each is paid for
   * before it is made. Throws ProviderUnavailable, what `spend` throws, or the reason of the signal.
   */
  async complete(messages: ChatMessages, { signal, spend }: Guard): Promise<ChatCompletion> {
    const { model, timeout_seconds, max_output_tokens } = this.options
    for (let hasStumbled = false; ; ) {
      const asked = this.#capabilities
      const body = this.bodyOf(messages)
      await this.#pace(signal)
      await spend(estimate(JSON.stringify(body)) + max_output_tokens)
      try {
        return await withDeadline(signal, timeout_seconds * 1_000, (own) => this.client.chat.completions.create(body, { signal: own }))
      } catch (error) {
        signal.throwIfAborted()
        const less = lesser(asked, error)
        if (less) {
          this.#capabilities = less
          continue
        }
        const { unavailable, retryInMs } = failureOf(error, { model, timeoutSeconds: timeout_seconds })
        if (retryInMs === null || hasStumbled) {
          throw unavailable
        }
        hasStumbled = true
        await pause(retryInMs, signal)
      }
    }
  }
}

/** Where a server takes no schema, the fixed part of the prompt has it in words. */
const withSchema = (message: ChatCompletionMessageParam): ChatCompletionMessageParam =>
  message.role === "system" ? { ...message, content: `${String(message.content)}\n\n${schemaInWords()}` } : message
