import { toast } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { useNavigate } from "react-router-dom"
import { neighbours, rememberTrail, trailOf, type Trail } from "../lib/list-trail"
import { request } from "../lib/request"
import type { CustomerPage } from "../lib/types"
import { useErrorText } from "./use-error-text"

export type Direction = "previous" | "next"

/** The page behind an end of the trail: which cursor leads to it. Undefined where there is none, or none is known. */
const pageBehind = (trail: Trail, direction: Direction): string | null | undefined =>
  direction === "next" ? (trail.nextCursor ?? undefined) : trail.previous

/**
 * Whom the list that this profile was opened from shows before and after it. At the end of the list's page it goes on
 * with the next page, as the list would. Undefined without a list, and at its ends.
 */
export const useNeighbours = (chatbotId: string, customerId: string, addressOf: (id: string) => string) => {
  const navigate = useNavigate()
  const errorText = useErrorText()
  const [loading, setLoading] = useState<Direction | null>(null)
  const trail = trailOf(chatbotId)
  const near = neighbours(trail, customerId)

  const goTo = useCallback(
    (id: string, direction: Direction) => navigate(addressOf(id), { state: { walked: direction } }),
    [navigate, addressOf]
  )

  const walkOn = async (from: Trail, direction: Direction) => {
    setLoading(direction)
    try {
      const found = await fetchBehind(chatbotId, from, direction)
      const id = direction === "next" ? found.ids[0] : found.ids.at(-1)
      rememberTrail(chatbotId, id ? found : endOf(from, direction))
      if (id) {
        goTo(id, direction)
      }
    } catch (error) {
      toast.error(errorText(error))
    } finally {
      setLoading(null)
    }
  }

  const step = (direction: Direction): (() => void) | undefined => {
    const id = near[direction]
    if (id) {
      return () => goTo(id, direction)
    }
    const isThereMore = trail && near.index >= 0 && pageBehind(trail, direction) !== undefined
    return isThereMore && !loading ? () => void walkOn(trail, direction) : undefined
  }

  return { isOnTrail: near.index >= 0, previous: step("previous"), next: step("next"), loading }
}

/** Which page stands before one, by their cursors, as far as somebody walked from the one to the other. */
const pagesBefore = new Map<string, string | null>()

/** The API's most: a page before has to reach up to this one, however many rows the list showed. */
const MOST = "100"

const fetchBehind = async (chatbotId: string, from: Trail, direction: Direction): Promise<Trail> => {
  const cursor = pageBehind(from, direction) ?? null
  const search = new URLSearchParams(from.search)
  if (cursor) {
    search.set("cursor", cursor)
  }
  if (direction === "previous") {
    search.set("limit", MOST)
  }
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/customers`
  const page = await request<CustomerPage>(`${list}?${search.toString()}`)
  const ids = page.customers.map(({ id }) => id)
  rememberOrder(from, direction)

  return {
    search: from.search,
    cursor,
    previous: cursor === null ? undefined : pagesBefore.get(cursor),
    ...(direction === "next"
      ? { ids, nextCursor: page.next_cursor }
      : { ids: upTo(ids, from.ids[0]), nextCursor: from.cursor }),
  }
}

const upTo = (ids: string[], end: string | undefined): string[] => {
  const index = ids.findIndex((id) => id === end)
  return index < 0 ? ids : ids.slice(0, index)
}

const rememberOrder = ({ cursor, nextCursor, previous }: Trail, direction: Direction) => {
  if (direction === "next" && nextCursor) {
    pagesBefore.set(nextCursor, cursor)
  }
  if (cursor && previous !== undefined) {
    pagesBefore.set(cursor, previous)
  }
}

/** The page behind turned out to be empty: the list ends here. */
const endOf = (trail: Trail, direction: Direction): Trail =>
  direction === "next" ? { ...trail, nextCursor: null } : { ...trail, previous: undefined }
