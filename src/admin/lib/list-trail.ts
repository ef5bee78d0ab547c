/** The page of the customer list that somebody left by opening a row: what "previous" and "next" on a profile walk along. */
export type Trail = {
  /** The customers of the page, in the order in which they were shown. */
  ids: string[]
  /** The list's filters and order without its cursor, as both the address and the API take them: `q=lan&platform[]=zalo`. */
  search: string
  /** The page's own cursor; null for the first page. */
  cursor: string | null
  /** The cursor of the page behind; null at the end of the list. */
  nextCursor: string | null
  /** The cursor of the page before; null where that is the first page; missing where there is none or it is not known. */
  previous?: string | null
}

export type Neighbours = { previous?: string; next?: string; index: number }

/**
 * Remembers for this browser tab where a profile was opened from. To go on:
 *
 * ```ts
 * const trail = trailOf(chatbotId)
 * const { previous, next, index } = neighbours(trail, customerId)
 * ```
 *
 * `index` is -1 where the profile was not opened from the list. Behind the last one (`!next`, but `trail.nextCursor`),
 * get `/chatbots/:id/customers?${trail.search}&cursor=${trail.nextCursor}`, remember the trail of that page
 * (`ids` of its customers, the same `search`, `cursor: trail.nextCursor`, `nextCursor: page.next_cursor`,
 * `previous: trail.cursor`) and open its first one. Before the first one it is the same with `previous`, unless that is
 * undefined. `cursor` and `search` together lead back to the page of the list.
 */
export const rememberTrail = (chatbotId: string, trail: Trail): void => {
  try {
    sessionStorage.setItem(keyOf(chatbotId), JSON.stringify(trail))
  } catch {
    // Storage is full or forbidden: the profile then has no neighbours.
  }
}

export const trailOf = (chatbotId: string): Trail | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(chatbotId)) ?? "null")
    return isTrail(kept) ? kept : null
  } catch {
    return null
  }
}

export const neighbours = (trail: Trail | null, customerId: string): Neighbours => {
  const index = trail?.ids.indexOf(customerId) ?? -1

  return index < 0 ? { index } : { previous: trail?.ids[index - 1], next: trail?.ids[index + 1], index }
}

const keyOf = (chatbotId: string) => `chat_crm.trail.${chatbotId}`

const isTrail = (kept: unknown): kept is Trail => {
  if (typeof kept !== "object" || kept === null) {
    return false
  }
  const { ids, search, cursor, nextCursor, previous }: Partial<Record<keyof Trail, unknown>> = kept

  return (
    Array.isArray(ids) &&
    ids.every((id) => typeof id === "string") &&
    typeof search === "string" &&
    isCursor(cursor) &&
    isCursor(nextCursor) &&
    (previous === undefined || isCursor(previous))
  )
}

const isCursor = (value: unknown): value is string | null => value === null || typeof value === "string"
