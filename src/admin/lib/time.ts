const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", SECOND],
]

/** The dashboard names its languages `en`, `vi`, `zhCN`; the browser wants `zh-CN`. */
export const localeTag = (language: string): string =>
  language.replace(/([a-z])([A-Z])/g, "$1-$2")

export const parseTime = (value: string | null | undefined): Date | null => {
  if (!value) {
    return null
  }
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date
}

/** "3 minutes ago", "hôm qua". Under five seconds, and for clocks that run ahead, it is "now". */
export const relativeTime = (date: Date, now: number, language: string): string => {
  const format = new Intl.RelativeTimeFormat(localeTag(language), { numeric: "auto" })
  const distance = date.getTime() - now

  if (distance > -5 * SECOND) {
    return format.format(0, "second")
  }

  const [unit, length] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? ["second", SECOND]
  return format.format(Math.trunc(distance / length), unit)
}

export const exactTime = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(localeTag(language), {
    dateStyle: "medium",
    timeStyle: "medium",
  }).format(date)

/** Day and minute, for what lies ahead. */
export const momentTime = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(localeTag(language), { dateStyle: "medium", timeStyle: "short" }).format(date)

export const shortDate = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(localeTag(language), { dateStyle: "medium" }).format(date)

export const clockTime = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(localeTag(language), { timeStyle: "short" }).format(date)

export const dayLabel = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(localeTag(language), { dateStyle: "full" }).format(date)

export const isSameDay = (a: Date, b: Date): boolean =>
  a.getFullYear() === b.getFullYear() &&
  a.getMonth() === b.getMonth() &&
  a.getDate() === b.getDate()

export const formatCount = (count: number, language: string): string =>
  new Intl.NumberFormat(localeTag(language)).format(count)
