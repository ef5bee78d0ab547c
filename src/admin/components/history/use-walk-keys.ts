import { useEffect } from "react"

type Steps = { previous: (() => void) | undefined; next: (() => void) | undefined }

/** `[` and `]` walk, by what they print or where they lie: some layouts have letters there. */
const stepOf = ({ key, code }: KeyboardEvent): keyof Steps | null => {
  if (key === "[" || code === "BracketLeft") {
    return "previous"
  }
  return key === "]" || code === "BracketRight" ? "next" : null
}

const isMeantOtherwise = (event: KeyboardEvent): boolean => {
  const { target } = event
  const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")

  return (
    isTyping ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null
  )
}

export const useWalkKeys = ({ previous, next }: Steps) => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step && !isMeantOtherwise(event)) {
        const walk = step === "previous" ? previous : next
        walk?.()
      }
    }

    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [previous, next])
}
