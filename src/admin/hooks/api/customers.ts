import { useQuery } from "@tanstack/react-query"
import type { CustomerOrder } from "../../lib/customer-filters"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerFilter, CustomerPage, CustomerStats } from "../../lib/types"
import { keepRowsOf, LIVE_MS, live } from "./query-options"

export type CustomerListQuery = CustomerFilter & {
  limit: number
  cursor?: string
  order: CustomerOrder
}

export const useCustomers = (chatbotId: string, query: CustomerListQuery) =>
  useQuery({
    queryKey: queryKeys.customerList(chatbotId, query),
    queryFn: ({ signal }) => request<CustomerPage>(pathOf(chatbotId), { query, signal }),
    placeholderData: keepRowsOf(chatbotId),
    ...live(LIVE_MS),
  })

export const useCustomerStats = (chatbotId: string) =>
  useQuery({
    queryKey: queryKeys.customerStats(chatbotId),
    queryFn: ({ signal }) =>
      request<{ stats: CustomerStats }>(`${pathOf(chatbotId)}/stats`, { signal }),
    select: ({ stats }) => stats,
    ...live(LIVE_MS),
  })

const pathOf = (chatbotId: string) => `/chatbots/${encodeURIComponent(chatbotId)}/customers`
