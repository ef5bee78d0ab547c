import { useEffect, useRef, type RefObject } from "react"
import { useMatch } from "react-router-dom"

/** Whoever closes a transcript stands on the link that opened it, where they were. */
export const useReturnFocus = (list: RefObject<HTMLElement>) => {
  const open = useMatch("/chatbots/:id/customers/:customer_id/timeline/:conversation_id")
  const conversationId = open?.params.conversation_id
  const lastOpen = useRef<string>()

  useEffect(() => {
    if (conversationId) {
      lastOpen.current = conversationId
      return
    }
    const links = list.current?.querySelectorAll<HTMLElement>("[data-conversation]") ?? []
    const link = [...links].find(({ dataset }) => dataset.conversation === lastOpen.current)
    link?.focus({ preventScroll: true })
  }, [conversationId, list])
}
