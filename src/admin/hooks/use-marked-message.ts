import { useEffect, useLayoutEffect, useRef, type RefObject } from "react"
import type { Message } from "../lib/types"

/** The message that a transcript was opened for; missing where it is not in what was loaded, however far that went. */
export type MarkedMessage = { id: string; isMissing: boolean; isShown: boolean }

/** So far back it is looked for by itself; who wants to go further can. */
const MAX_PAGES = 10

type Transcript = {
  messages: Message[]
  data: { pages: unknown[] } | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => Promise<unknown>
}

/** Loads older pages until the message is there that somebody came for. */
export const useMarkedMessage = (transcript: Transcript, id: string): MarkedMessage | undefined => {
  const { messages, data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = transcript
  const isShown = messages.some((message) => message.id === id)
  const isFurther = hasNextPage && (data?.pages.length ?? 0) < MAX_PAGES && !isFetchNextPageError
  const isLookedFor = id !== "" && data !== undefined && !isShown

  useEffect(() => {
    if (isLookedFor && isFurther && !isFetchingNextPage) {
      void fetchNextPage()
    }
  }, [isLookedFor, isFurther, isFetchingNextPage, fetchNextPage])

  return id === "" ? undefined : { id, isShown, isMissing: isLookedFor && !isFurther }
}

/** Brings the marked message into sight, once it is there. */
export const useShowMarked = (scroller: RefObject<HTMLElement>, marked: MarkedMessage | undefined): void => {
  const shown = useRef<string>()
  const id = marked?.isShown ? marked.id : undefined

  useLayoutEffect(() => {
    if (id && shown.current !== id) {
      shown.current = id
      scroller.current?.querySelector("[data-marked]")?.scrollIntoView({ block: "center" })
    }
  }, [id, scroller])
}
