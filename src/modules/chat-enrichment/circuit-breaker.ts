import type { ProviderHealth } from "../../types"

/** So many failures in a row, and nobody asks for a while. */
const FAILURES = 5
const FIRST_REST_MS = 30_000
const LONGEST_REST_MS = 10 * 60_000
/** A server may ask for a longer rest than ours, and not for ever. */
const LONGEST_ASKED_MS = 60 * 60_000

/** The right to make one call; to be handed back with what became of it, once. */
export type Pass = {
  succeeded(): void
  failed(reason: string, retryAfterMs: number | null): void
  /** No call was made, or it says nothing of the provider. */
  unused(): void
}

/**
 * Keeps a provider that fails from being asked again and again. It opens after some failures in a row, or when a server
 * says when to come back; after a rest a single call is let through, and each that fails makes the next rest longer. Of
 * this process alone.
 */
export class CircuitBreaker {
  #failures = 0
  #rests = 0
  #until: number | null = null
  #reason = ""
  #isTrying = false

  constructor(private readonly now: () => number = Date.now) {}

  /** null while nobody may ask. */
  enter(): Pass | null {
    if (this.#until === null) {
      return this.#pass(false)
    }
    if (this.#isTrying || this.now() < this.#until) {
      return null
    }
    this.#isTrying = true
    return this.#pass(true)
  }

  health(): ProviderHealth {
    return this.#until === null ? { state: "ready" } : { state: "resting", until: new Date(this.#until), reason: this.#reason }
  }

  #pass(isTrial: boolean): Pass {
    return {
      succeeded: () => {
        // What was asked before the circuit opened says nothing of now.
        if (isTrial || this.#until === null) {
          this.#close()
        }
      },
      failed: (reason, retryAfterMs) => {
        if (isTrial || this.#until === null) {
          this.#count(reason, retryAfterMs, isTrial)
        }
      },
      unused: () => {
        this.#isTrying = isTrial ? false : this.#isTrying
      },
    }
  }

  #close(): void {
    this.#failures = 0
    this.#rests = 0
    this.#until = null
    this.#isTrying = false
  }

  #count(reason: string, retryAfterMs: number | null, isTrial: boolean): void {
    this.#failures += 1
    this.#isTrying = false
    if (!isTrial && this.#failures < FAILURES && retryAfterMs === null) {
      return
    }
    const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** this.#rests)
    this.#rests += 1
    this.#reason = reason
    this.#until = this.now() + (retryAfterMs === null ? rest : Math.min(LONGEST_ASKED_MS, retryAfterMs))
  }
}
