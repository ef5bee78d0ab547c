import type { Channel } from "./types"

export type ChannelState = "off" | "waiting" | "receiving" | "error"

/** What a row says of its channel. An error is news until a message came after it. */
export const stateOf = ({
  enabled,
  last_event_at,
  last_error,
  last_error_at,
}: Pick<Channel, "enabled" | "last_event_at" | "last_error" | "last_error_at">): ChannelState => {
  if (!enabled) {
    return "off"
  }
  if (last_error && isAfter(last_error_at, last_event_at)) {
    return "error"
  }
  return last_event_at ? "receiving" : "waiting"
}

/** When the previous secret stops working; null when it already has. `now` in milliseconds. */
export const rotationEnd = ({ rotating_until }: Pick<Channel, "rotating_until">, now: number): string | null =>
  rotating_until && new Date(rotating_until).getTime() > now ? rotating_until : null

const isAfter = (time: string | null, other: string | null): boolean =>
  !time || !other || new Date(time).getTime() >= new Date(other).getTime()
