import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { Chatbot, ChatbotList, Features } from "../../lib/types"
import { fresh } from "./query-options"

export type ChatbotDetails = { name: string; description: string | null }

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

export const useCreateChatbot = () => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (details: ChatbotDetails) =>
      request<ChatbotAnswer>("/chatbots", { method: "POST", body: details }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.chatbots() }),
  })
}

export const useUpdateChatbot = (id: string) => {
  const client = useQueryClient()

  return useMutation({
    mutationFn: (details: ChatbotDetails) =>
      request<ChatbotAnswer>(pathOf(id), { method: "POST", body: details }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.chatbots() }),
  })
}

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
