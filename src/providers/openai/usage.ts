import type { CompletionUsage } from "openai/resources/completions"
import type { TokenUsage } from "../../types"
import type { ResolvedOpenAiOptions } from "./options"

/** English and Vietnamese alike take about one token for so many bytes of UTF-8. */
const BYTES_PER_TOKEN = 3.3
const MILLION = 1_000_000

/** About how many tokens a text is. */
export const estimate = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)

export const NO_USAGE: TokenUsage = { input: 0, output: 0, cached: 0 }

/** What a call took; estimated where the server does not say. */
export const usageOf = (usage: CompletionUsage | null | undefined, asked: string, answered: string): TokenUsage =>
  usage
    ? { input: usage.prompt_tokens, output: usage.completion_tokens, cached: usage.prompt_tokens_details?.cached_tokens ?? 0 }
    : { input: estimate(asked), output: estimate(answered), cached: 0 }

export const added = (one: TokenUsage, other: TokenUsage): TokenUsage => ({
  input: one.input + other.input,
  output: one.output + other.output,
  cached: one.cached + other.cached,
})

/** In the currency of the prices; null where there are none. A batch costs its share of them. */
export function costOf({ input, output, cached }: TokenUsage, prices: ResolvedOpenAiOptions["prices"], isBatch = false): number | null {
  if (!prices) {
    return null
  }
  const full = (input - cached) * prices.input + cached * (prices.cached ?? prices.input) + output * prices.output
  return (full * (isBatch ? prices.batch_share : 1)) / MILLION
}
