import { useMutation, useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { Alert, AlertPage, AlertState, Chatbot } from "../../lib/types"
import { CALM_MS, keepRowsOf, live } from "./query-options"

/** How often an open page looks whether somebody waits. */
const WATCH_MS = 20_000

export type AlertQuery = {
  state: AlertState[]
  mine?: boolean
  customer_id?: string
  limit: number
  cursor?: string
}

export const useAlerts = (chatbotId: string, query: AlertQuery) =>
  useQuery({
    ...listOf(chatbotId, query),
    placeholderData: keepRowsOf(chatbotId),
    ...live(CALM_MS),
  })

/** How many alerts wait; undefined where the plan has none, or while nothing is known. */
export const useOpenAlerts = ({ id, plan, features }: Chatbot) => {
  const { data } = useQuery({
    ...listOf(id, { state: ["open"], limit: 1 }),
    select: ({ counts }) => counts,
    enabled: plan?.features.intent_detection.allowed !== false,
    ...live(WATCH_MS),
    // Where nothing new is detected only what is left is counted.
    ...(!features.intent_detection && { refetchInterval: false as const }),
  })

  return data
}

/** The open alerts about one customer, the newest first. */
export const useCustomerAlerts = ({ id, plan }: Chatbot, customerId: string) =>
  useQuery({
    ...listOf(id, { state: ["open"], customer_id: customerId, limit: 4 }),
    select: ({ alerts }) => alerts,
    enabled: plan?.features.intent_detection.allowed !== false,
    ...live(WATCH_MS),
  })

/** Marks an alert as handled, or opens it again; it leaves the lists that it is in no more at once. */
export const useSetAlertState = (chatbotId: string) => {
  const client = useQueryClient()
  const queryKey = queryKeys.alerts(chatbotId)

  return useMutation({
    mutationFn: ({ id, state }: Pick<Alert, "id" | "state">) =>
      request<{ alert: Alert }>(`${pathOf(chatbotId)}/${encodeURIComponent(id)}`, { method: "POST", body: { state } }),
    onSuccess: async ({ alert }) => {
      await client.cancelQueries({ queryKey })
      client
        .getQueriesData<AlertPage>({ queryKey })
        .forEach(([key, page]) => page && client.setQueryData<AlertPage>(key, withAlert(page, alert, statesOf(key))))
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey })
      // Who needs attention is a filter of the list.
      void client.invalidateQueries({ queryKey: queryKeys.customerLists(chatbotId) })
    },
  })
}

const listOf = (chatbotId: string, query: AlertQuery) => ({
  queryKey: queryKeys.alertList(chatbotId, query),
  queryFn: ({ signal }: { signal: AbortSignal }) => request<AlertPage>(pathOf(chatbotId), { query, signal }),
})

/** Which alerts the list of a key has. */
const statesOf = (key: QueryKey): readonly unknown[] => {
  const query = key.at(-1)
  return typeof query === "object" && query !== null && "state" in query && Array.isArray(query.state) ? query.state : []
}

const withAlert = (page: AlertPage, alert: Alert, states: readonly unknown[]): AlertPage => ({
  ...page,
  alerts: page.alerts.flatMap((known) => (known.id !== alert.id ? known : states.includes(alert.state) ? alert : [])),
})

const pathOf = (chatbotId: string) => `/chatbots/${encodeURIComponent(chatbotId)}/alerts`
