import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { currentOf } from "../../lib/field-conflict"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerPage, CustomerProfile, CustomerWrite, TimelineKind, TimelinePage } from "../../lib/types"
import { fresh, LIVE_MS, live } from "./query-options"

type CustomerAnswer = { customer: CustomerProfile }

export const useCustomer = (chatbotId: string, id: string) =>
  useQuery({
    queryKey: queryKeys.customer(chatbotId, id),
    queryFn: ({ signal }) => request<CustomerAnswer>(pathOf(chatbotId, id), { signal }),
    select: ({ customer }) => customer,
    enabled: id !== "",
    ...live(LIVE_MS),
  })

/** Answers the customer as they are then; what is on screen of them is renewed, by a conflict too. */
export const useChangeCustomer = (chatbotId: string, id: string) => {
  const client = useQueryClient()
  const queryKey = queryKeys.customer(chatbotId, id)

  const show = async (customer: CustomerProfile) => {
    await client.cancelQueries({ queryKey })
    client.setQueryData<CustomerAnswer>(queryKey, (known) => newest(known, { customer }))
    void client.invalidateQueries({ queryKey: queryKeys.timelines(chatbotId, id) })
    void client.invalidateQueries({ queryKey: queryKeys.customerLists(chatbotId) })
    void client.invalidateQueries({ queryKey: queryKeys.customerStats(chatbotId) })
  }

  return useMutation({
    mutationFn: (changes: CustomerWrite) =>
      request<CustomerAnswer>(pathOf(chatbotId, id), { method: "POST", body: changes }),
    onSuccess: ({ customer }) => show(customer),
    onError: (error) => {
      const current = currentOf(error)
      return current ? show(current) : undefined
    },
  })
}

/** The latest change of a field, with who made it: what a field's provenance does not name. */
export const useLastChange = ({ chatbot_id, id, version }: CustomerProfile, field: string) =>
  useQuery({
    queryKey: queryKeys.timeline(chatbot_id, id, { last: field, version }),
    queryFn: ({ signal }) =>
      request<TimelinePage>(`${pathOf(chatbot_id, id)}/timeline`, { query: { kind: [kindOf(field)], limit: 20 }, signal }),
    select: ({ events }) => events.find(({ data }) => data.field === field),
    ...fresh,
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
      void client.invalidateQueries({ queryKey: queryKeys.customerStats(chatbotId) })
    },
  })
}

const kindOf = (field: string): TimelineKind => {
  switch (field) {
    case "status":
      return "status_changed"
    case "purchase_intent":
      return "intent_changed"
    default:
      return "field_changed"
  }
}

/** Answers of fields that are saved side by side may come in another order than they were given. */
const newest = (known: CustomerAnswer | undefined, answer: CustomerAnswer): CustomerAnswer =>
  known && known.customer.version > answer.customer.version ? known : answer

const pathOf = (chatbotId: string, id: string) =>
  `/chatbots/${encodeURIComponent(chatbotId)}/customers/${encodeURIComponent(id)}`
