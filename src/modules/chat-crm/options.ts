import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { FEATURES, PLANS, type Plan } from "../../types"
import { providerEntries } from "../chat-enrichment/provider-entries"

/** Asks a billing system for a chatbot's plan. Its answer is remembered for a minute. */
export type PlanResolver = (container: MedusaContainer, input: { chatbot_id: string }) => Promise<Plan> | Plan

const plan = z.enum(PLANS, `must be one of ${PLANS.join(", ")}`)
const url = z.url({ protocol: /^https?$/, error: "must be an http(s) address" })
const key = z
  .string("must be text")
  .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64 (openssl rand -base64 32)")

/** Requests a second, and how many more may come at once. */
const limit = (perSecond: number, burst: number) =>
  z
    .strictObject({
      per_second: z.number("must be a number").int().min(1).default(perSecond),
      burst: z.number("must be a number").int().min(0).default(burst),
    })
    .prefault({})

/** Of a day and chatbot; null where there is no limit. */
const atMost = z.number("must be a number, or null for no limit").int("must be a whole number").min(0, "must not be negative").nullable()

const schema = z.strictObject({
  plan: z
    .union([plan, z.custom<PlanResolver>((value) => typeof value === "function")], {
      error: `must be one of ${PLANS.join(", ")}, or a function (container, { chatbot_id }) that answers one`,
    })
    .default("pro"),
  plan_requirements: z
    .strictObject({ customer_tracking: plan.optional(), intent_detection: plan.optional() })
    .default({})
    .transform((given) => Object.fromEntries(FEATURES.map((f) => [f, given[f] ?? "basic"])) as RequiredPlans),
  encryption_keys: z
    .array(key, "must be a list of keys; the first encrypts, the others still decrypt")
    .min(1, "needs at least one key: 32 random bytes in base64 (openssl rand -base64 32)"),
  session_secret: z.string("must be text").min(32, "must have at least 32 characters").optional(),
  backend_url: url.optional(),
  telegram_api_url: url.default("https://api.telegram.org"),
  messenger_api_url: url.default("https://graph.facebook.com"),
  messenger_api_version: z
    .string("must be a version such as v26.0")
    .regex(/^v\d+\.\d+$/, "must be a version such as v26.0")
    .default("v26.0"),
  zalo_api_url: url.default("https://openapi.zalo.me"),
  zalo_oauth_url: url.default("https://oauth.zaloapp.com"),
  zalo_verification_codes: z
    .array(
      z
        .string("must be text")
        .regex(/^[A-Za-z0-9_-]{1,255}$/, "must be the code in the name of Zalo's file, zalo_verifier<code>.html"),
      "must be a list of codes"
    )
    .default([]),
  worker: z
    .strictObject({
      database_url: z.string("must be a PostgreSQL address").optional(),
      enabled: z.boolean("must be true or false").default(true),
      concurrency: z.number("must be a number").int().min(1).max(50).default(4),
      heartbeat_seconds: z.number("must be a number of seconds").min(1).default(10),
      dead_after_seconds: z.number("must be a number of seconds").default(60),
    })
    .refine(({ heartbeat_seconds, dead_after_seconds }) => dead_after_seconds >= 3 * heartbeat_seconds, {
      path: ["dead_after_seconds"],
      error: "must be at least three times heartbeat_seconds",
    })
    .prefault({}),
  enrichment: z
    .strictObject({
      quiet_seconds: z.number("must be a number of seconds").min(0).default(20),
      providers: providerEntries.optional(),
      budget: z.strictObject({ runs: atMost.default(1_000), tokens: atMost.default(null) }, "must be an object").prefault({}),
    })
    .prefault({}),
  alerts: z
    .strictObject({
      language: z.enum(["en", "vi"], "must be en or vi").default("en"),
      templates: z.record(z.string(), z.string("must be the name of a template"), "must be an object").default({}),
    })
    .prefault({}),
  retention: z.record(z.string(), z.unknown(), "must be an object").optional(),
  rate_limits: z
    .strictObject({ channel: limit(300, 3_000), session: limit(5, 30) })
    .prefault({}),
  allow_private_webhooks: z.boolean("must be true or false").default(false),
})

type RequiredPlans = Record<(typeof FEATURES)[number], Plan>

/** The plugin's options as a merchant writes them in medusa-config. */
export type ChatCrmOptions = z.input<typeof schema>
export type ResolvedOptions = z.output<typeof schema>

/** Checks the options. Throws a sentence for each mistake, so that a wrong one stops the boot and says why. */
export function parseOptions(options: unknown): ResolvedOptions {
  // Medusa adds its own connection settings to what a merchant writes.
  const { database: _, ...own } = Object(options) as Record<string, unknown>
  const parsed = schema.safeParse(own)
  if (parsed.success) {
    return parsed.data
  }
  const mistakes = parsed.error.issues.map((issue) => {
    const path = issue.path.join(".")
    if (issue.code === "unrecognized_keys") {
      return `${[path, issue.keys.join(", ")].filter(Boolean).join(".")} is not an option of medusa-plugin-chat-crm`
    }
    const given = issue.path.reduce((value: unknown, key) => Object(value)[key], own)
    const missing = issue.code === "invalid_type" && given === undefined
    return `${path} ${missing ? "is missing: it " : ""}${issue.message}`
  })
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `The options of medusa-plugin-chat-crm are wrong: ${mistakes.join("; ")}.`
  )
}
