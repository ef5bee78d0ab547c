import { clx } from "@medusajs/ui"
import { useLayoutEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

/** A text with its line breaks; a long one begins folded. */
const LongText = ({ text }: { text: string }) => {
  const { t } = useTranslation("chatCrm")
  const box = useRef<HTMLParagraphElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [isLong, setIsLong] = useState(false)

  useLayoutEffect(() => {
    const element = box.current
    if (element && !isOpen) {
      setIsLong(element.scrollHeight > element.clientHeight + 1)
    }
  }, [text, isOpen])

  return (
    <div className="flex flex-col items-start">
      <p
        ref={box}
        dir="auto"
        className={clx(
          "txt-small max-w-full text-ui-fg-base whitespace-pre-wrap break-words [overflow-wrap:anywhere]",
          !isOpen && "line-clamp-[10]"
        )}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base underline underline-offset-2 focus-visible:shadow-borders-focus mt-1 rounded-sm outline-none"
        >
          {isOpen ? t("history.notes.less") : t("history.notes.more")}
        </button>
      )}
    </div>
  )
}

export default LongText
