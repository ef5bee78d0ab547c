import { useSearchParams } from "react-router-dom"

/**
 * Cursors only point forward. The current one stands in the address; which page led to it is remembered for this
 * browser tab, so that "previous" works, and a link opened in the middle still has a way back: to the first page.
 */
export const useCursorPaging = (nextCursor: string | null | undefined) => {
  const [params, setParams] = useSearchParams()
  const cursor = params.get("cursor")

  const show = (target: string | null) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous)
      if (target) {
        next.set("cursor", target)
      } else {
        next.delete("cursor")
      }
      return next
    })

  const onNext = (target: string) => {
    if (target !== cursor) {
      rememberPrevious(target, cursor)
      show(target)
    }
  }

  return {
    onNext: nextCursor ? () => onNext(nextCursor) : undefined,
    onPrevious: cursor ? () => show(previousOf(cursor)) : undefined,
    /** The cursor of the page before; null for the first page, undefined where this is it. */
    previous: cursor ? previousOf(cursor) : undefined,
  }
}

const keyOf = (cursor: string) => `chat_crm.page_before.${cursor}`

const rememberPrevious = (cursor: string, previous: string | null) => {
  try {
    sessionStorage.setItem(keyOf(cursor), previous ?? "")
  } catch {
    // Storage is full or forbidden: "previous" then leads to the first page.
  }
}

const previousOf = (cursor: string): string | null => {
  try {
    return sessionStorage.getItem(keyOf(cursor)) || null
  } catch {
    return null
  }
}
