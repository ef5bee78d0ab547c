import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import type { KeyboardEvent, ReactNode } from "react"

type TagProps = {
  text: string
  /** In the text's place, where there is more to it. */
  children?: ReactNode
  removeLabel: string
  onRemove: () => void
  /** To the tag before (-1), behind (1), the first (-Infinity), or the text behind the last (Infinity). */
  onStep: (by: number) => void
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }

const Tag = ({ text, children, removeLabel, onRemove, onStep }: TagProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]

    if (step !== undefined) {
      event.preventDefault()
      onStep(step)
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault()
      onRemove()
    }
  }

  return (
    <li className="min-w-0 max-w-full">
      <Badge size="xsmall" className="focus-within:shadow-borders-focus max-w-full pr-0.5">
        {children ?? (
          <bdi className="min-w-0 truncate" title={text}>
            {text}
          </bdi>
        )}
        <button
          type="button"
          data-tag
          tabIndex={-1}
          aria-label={removeLabel}
          onClick={onRemove}
          onKeyDown={onKeyDown}
          className="text-ui-fg-muted hover:text-ui-fg-base flex size-5 shrink-0 items-center justify-center rounded outline-none"
        >
          <XMarkMini aria-hidden />
        </button>
      </Badge>
    </li>
  )
}

export default Tag
