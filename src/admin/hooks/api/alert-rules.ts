import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { AlertDelivery, DeliveryPage, RuleAnswer, RuleList, RuleWrite, TestedDelivery } from "../../lib/types"
import { CALM_MS, fresh, live } from "./query-options"

const PAGE_SIZE = 20

export const useAlertRules = (chatbotId: string) =>
  useQuery({
    queryKey: queryKeys.alertRules(chatbotId),
    queryFn: ({ signal }) => request<RuleList>(pathOf(chatbotId), { signal }),
    ...fresh,
  })

/** Saves a new rule, or changes the one that is named. */
export const useSaveRule = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: ({ id, ...write }: RuleWrite & { id?: string }) =>
      request<RuleAnswer>(pathOf(chatbotId, id), { method: "POST", body: write }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.alertRules(chatbotId), exact: true }),
  })
}

export const useDeleteRule = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request(pathOf(chatbotId, id), { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.alertRules(chatbotId), exact: true }),
  })
}

/** Sends a test by each channel to each recipient and answers what became of it. */
export const useTestRule = (chatbotId: string) =>
  useMutation({
    mutationFn: (id: string) =>
      request<{ deliveries: TestedDelivery[] }>(`${pathOf(chatbotId, id)}/test`, { method: "POST", body: {} }),
  })

/** What a rule sent, the newest first. */
export const useDeliveries = (chatbotId: string, ruleId: string) =>
  useInfiniteQuery({
    queryKey: queryKeys.ruleDeliveries(chatbotId, ruleId),
    queryFn: ({ pageParam, signal }) =>
      request<DeliveryPage>(`${pathOf(chatbotId, ruleId)}/deliveries`, {
        query: { cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    ...live(CALM_MS),
  })

/** Has a delivery that failed, or was not sent, made again. */
export const useRetryDelivery = (chatbotId: string, ruleId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: ({ id, alert_id }: Pick<AlertDelivery, "id" | "alert_id">) =>
      request(
        `/chatbots/${encodeURIComponent(chatbotId)}/alerts/${encodeURIComponent(alert_id)}/deliveries/${encodeURIComponent(id)}/retry`,
        { method: "POST", body: {} }
      ),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.ruleDeliveries(chatbotId, ruleId) }),
  })
}

const pathOf = (chatbotId: string, id?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/alert-rules`
  return id ? `${list}/${encodeURIComponent(id)}` : list
}
