import { useEffect, useState } from "react"
import { useCustomers } from "../../../hooks/api/customers"
import { useCursorPaging } from "../../../hooks/use-cursor-paging"
import { useCustomerFilters } from "../../../hooks/use-customer-filters"
import { chosenFilter, isFiltered, searchTextOf } from "../../../lib/customer-filters"
import { ApiError } from "../../../lib/errors"
import { rememberTrail } from "../../../lib/list-trail"
import { keepPageSize, readPageSize, type PageSize } from "../../../lib/page-size"
import type { Chatbot } from "../../../lib/types"
import { useHeldRows } from "./use-held-rows"
import { useHold } from "./use-hold"
import { useSelection } from "./use-selection"

/** A page of a chatbot's customers as it is shown: what is asked for, what came, who holds it and who is ticked. */
export const useCustomerList = (chatbot: Chatbot) => {
  const address = useCustomerFilters(chatbot.statuses)
  const { filters, order, cursor, text, startOver } = address
  const [pageSize, setPageSize] = useState(readPageSize)
  const { data: page, error, isPending, isFetching, isPlaceholderData, refetch } = useCustomers(chatbot.id, {
    ...chosenFilter(filters),
    order,
    limit: pageSize,
    cursor: cursor ?? undefined,
  })
  const paging = useCursorPaging(page?.next_cursor)
  const { isHeld, holder } = useHold()
  const selection = useSelection(searchTextOf(filters))
  const answer = isPlaceholderData ? undefined : page?.customers
  const { rows, ...news } = useHeldRows(
    `${text}&limit=${pageSize}&cursor=${cursor ?? ""}`,
    answer,
    isHeld || !selection.isEmpty
  )
  const isTooBroad = error instanceof ApiError && error.code === "search_too_broad"
  const isLost = cursor !== null && (answer?.length === 0 || (isRefused(error) && !isTooBroad))

  useEffect(() => {
    if (isLost) {
      startOver()
    }
  }, [isLost, startOver])

  return {
    address,
    isFiltered: isFiltered(filters),
    page,
    rows,
    ids: rows?.map(({ id }) => id) ?? [],
    ...news,
    error,
    isTooBroad,
    isPending,
    /** Whether the rows are those of before, because the new ones are on their way. */
    isChanging: isPlaceholderData || isLost,
    isFetching,
    refetch,
    paging,
    pageSize,
    choosePageSize: (size: PageSize) => {
      keepPageSize(size)
      setPageSize(size)
    },
    holder,
    selection,
    /** Called when a row is opened: its profile leads on to the next one. */
    leaveTrail: () =>
      rememberTrail(chatbot.id, {
        ids: rows?.map(({ id }) => id) ?? [],
        search: text,
        cursor,
        nextCursor: page?.next_cursor ?? null,
        previous: paging.previous,
      }),
  }
}

export type CustomerListState = ReturnType<typeof useCustomerList>

/** A cursor of other filters, or none at all. */
const isRefused = (error: unknown): boolean => error instanceof ApiError && error.status === 400
