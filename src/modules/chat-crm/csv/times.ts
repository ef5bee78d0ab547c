const TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,6})\d*)?)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?$/i

const EARLIEST = Date.UTC(1990, 0, 1)
/** How far a clock may be wrong. */
const AHEAD_MS = 3_600_000

/** How a time is to be written. */
export const TIME_FORM = "2026-11-23T15:49:20Z"

/** A time as PostgreSQL takes it, to the microsecond; null where the text is none. Without a time zone it is UTC. */
export function timeOf(text: string): string | null {
  const parts = TIME.exec(text.trim())
  if (!parts) {
    return null
  }
  const [, year = "", month = "", day = "", hours = "00", minutes = "00", seconds = "00", fraction = "", zone = "Z"] = parts
  const isDate = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day) && Number(month) >= 1 && Number(month) <= 12
  const offset = /^[+-](\d\d):?(\d\d)?$/.exec(zone)
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60
  const isZone = !offset || (Number(offset[1]) <= 14 && Number(offset[2] ?? 0) < 60)
  if (!isDate || !isTime || !isZone) {
    return null
  }
  const offsetText = offset ? `${zone[0]}${offset[1]}:${offset[2] ?? "00"}` : "Z"
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${fraction.padEnd(6, "0")}${offsetText}`
}

/** The milliseconds of a time that {@link timeOf} gave. */
export const millisecondsOf = (time: string): number => Date.parse(time)

/** Why a time cannot be when somebody wrote; null where it can. */
export function timeProblem(field: string, time: string, now: number): string | null {
  const at = millisecondsOf(time)
  if (Number.isNaN(at)) {
    return `${field} is no time.`
  }
  if (at > now + AHEAD_MS) {
    return `${field} lies in the future.`
  }
  return at < EARLIEST ? `${field} is before 1990.` : null
}

/** Whether two times are the same to the millisecond, which is as fine as the API tells them. */
export const isSameTime = (one: string, other: string): boolean => millisecondsOf(one) === millisecondsOf(other)
