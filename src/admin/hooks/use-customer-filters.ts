import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import {
  filtersOf,
  NO_FILTERS,
  orderOf,
  searchTextOf,
  withFilters,
  withOrder,
  type CustomerFilters,
  type CustomerOrder,
} from "../lib/customer-filters"
import type { StatusStage } from "../lib/types"

/**
 * The list's filters and order as the address holds them. A choice is a step that "back" undoes; letters of a search
 * and a page that does not exist any more are not.
 */
export const useCustomerFilters = (statuses: StatusStage[]) => {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => filtersOf(params, statuses), [params, statuses])
  const order = orderOf(params)

  const choose = useCallback(
    (chosen: Partial<CustomerFilters>) =>
      setParams((previous) => withFilters(previous, { ...filtersOf(previous, statuses), ...chosen })),
    [setParams, statuses]
  )
  const search = useCallback(
    (q: string) =>
      setParams((previous) => withFilters(previous, { ...filtersOf(previous, statuses), q }), { replace: true }),
    [setParams, statuses]
  )
  const sort = useCallback(
    (chosen: CustomerOrder) => setParams((previous) => withOrder(previous, chosen)),
    [setParams]
  )
  const clear = useCallback(() => setParams((previous) => withFilters(previous, NO_FILTERS)), [setParams])
  const startOver = useCallback(
    () => setParams((previous) => withFilters(previous, filtersOf(previous, statuses)), { replace: true }),
    [setParams, statuses]
  )

  return {
    filters,
    order,
    cursor: params.get("cursor"),
    /** Filters and order as text, without the page. */
    text: searchTextOf(filters, order),
    choose,
    search,
    sort,
    clear,
    /** To the first page. */
    startOver,
  }
}

export type CustomerListAddress = ReturnType<typeof useCustomerFilters>
