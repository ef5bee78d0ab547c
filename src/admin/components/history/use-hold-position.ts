import { useLayoutEffect, useRef, type RefObject } from "react"
import type { TimelineEvent } from "../../lib/types"

/**
 * News on top does not move what is being read further down. Browsers do that by themselves, apart from Safari; there it
 * is done by hand.
 */
export const useHoldPosition = (list: RefObject<HTMLElement>, events: TimelineEvent[]) => {
  const before = useRef({ height: 0, first: "", last: "" })
  const first = events[0]?.id ?? ""
  const last = events.at(-1)?.id ?? ""

  useLayoutEffect(() => {
    const box = list.current
    const scroller = box?.closest("main")
    if (!box || !scroller || CSS.supports("overflow-anchor", "auto")) {
      return
    }

    const { height, first: oldFirst, last: oldLast } = before.current
    const isBelow = box.getBoundingClientRect().top < scroller.getBoundingClientRect().top

    if (oldFirst && first !== oldFirst && last === oldLast && isBelow) {
      scroller.scrollTop += box.offsetHeight - height
    }
    before.current = { height: box.offsetHeight, first, last }
  }, [list, first, last])
}
