import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { setTimeout as wait } from "node:timers/promises"

/** Waits for a call's turn; rejects when the signal is aborted. */
export type Pace = (signal: AbortSignal) => Promise<void>

/** Lets so many calls a minute through; all of them where there is no limit. Per process. */
export function paceOf(perMinute: number | undefined): Pace {
  if (!perMinute) {
    return async (signal) => signal.throwIfAborted()
  }
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (signal) => {
    for (;;) {
      signal.throwIfAborted()
      const refused = await limiter.consume("calls").then(() => null, (reason: unknown) => reason)
      if (refused === null) {
        return
      }
      if (!(refused instanceof RateLimiterRes)) {
        throw refused
      }
      await pause(Math.max(1, refused.msBeforeNext), signal)
    }
  }
}

/** Waits; rejects with the signal's reason when it is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}
