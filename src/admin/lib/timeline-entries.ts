import { isSameDay } from "./time"
import type { TimelineEvent } from "./types"

/** Two entries of one link are written in one go. */
const MIRROR_MS = 1_000

/**
 * What is shown of the pages that were loaded and of the news since: newest first, each entry once, as it was told last.
 */
export const timelineOf = (news: TimelineEvent[], loaded: TimelineEvent[], customerId: string): TimelineEvent[] => {
  const byId = new Map([...loaded, ...news].map((event) => [event.id, event]))
  return withoutMirrors([...byId.values()].sort(newestFirst), customerId)
}

/** News that does not reach down to what was loaded: something in between is missing. */
export const hasGap = (news: TimelineEvent[], loaded: TimelineEvent[]): boolean => {
  const known = new Set(loaded.map(({ id }) => id))
  return news.length > 0 && !news.some(({ id }) => known.has(id))
}

export type TimelineDay = { date: Date; events: TimelineEvent[] }

/** By the days of the reader's clock. */
export const byDay = (events: TimelineEvent[]): TimelineDay[] =>
  events.reduce<TimelineDay[]>((days, event) => {
    const date = new Date(event.occurred_at)
    const day = days.at(-1)

    if (day && isSameDay(day.date, date)) {
      day.events.push(event)
    } else {
      days.push({ date, events: [event] })
    }
    return days
  }, [])

export const nearDay = (date: Date, now: number): "today" | "yesterday" | null => {
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)

  return isSameDay(date, today) ? "today" : isSameDay(date, yesterday) ? "yesterday" : null
}

const newestFirst = (a: TimelineEvent, b: TimelineEvent): number =>
  Date.parse(b.occurred_at) - Date.parse(a.occurred_at) || (a.id < b.id ? 1 : -1)

/**
 * A link stands on the timelines of both profiles; in the one that they have together it is told once, from the side of
 * the profile that is looked at.
 */
const withoutMirrors = (events: TimelineEvent[], customerId: string): TimelineEvent[] => {
  const links = events.filter(({ kind }) => kind === "linked")

  return events.filter((event) => {
    const other = event.kind === "linked" ? links.find((link) => mirrors(event, link)) : undefined
    return !other || event.customer_id === customerId || (other.customer_id !== customerId && event.id < other.id)
  })
}

const mirrors = (event: TimelineEvent, other: TimelineEvent): boolean =>
  event.data.customer_id === other.customer_id &&
  other.data.customer_id === event.customer_id &&
  Math.abs(Date.parse(event.occurred_at) - Date.parse(other.occurred_at)) < MIRROR_MS
