import type { IncomingHttpHeaders } from "node:http"
import { timingSafeEqual } from "node:crypto"
import type { z } from "@medusajs/framework/zod"
import type { ChannelType, DeliveryResult, ParsedDelivery, Platform } from "../types"

/** Secrets and settings of a channel, decrypted. */
export type Credentials = Record<string, string | boolean | undefined>

/** What a payload is read with: whose it must be, and when it came. */
export type ParseContext = { headers: IncomingHttpHeaders; now: number; credentials: Credentials; channel_id: string }

export type RawRequest = { raw: Buffer; headers: IncomingHttpHeaders; now: number }

/** What a platform gets back. */
export type PlatformAnswer = { status: number; body?: unknown }

/** How a channel type is spoken. Every function is pure: bytes and secrets in, events out. */
export type PlatformAdapter = {
  type: ChannelType
  /** null where each message names its own. */
  platform: Platform | null
  /** `false` where nothing comes in by /hooks: then no channel of this type is found there. */
  webhook?: false
  /** What a merchant gives when connecting; unknown keys are refused by name. */
  credentials: z.ZodObject
  /** The credentials that cannot be changed later: what they name is another account. */
  fixed?: string[]
  /** The credentials that prove who sends. One that was replaced stays good for a day, so that no message is lost. */
  proofs?: string[]
  /** Secrets made here when the channel is created. `shown` is answered once. */
  generate?: () => { credentials: Credentials; shown: string }
  /** Answers the GET by which the platform checks the address; absent where it does not ask. */
  challenge?: (query: Record<string, unknown>, credentials: Credentials) => PlatformAnswer
  /** Is this request from the platform? Fails closed without a secret. */
  verify: (request: RawRequest, credentials: Credentials) => boolean
  /** The events of a verified payload. Throws {@link MalformedPayload} where the whole of it makes no sense. */
  parse: (payload: unknown, context: ParseContext) => ParsedDelivery
  /** What a request gets that is not from the platform, or that makes no sense; absent: 401, or 400 with a sentence. */
  dropped?: PlatformAnswer
  answer: (result: DeliveryResult) => PlatformAnswer
}

/** The payload as a whole is not what the platform sends: answered with 400 and this sentence. */
export class MalformedPayload extends Error {}

/** Equality in a time that depends on the length of what was given alone. Nothing equals an empty secret. */
export function safeEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return other.length > 0 && one.length === other.length && timingSafeEqual(one, other)
}

/** A header that was sent exactly once. Node joins repeated ones with a comma, which no secret here contains. */
export function singleHeader(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return typeof value === "string" && value !== "" ? value : null
}
