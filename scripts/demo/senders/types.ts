import { createHash } from "node:crypto"
import type { CastMember, Line } from "../cast/types"
import type { OpenShop } from "../shops"

/** One request as a platform, or the shop's own website, would make it. */
export interface Delivery {
  path: string
  headers: Record<string, string>
  body: string
}

/** A line of a chat at the moment it is said; `index` counts the chat's lines. */
export interface Spoken {
  shop: OpenShop
  member: CastMember
  line: Line
  index: number
  now: Date
}

/** Speaks for a platform: makes the signed request by which it would deliver a line. */
export type Sender = (spoken: Spoken) => Delivery | Promise<Delivery>

/** A number of so many digits, as text, that is always the same for the same words. */
export function digitsOf(words: string, length: number): string {
  const lowest = 10n ** BigInt(length - 1)
  const hash = BigInt(`0x${createHash("sha256").update(words).digest("hex")}`)
  return String(lowest + (hash % (9n * lowest)))
}

/** The id of a line's message; that of a correction is the message it corrects. The same in every run. */
export function messageId(spoken: Spoken): string {
  return `demo-${spoken.shop.shop.key}-${spoken.member.person.id}-${messageNumber(spoken)}`
}

/** The place of a line's message in its chat, from 1; that of a correction is the message it corrects. */
export const messageNumber = ({ line, index }: Spoken): number => (line.kind === "edit" ? index : index + 1)

/** Where a photo would lie. */
export const photoUrl = (spoken: Spoken): string => `https://example.com/photos/${messageId(spoken)}.jpg`

/** Unix time in seconds. */
export const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)
