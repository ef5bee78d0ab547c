import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { CustomerPage, CustomerProfile, Person } from "../../lib/types"
import { fresh } from "./query-options"

type PersonAnswer = { person: Person | null }

const SUGGESTIONS = 20

/** Profiles to choose from: the latest active where nothing is searched for. */
export const useLinkCandidates = (chatbotId: string, q: string) => {
  const query = { q, limit: SUGGESTIONS }

  return useQuery({
    queryKey: queryKeys.customerList(chatbotId, query),
    queryFn: ({ signal }) => request<CustomerPage>(pathOf(chatbotId), { query, signal }),
    select: ({ customers }) => customers,
    placeholderData: keepPreviousData,
    ...fresh,
  })
}

type Pair = { customerId: string; otherId: string }

/** Says of two profiles that they are one person's, with all that either is linked with already. */
export const useLinkProfiles = (chatbotId: string) => {
  const onSuccess = useTakePerson(chatbotId)

  return useMutation({
    mutationFn: ({ customerId, otherId }: Pair) =>
      request<PersonAnswer>(`${pathOf(chatbotId, customerId)}/links`, {
        method: "POST",
        body: { customer_id: otherId },
      }),
    onSuccess,
  })
}

/** Takes the other profile out of the customer's person. */
export const useUnlinkProfiles = (chatbotId: string) => {
  const onSuccess = useTakePerson(chatbotId)

  return useMutation({
    mutationFn: ({ customerId, otherId }: Pair) =>
      request<PersonAnswer>(`${pathOf(chatbotId, customerId)}/links/${encodeURIComponent(otherId)}`, {
        method: "DELETE",
      }),
    onSuccess,
  })
}

/** The card shows the answer at once; everything that is merged from a person's profiles is asked for again. */
const useTakePerson = (chatbotId: string) => {
  const client = useQueryClient()

  return async ({ person }: PersonAnswer, { customerId }: Pair) => {
    const queryKey = queryKeys.customer(chatbotId, customerId)
    await client.cancelQueries({ queryKey })
    client.setQueryData<{ customer: CustomerProfile }>(
      queryKey,
      (known) => known && { customer: { ...known.customer, person, person_id: person?.id ?? null } }
    )
    void client.invalidateQueries({ queryKey: queryKeys.customersOf(chatbotId) })
  }
}

const pathOf = (chatbotId: string, id?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/customers`
  return id ? `${list}/${encodeURIComponent(id)}` : list
}
