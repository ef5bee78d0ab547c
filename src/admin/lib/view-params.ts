import {
  chosenFilter,
  filtersOf,
  isFiltered,
  NO_FILTERS,
  orderOf,
  searchTextOf,
  withFilters,
  withOrder,
  type CustomerFilters,
} from "./customer-filters"
import type { CustomerView, StatusStage, ViewParams } from "./types"

type Stages = Pick<StatusStage, "key">[]

/** A view to choose: one that somebody saved, or one that is always there. */
export type OfferedView = Pick<CustomerView, "id" | "params">

export const ALL_VIEW: OfferedView = { id: "all", params: {} }
export const READY_VIEW: OfferedView = { id: "ready_to_buy", params: { purchase_intent: ["ready_to_buy"] } }

/** What the address has chosen, as a view keeps it. */
export const viewParamsOf = (address: URLSearchParams, stages: Stages): ViewParams => ({
  ...chosenFilter(filtersOf(address, stages)),
  ...(orderOf(address) === "last_active" && { order: "last_active" }),
})

/** The address with what a view has chosen, on the first page. Stages that are no more choose nobody and are left out. */
export const withView = (address: URLSearchParams, params: ViewParams, stages: Stages): URLSearchParams =>
  withOrder(withFilters(address, filtersIn(params, stages)), params.order ?? "-last_active")

/** The same text for views that show the same list, however they came about. */
export const textOfView = (params: ViewParams, stages: Stages): string =>
  searchTextOf(filtersIn(params, stages), params.order ?? "-last_active")

/** The view that the address shows, if it is one; the first of several that are the same. */
export const activeView = <View extends OfferedView>(
  views: View[],
  address: URLSearchParams,
  stages: Stages
): View | undefined => {
  const text = textOfView(viewParamsOf(address, stages), stages)
  return views.find(({ params }) => textOfView(params, stages) === text)
}

/** Whether all that a view had chosen was stages, and they are no more: it would show everybody. */
export const hasLostStages = (params: ViewParams, stages: Stages): boolean =>
  (params.status?.length ?? 0) > 0 && !isFiltered(filtersIn(params, stages))

const filtersIn = (params: ViewParams, stages: Stages): CustomerFilters => {
  const address = withFilters(new URLSearchParams(), { ...NO_FILTERS, ...params })
  return filtersOf(address, stages)
}
