import type { ChatCompletion } from "openai/resources/chat/completions"
import { type EnrichmentRequest, ProviderUnavailable, type TokenUsage } from "../../types"
import { type Reply, replyOf } from "./answer"
import type { ChatMessages, Endpoint } from "./endpoint"
import type { ModelAnswer } from "./prompt/answer-schema"
import { added, NO_USAGE, usageOf } from "./usage"

/** How much of a wrong answer is shown to who gave it. */
const MAX_SHOWN = 4_000

export type Outcome = { answer: ModelAnswer; text: string; usage: TokenUsage }

export const declined = (model: string) => `${model} declined to read the conversation.`
export const unusable = (model: string, mistake: string) => `${model} gave an answer that cannot be used: ${mistake}.`

/** What one completion took. */
export const usageIn = (completion: ChatCompletion, messages: ChatMessages, { text }: Reply): TokenUsage =>
  usageOf(completion.usage, JSON.stringify(messages), text)

/** Asks, and where the answer has a mistake, tells it and asks once more. Throws what the endpoint throws. */
export async function ask(endpoint: Endpoint, prompt: ChatMessages, model: string, request: EnrichmentRequest): Promise<Outcome> {
  let messages = prompt
  let usage = NO_USAGE
  for (let isRepair = false; ; isRepair = true) {
    const completion = await endpoint.complete(messages, request).catch((error: unknown) => {
      throw withUsage(error, usage)
    })
    const reply = replyOf(completion)
    usage = added(usage, usageIn(completion, messages, reply))
    if ("answer" in reply) {
      return { answer: reply.answer, text: reply.text, usage }
    }
    if ("declined" in reply) {
      throw new ProviderUnavailable(declined(model), null, usage)
    }
    if (isRepair) {
      throw new ProviderUnavailable(unusable(model, reply.mistake), null, usage)
    }
    messages = [
      ...prompt,
      { role: "assistant", content: reply.text.slice(0, MAX_SHOWN) },
      { role: "user", content: `This answer cannot be used: ${reply.mistake}. Answer again, with the whole JSON object alone.` },
    ]
  }
}

/** An error that knows what was taken before it. */
const withUsage = (error: unknown, before: TokenUsage): unknown =>
  error instanceof ProviderUnavailable && error.usage
    ? new ProviderUnavailable(error.message, error.retryAfterMs, added(before, error.usage))
    : error
