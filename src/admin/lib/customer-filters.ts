import {
  INTENT_FILTERS,
  PLATFORMS,
  type CustomerFilter,
  type IntentFilter,
  type Platform,
  type StatusStage,
} from "./types"

/** The list's filters, search included. Nothing chosen is everybody. */
export type CustomerFilters = {
  q: string
  platform: Platform[]
  purchase_intent: IntentFilter[]
  status: string[]
  new_this_month: boolean
  needs_attention: boolean
}

export type Facet = "platform" | "purchase_intent" | "status"

export const CUSTOMER_ORDERS = ["-last_active", "last_active"] as const
export type CustomerOrder = (typeof CUSTOMER_ORDERS)[number]

export const NO_FILTERS: CustomerFilters = {
  q: "",
  platform: [],
  purchase_intent: [],
  status: [],
  new_this_month: false,
  needs_attention: false,
}

/** The API takes no more. */
export const MAX_SEARCH = 200

const FACETS = ["platform", "purchase_intent", "status"] as const

/** What the address says, as far as it means something: names are the API's, what is unknown is passed over. */
export const filtersOf = (params: URLSearchParams, statuses: Pick<StatusStage, "key">[]): CustomerFilters => ({
  q: (params.get("q") ?? "").trim().slice(0, MAX_SEARCH),
  platform: chosenOf(params, "platform", PLATFORMS),
  purchase_intent: chosenOf(params, "purchase_intent", INTENT_FILTERS),
  status: chosenOf(params, "status", statuses.map(({ key }) => key)),
  new_this_month: params.get("new_this_month") === "true",
  needs_attention: params.get("needs_attention") === "true",
})

export const orderOf = (params: URLSearchParams): CustomerOrder =>
  CUSTOMER_ORDERS.find((order) => order === params.get("order")) ?? "-last_active"

/** The address with other filters: on its first page, and with everything else in it as it was. */
export const withFilters = (params: URLSearchParams, filters: CustomerFilters): URLSearchParams => {
  const next = withoutFilters(params)

  if (filters.q) {
    next.set("q", filters.q)
  }
  FACETS.forEach((facet) => filters[facet].forEach((value) => next.append(`${facet}[]`, value)))
  if (filters.new_this_month) {
    next.set("new_this_month", "true")
  }
  if (filters.needs_attention) {
    next.set("needs_attention", "true")
  }
  return next
}

export const withOrder = (params: URLSearchParams, order: CustomerOrder): URLSearchParams => {
  const next = new URLSearchParams(params)
  next.delete("cursor")
  next.delete("order")
  if (order !== "-last_active") {
    next.set("order", order)
  }
  return next
}

/** Filters and order as one text, the same for the same list: both a key for what belongs to that list and its address. */
export const searchTextOf = (filters: CustomerFilters, order: CustomerOrder = "-last_active"): string =>
  withOrder(withFilters(new URLSearchParams(), filters), order).toString()

/** As requests take it: only what was chosen. */
export const chosenFilter = ({ q, platform, purchase_intent, status, ...flags }: CustomerFilters): CustomerFilter => ({
  ...(q && { q }),
  ...(platform.length > 0 && { platform }),
  ...(purchase_intent.length > 0 && { purchase_intent }),
  ...(status.length > 0 && { status }),
  ...(flags.new_this_month && { new_this_month: true }),
  ...(flags.needs_attention && { needs_attention: true }),
})

/** What an address asks for; null where only the chatbot can tell, for its stages are its own. */
export const firstQueryOf = (params: URLSearchParams, limit: number) =>
  params.has("status[]") || params.has("status")
    ? null
    : { ...chosenFilter(filtersOf(params, [])), order: orderOf(params), limit, cursor: params.get("cursor") ?? undefined }

export const isFiltered = (filters: CustomerFilters): boolean => Object.keys(chosenFilter(filters)).length > 0

/** A choice among several, in the order in which they are offered. */
export const toggled = <T>(offered: readonly T[], chosen: readonly T[], value: T): T[] =>
  offered.filter((item) => (item === value ? !chosen.includes(item) : chosen.includes(item)))

/** A stat is a number of people: choosing it shows these, whatever of its kind was chosen before. */
export const onlyOrNone = <T>(chosen: readonly T[], value: T): T[] =>
  chosen.includes(value) ? chosen.filter((item) => item !== value) : [value]

const chosenOf = <T extends string>(params: URLSearchParams, name: string, offered: readonly T[]): T[] => {
  const named = [...params.getAll(`${name}[]`), ...params.getAll(name)]
  return offered.filter((value) => named.includes(value))
}

const withoutFilters = (params: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(params)
  const names = FACETS.flatMap((facet) => [facet, `${facet}[]`])
  ;["q", "new_this_month", "needs_attention", "cursor", ...names].forEach((name) => next.delete(name))
  return next
}
