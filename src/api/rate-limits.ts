import type { MedusaResponse } from "@medusajs/framework/http"
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import type { ChatCrmModuleService } from "../modules/chat-crm"

type Limit = "channel" | "session"
type Limits = Record<Limit, BurstyRateLimiter>

/** A burst is paid back within this time. */
const BURST_SECONDS = 60

const limitsOf = new WeakMap<ChatCrmModuleService, Limits>()

/**
 * Counts one request of a channel or of a website session in this process. Gives the seconds to wait where there were
 * too many, else null. What a verified sender sent counts alone: a stranger cannot use up somebody's limit.
 */
export async function secondsToWait(crm: ChatCrmModuleService, limit: Limit, key: string): Promise<number | null> {
  try {
    await limitsFor(crm)[limit].consume(key)
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) {
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    }
    throw refused
  }
}

/** Answers 429 with the time to wait (RFC 6585). */
export function refuseForNow(res: MedusaResponse, seconds: number): void {
  res.set("Retry-After", String(seconds))
  res.status(429).json({ type: "too_many_requests", message: `Too many requests: send again in ${seconds} s.` })
}

function limitsFor(crm: ChatCrmModuleService): Limits {
  const known = limitsOf.get(crm)
  if (known) {
    return known
  }
  const { channel, session } = crm.options.rate_limits
  const limits = { channel: limiter(channel), session: limiter(session) }
  limitsOf.set(crm, limits)
  return limits
}

function limiter({ per_second, burst }: { per_second: number; burst: number }): BurstyRateLimiter {
  return new BurstyRateLimiter(
    new RateLimiterMemory({ points: per_second, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: "burst", points: burst, duration: BURST_SECONDS })
  )
}
