import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useSyncExternalStore } from "react"
import { queryKeys } from "../lib/query-keys"
import type { Conversation, ConversationPage } from "../lib/types"

/** The conversation as the list behind the drawer shows it, if it does. */
export const useListedConversation = (
  chatbotId: string,
  conversationId: string
): Conversation | undefined => {
  const client = useQueryClient()

  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(listener),
    [client]
  )

  return useSyncExternalStore(subscribe, () =>
    client
      .getQueriesData<ConversationPage>({ queryKey: queryKeys.conversations(chatbotId) })
      .flatMap(([, page]) => page?.conversations ?? [])
      .find(({ id }) => id === conversationId)
  )
}
