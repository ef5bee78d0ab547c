import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { Chatbot, ChatbotList, Features, StatusStage } from "../../lib/types"
import { fresh } from "./query-options"

export type ChatbotDetails = { name: string; description: string | null }

/** A stage without a key gets one from the server, made from its label. */
export type StageChange = { key?: string; label: string; color: string }

/** `moved`: by the key of a removed stage, the one that its people go to. */
export type ChatbotChanges = Partial<
  ChatbotDetails & Pick<Chatbot, "access" | "timezone" | "conversation_gap_hours">
> & { statuses?: StageChange[]; moved?: Record<string, string> }

type ChatbotAnswer = { chatbot: Chatbot }

export const useChatbots = (query: { limit: number; offset: number }) =>
  useQuery({
    queryKey: queryKeys.chatbotList(query),
    queryFn: ({ signal }) => request<ChatbotList>("/chatbots", { query, signal }),
    placeholderData: keepPreviousData,
    ...fresh,
  })

export const useChatbot = (id: string) =>
  useQuery({
    queryKey: queryKeys.chatbot(id),
    queryFn: ({ signal }) => request<ChatbotAnswer>(pathOf(id), { signal }),
    select: ({ chatbot }) => chatbot,
    enabled: id !== "",
    ...fresh,
  })

/** Creates a chatbot whose first stages are named in the creator's language; `nameOf` a stage answers its name there. */
export const useCreateChatbot = (nameOf: (stage: StatusStage) => string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: async (details: ChatbotDetails) => {
      const created = await request<ChatbotAnswer>("/chatbots", { method: "POST", body: details })
      const { id, statuses } = created.chatbot
      const named = statuses.map((stage) => ({ ...stage, label: nameOf(stage) }))
      // The chatbot is there all the same when its stages could not be named: they can be in the settings.
      return named.every(({ label }, index) => label === statuses[index]?.label)
        ? created
        : request<ChatbotAnswer>(pathOf(id), { method: "POST", body: { statuses: named } }).catch(() => created)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.chatbots() }),
  })
}

export const useUpdateChatbot = (id: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (changes: ChatbotChanges) =>
      request<ChatbotAnswer>(pathOf(id), { method: "POST", body: changes }),
    onSuccess: (answer) => {
      client.setQueryData<ChatbotAnswer>(queryKeys.chatbot(id), (known) => ({
        chatbot: { ...answer.chatbot, plan: answer.chatbot.plan ?? known?.chatbot.plan },
      }))
      return client.invalidateQueries({ queryKey: queryKeys.chatbots() })
    },
  })
}

/** Replaces the stages. The people of removed ones move with them, so what is known of customers is out of date. */
export const useSaveStages = (id: string) => {
  const client = useQueryClient()
  const { mutateAsync } = useUpdateChatbot(id)

  return useMutation({
    mutationFn: (change: { statuses: StageChange[]; moved: Record<string, string> }) => mutateAsync(change),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.customersOf(id) }),
  })
}

/** How many people are in each of a few stages, in their order; asked for those that are about to go. */
export const useStageCounts = (id: string, stages: StatusStage["key"][]) =>
  useQueries({
    queries: stages.map((stage) => ({
      queryKey: queryKeys.customerList(id, { stage, limit: 1 }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<{ count: number }>(`${pathOf(id)}/customers`, { query: { status: [stage], limit: 1 }, signal }),
      ...fresh,
    })),
  })

export const useSaveFeatures = (id: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (features: Partial<Features>) =>
      request<ChatbotAnswer>(`${pathOf(id)}/features`, { method: "POST", body: features }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.chatbots() }),
  })
}

export const useDeleteChatbot = () => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => request(pathOf(id), { method: "DELETE" }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: queryKeys.chatbot(id) })
      client.setQueriesData<ChatbotList>({ queryKey: queryKeys.chatbotLists() }, (list) =>
        list && { ...list, chatbots: list.chatbots.filter((chatbot) => chatbot.id !== id) }
      )
      return client.invalidateQueries({ queryKey: queryKeys.chatbots() })
    },
  })
}

const pathOf = (id: string) => `/chatbots/${encodeURIComponent(id)}`
