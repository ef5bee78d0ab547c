import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const OPENAI = "https://api.openai.com/v1"
const EFFORTS = ["none", "minimal", "low", "medium", "high", "xhigh", "max"] as const

const price = z.number("must be a number").min(0, "must not be negative")
const count = (standard: number, least: number, most: number) =>
  z.int("must be a whole number").min(least, `must be at least ${least}`).max(most, `must be at most ${most}`).default(standard)
const texts = (what: string) => z.record(z.string(), z.string(what), what).default({})

const schema = z
  .strictObject({
    base_url: z.url({ protocol: /^https?$/, error: "must be an http(s) address such as http://localhost:11434/v1" }).default(OPENAI),
    api_key: z.string("must be text").default(""),
    model: z.string("must be the name of a model").min(1, "must be the name of a model"),
    is_paid: z.boolean("must be true or false").default(true),
    timeout_seconds: z.number("must be a number of seconds").min(1, "must be at least 1").max(600, "must be at most 600").default(25),
    max_output_tokens: count(1_500, 200, 32_000),
    requests_per_minute: z.int("must be a whole number").min(1, "must be at least 1").optional(),
    concurrency: count(4, 1, 64),
    prices: z
      .strictObject(
        { input: price, cached: price.optional(), output: price, batch_share: price.max(1, "must be at most 1").default(0.5) },
        "must be { input, cached?, output, batch_share? }, each a price for a million tokens"
      )
      .optional(),
    instructions: z.string("must be text").max(4_000, "must have at most 4000 characters").default(""),
    reasoning_effort: z.enum(EFFORTS, `must be one of ${EFFORTS.join(", ")}`).optional(),
    batch: z.boolean("must be true or false").default(false),
    headers: texts("must be an object of texts"),
    query: texts("must be an object of texts"),
  })
  .refine(({ base_url, api_key }) => api_key !== "" || !base_url.startsWith(OPENAI), {
    path: ["api_key"],
    error: "is missing: api.openai.com answers nobody without a key",
  })

/** The options of the provider as a merchant writes them in medusa-config. */
export type OpenAiOptions = z.input<typeof schema>
export type ResolvedOpenAiOptions = z.output<typeof schema>

/** Checks the options. Throws a sentence for each mistake; none of them shows the key. */
export function parseOpenAiOptions(options: unknown): ResolvedOpenAiOptions {
  const parsed = schema.safeParse(options ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const mistakes = parsed.error.issues.map((issue) => {
    const path = issue.path.join(".")
    if (issue.code === "unrecognized_keys") {
      return `${[path, issue.keys.join(", ")].filter(Boolean).join(".")} is not one of its options`
    }
    const given = issue.path.reduce((value: unknown, key) => Object(value)[key], options)
    const missing = issue.code === "invalid_type" && given === undefined
    return `${path} ${missing ? "is missing: it " : ""}${issue.message}`
  })
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `The options of the openai enrichment provider are wrong: ${mistakes.join("; ")}.`
  )
}
