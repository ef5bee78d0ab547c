import { useInfiniteQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { queryKeys } from "../lib/query-keys"
import type { Message } from "../lib/types"
import { fetchMessages } from "./api/conversations"
import { CALM_MS, LIVE_MS, live } from "./api/query-options"

const PAGE_SIZE = 50

/**
 * A conversation, oldest message first. The API is asked newest first, so that it opens at its end and older pages are
 * added above. News is looked for less often once older pages are open, because all of them are asked again.
 */
export const useTranscript = (chatbotId: string, conversationId: string) => {
  const query = useInfiniteQuery({
    queryKey: queryKeys.messages(chatbotId, conversationId),
    queryFn: ({ pageParam, signal }) =>
      fetchMessages(chatbotId, conversationId, { limit: PAGE_SIZE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    ...live(LIVE_MS),
    refetchInterval: ({ state }) =>
      live((state.data?.pages.length ?? 0) > 1 ? CALM_MS : LIVE_MS).refetchInterval({ state }),
  })

  const messages = useMemo(() => inOrder(query.data?.pages ?? []), [query.data])

  return { ...query, messages, conversation: query.data?.pages[0]?.conversation }
}

/** Pages that shifted while a message came in may overlap: each message is kept once. */
const inOrder = (pages: { messages: Message[] }[]): Message[] => {
  const byId = new Map(pages.flatMap((page) => page.messages).map((item) => [item.id, item]))
  return [...byId.values()].reverse()
}
