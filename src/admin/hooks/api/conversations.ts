import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import type { ConversationPage, MessagePage, Platform } from "../../lib/types"
import { keepRowsOf, LIVE_MS, live } from "./query-options"

export type ConversationListQuery = {
  limit: number
  cursor?: string
  customer_id?: string
  platform: Platform[]
}

export const useConversations = (chatbotId: string, query: ConversationListQuery) =>
  useQuery({
    queryKey: queryKeys.conversationList(chatbotId, query),
    queryFn: ({ signal }) =>
      request<ConversationPage>(pathOf(chatbotId), { query, signal }),
    placeholderData: keepRowsOf(chatbotId),
    ...live(LIVE_MS),
  })

/** Newest first, so that the page on screen is the one that was said last. */
export const fetchMessages = (
  chatbotId: string,
  conversationId: string,
  query: { limit: number; cursor?: string },
  signal?: AbortSignal
) =>
  request<MessagePage>(
    `${pathOf(chatbotId)}/${encodeURIComponent(conversationId)}/messages`,
    { query: { ...query, order: "-sent_at" }, signal }
  )

const pathOf = (chatbotId: string) =>
  `/chatbots/${encodeURIComponent(chatbotId)}/conversations`
