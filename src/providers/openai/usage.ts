import { z } from "@medusajs/framework/zod"
import type { TokenUsage } from "../../types"
import type { ResolvedOpenAiOptions } from "./options"

/** English and Vietnamese alike take about one token for so many bytes of UTF-8. */
const BYTES_PER_TOKEN = 3.3
const MILLION = 1_000_000

/** About how many tokens a text is. */
export const estimate = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)

export const NO_USAGE: TokenUsage = { input: 0, output: 0, cached: 0 }

const count = z.int().min(0)
const said = z.object({ prompt_tokens: count, completion_tokens: count })
const saidOfCache = z.object({ prompt_tokens_details: z.object({ cached_tokens: count }) })

/** What a call took; estimated where the server does not say, or says what can be no number of tokens. */
export function usageOf(usage: unknown, asked: string, answered: string): TokenUsage {
  const { data } = said.safeParse(usage)
  if (!data) {
    return { input: estimate(asked), output: estimate(answered), cached: 0 }
  }
  const cached = saidOfCache.safeParse(usage).data?.prompt_tokens_details.cached_tokens ?? 0
  return { input: data.prompt_tokens, output: data.completion_tokens, cached: Math.min(cached, data.prompt_tokens) }
}

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
