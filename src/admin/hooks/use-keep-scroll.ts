import { useLayoutEffect, useRef, type RefObject } from "react"

const NEAR_END_PX = 120

type Item = { id: string }

/**
 * A log opens at its end and follows new entries while the reader is there. Older entries that are added above do not
 * move what is being read.
 */
export const useKeepScroll = (scroller: RefObject<HTMLElement>, items: Item[]) => {
  const before = useRef({ height: 0, first: "", last: "" })
  const first = items[0]?.id ?? ""
  const last = items.at(-1)?.id ?? ""

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) {
      return
    }

    const { height, first: oldFirst, last: oldLast } = before.current
    const wasNearEnd = height - box.scrollTop - box.clientHeight < NEAR_END_PX

    if (oldLast === "" || (last !== oldLast && wasNearEnd)) {
      box.scrollTop = box.scrollHeight
    } else if (first !== oldFirst) {
      box.scrollTop += box.scrollHeight - height
    }

    before.current = { height: box.scrollHeight, first, last }
  }, [scroller, first, last])
}
