import type { QuietHours } from "../../../types"
import { wrong } from "../texts"

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const MINUTE_MS = 60_000
/** Further than any day is long, the one on which clocks are put back included. */
const LOOKED_AHEAD = 27 * 60

/** Quiet hours as they are stored. Throws a sentence where a time is none, or where there is nothing between them. */
export function quietHours({ from, to }: QuietHours): QuietHours {
  if (!TIME.test(from) || !TIME.test(to)) {
    throw wrong("Quiet hours are from and to a time of the day, such as 22:00 and 07:00.")
  }
  if (from === to) {
    throw wrong("Quiet hours end at another time than they begin.")
  }
  return { from, to }
}

/**
 * When the quiet hours end that `now` lies in; null where it lies in none. The clock of the time zone counts: a night on
 * which clocks are put forward or back is shorter or longer, and an end that the clock skips is when it goes on.
 */
export function quietUntil(now: Date, hours: QuietHours | null, timeZone: string): Date | null {
  const clock = clockOf(timeZone)
  if (!hours || !isWithin(clock(now), hours)) {
    return null
  }
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  for (let ahead = 1; ahead <= LOOKED_AHEAD; ahead += 1) {
    const later = new Date((minute + ahead) * MINUTE_MS)
    if (!isWithin(clock(later), hours)) {
      return later
    }
  }
  return null
}

const isWithin = (time: string, { from, to }: QuietHours): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to

const clocks = new Map<string, (at: Date) => string>()

/** What the clock of a time zone shows, as hours and minutes. */
function clockOf(timeZone: string): (at: Date) => string {
  const known = clocks.get(timeZone)
  if (known) {
    return known
  }
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  const clock = (at: Date) => format.format(at)
  clocks.set(timeZone, clock)
  return clock
}
