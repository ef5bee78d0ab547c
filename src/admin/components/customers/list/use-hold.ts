import { useEffect, useRef, useState, type FocusEvent, type PointerEvent } from "react"

/**
 * Whether somebody is at the rows: the pointer rests on the list, or the keyboard stands in one of them. A finger only
 * touches in passing, and a click leaves a focus behind that nobody sees: neither counts.
 */
export const useHold = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)

  // A row that goes away takes the focus with it, and tells nobody.
  useEffect(() => {
    if (isFocused && !ref.current?.contains(document.activeElement)) {
      setFocused(false)
    }
  })

  return {
    isHeld: isPointed || isFocused,
    holder: {
      ref,
      onPointerEnter: ({ pointerType }: PointerEvent) => setPointed(pointerType !== "touch"),
      onPointerLeave: () => setPointed(false),
      onFocus: ({ target }: FocusEvent<HTMLElement>) =>
        setFocused(target.closest("tbody") !== null && target.matches(":focus-visible")),
      onBlur: () => setFocused(false),
    },
  }
}
