import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { IntentWrite, NamedIntent, TriedSentence } from "../../lib/types"
import { fresh } from "./query-options"

/** A sentence to try; `intent` is one that is not saved yet, and stands in the place of the saved one of its id. */
export type Trial = { text: string; intent?: { id?: string; name?: string; examples: string[] } }

export const useIntents = (chatbotId: string) =>
  useQuery({
    queryKey: queryKeys.namedIntents(chatbotId),
    queryFn: ({ signal }) => request<{ intents: NamedIntent[] }>(pathOf(chatbotId), { signal }),
    select: ({ intents }) => intents,
    ...fresh,
  })

/** Saves a new intent, or changes the one that is named. */
export const useSaveIntent = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: ({ id, ...write }: IntentWrite & { id?: string }) =>
      request<{ intent: NamedIntent }>(pathOf(chatbotId, id), { method: "POST", body: write }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.namedIntents(chatbotId) }),
  })
}

/** The rules on it are switched off. */
export const useDeleteIntent = (chatbotId: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request(pathOf(chatbotId, id), { method: "DELETE" }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.alertRules(chatbotId) })
      return client.invalidateQueries({ queryKey: queryKeys.namedIntents(chatbotId) })
    },
  })
}

export const useTrySentence = (chatbotId: string) =>
  useMutation({
    mutationFn: (trial: Trial) =>
      request<TriedSentence>(pathOf(chatbotId, "try"), { method: "POST", body: trial }),
  })

const pathOf = (chatbotId: string, id?: string) => {
  const list = `/chatbots/${encodeURIComponent(chatbotId)}/intents`
  return id ? `${list}/${encodeURIComponent(id)}` : list
}
