import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { CustomerOrder } from "../../lib/customer-filters"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerFilter, CustomerPage, CustomerStats } from "../../lib/types"
import { keepRowsOf, LIVE_MS, live } from "./query-options"

/** What was asked for so lately is not asked for again. */
const ASKED_AHEAD_MS = 2_000

export type CustomerListQuery = CustomerFilter & {
  limit: number
  cursor?: string
  order: CustomerOrder
}

export const useCustomers = (chatbotId: string, query: CustomerListQuery) =>
  useQuery({ ...listOf(chatbotId, query), placeholderData: keepRowsOf(chatbotId), ...live(LIVE_MS), staleTime: ASKED_AHEAD_MS })

export const useCustomerStats = (chatbotId: string) =>
  useQuery({ ...statsOf(chatbotId), select: ({ stats }) => stats, ...live(LIVE_MS), staleTime: ASKED_AHEAD_MS })

/** Asks for a list and its numbers while the chatbot itself is still on its way, so that they do not wait for one another. */
export const useAskAhead = (chatbotId: string, query: CustomerListQuery | null) => {
  const client = useQueryClient()
  // What is chosen on the page later, it asks for itself.
  const [first] = useState(query)

  useEffect(() => {
    if (first) {
      void client.prefetchQuery(listOf(chatbotId, first))
      void client.prefetchQuery(statsOf(chatbotId))
    }
  }, [client, chatbotId, first])
}

const listOf = (chatbotId: string, query: CustomerListQuery) =>
  queryOptions({
    queryKey: queryKeys.customerList(chatbotId, query),
    queryFn: ({ signal }) => request<CustomerPage>(pathOf(chatbotId), { query, signal }),
    staleTime: ASKED_AHEAD_MS,
  })

const statsOf = (chatbotId: string) =>
  queryOptions({
    queryKey: queryKeys.customerStats(chatbotId),
    queryFn: ({ signal }) => request<{ stats: CustomerStats }>(`${pathOf(chatbotId)}/stats`, { signal }),
    staleTime: ASKED_AHEAD_MS,
  })

const pathOf = (chatbotId: string) => `/chatbots/${encodeURIComponent(chatbotId)}/customers`
