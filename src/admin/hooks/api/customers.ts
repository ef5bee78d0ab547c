import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerPage, CustomerProfile, Platform } from "../../lib/types"
import { keepRowsOf, LIVE_MS, live } from "./query-options"

export type CustomerListQuery = {
  limit: number
  cursor?: string
  platform: Platform[]
}

export const useCustomers = (chatbotId: string, query: CustomerListQuery) =>
  useQuery({
    queryKey: queryKeys.customerList(chatbotId, query),
    queryFn: ({ signal }) =>
      request<CustomerPage>(pathOf(chatbotId), {
        query: { ...query, order: "-last_active" },
        signal,
      }),
    placeholderData: keepRowsOf(chatbotId),
    ...live(LIVE_MS),
  })

export const useCustomer = (chatbotId: string, id: string) =>
  useQuery({
    queryKey: queryKeys.customer(chatbotId, id),
    queryFn: ({ signal }) =>
      request<{ customer: CustomerProfile }>(pathOf(chatbotId, id), { signal }),
    select: ({ customer }) => customer,
    enabled: id !== "",
    ...live(LIVE_MS),
  })

export const useDeleteCustomer = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request(pathOf(chatbotId, id), { method: "DELETE" }),
    onSuccess: async (_, id) => {
      await client.cancelQueries({ queryKey: queryKeys.customer(chatbotId, id) })
      void client.invalidateQueries({ queryKey: queryKeys.conversations(chatbotId) })
      client.setQueriesData<CustomerPage>({ queryKey: queryKeys.customerLists(chatbotId) }, (page) =>
        page && { ...page, customers: page.customers.filter((customer) => customer.id !== id) }
      )
      void client.invalidateQueries({ queryKey: queryKeys.customerLists(chatbotId) })
    },
  })
}

const pathOf = (chatbotId: string, id?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/customers`
  return id ? `${list}/${encodeURIComponent(id)}` : list
}
