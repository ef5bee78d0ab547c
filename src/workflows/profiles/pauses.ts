const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 3_600_000

/** How long to wait after so many failures in a row: 5 s, 15 s, 45 s … at most an hour. */
export const pauseAfter = (failures: number): number => Math.min(FIRST_PAUSE_MS * 3 ** (failures - 1), LONGEST_PAUSE_MS)

type Pause = { failures: number; until: number }

/** Channels whose platform wants to be left alone for a while, as far as this process knows. */
export class ChannelPauses {
  readonly #pauses = new Map<string, Pause>()

  /** When the channel may ask again; null where that is now. */
  endOf(channelId: string): Date | null {
    const until = this.#pauses.get(channelId)?.until ?? 0
    return until > Date.now() ? new Date(until) : null
  }

  /** Has a channel wait as long as its platform asks (milliseconds), and longer with each failure in a row. */
  begin(channelId: string, askedForMs: number | null): Date {
    const failures = (this.#pauses.get(channelId)?.failures ?? 0) + 1
    const until = Date.now() + Math.max(askedForMs ?? 0, pauseAfter(failures))
    this.#pauses.set(channelId, { failures, until })
    return new Date(until)
  }

  /** The platform answers again. */
  end(channelId: string): void {
    this.#pauses.delete(channelId)
  }
}
