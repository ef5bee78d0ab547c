import { useEffect, useRef, type RefObject } from "react"
import { useLocation } from "react-router-dom"

/**
 * Whoever closes what was opened beside a page stands on what opened it, where they were: what has its address as
 * `data-opens`. `base` is the page's own address.
 */
export const useReturnFocus = (page: RefObject<HTMLElement>, base: string) => {
  const { pathname, hash } = useLocation()
  const opened = pathname === base ? undefined : `${pathname}${hash}`
  const lastOpened = useRef<string>()

  useEffect(() => {
    if (opened) {
      lastOpened.current = opened
      return
    }
    const openers = page.current?.querySelectorAll<HTMLElement>("[data-opens]") ?? []
    const opener = [...openers].find(({ dataset }) => dataset.opens === lastOpened.current)
    opener?.focus({ preventScroll: true })
  }, [opened, page])
}
