import { Text, Textarea, clx } from "@medusajs/ui"
import { forwardRef, useImperativeHandle, useLayoutEffect, useRef, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/time"
import { bodyOf, MAX_NOTE, NEAR_LIMIT } from "../../lib/note-text"

type NoteFieldProps = {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  onSave: () => void
  onCancel?: () => void
}

/** Grows with what is written. Ctrl or ⌘ with Enter saves. */
const NoteField = forwardRef<HTMLTextAreaElement, NoteFieldProps>(
  ({ label, placeholder, value, onChange, onSave, onCancel }, ref) => {
    const { t, i18n } = useTranslation("chatCrm")
    const field = useRef<HTMLTextAreaElement>(null)
    const { length } = bodyOf(value)
    useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => field.current)

    useLayoutEffect(() => {
      if (field.current) {
        field.current.style.height = "auto"
        field.current.style.height = `${field.current.scrollHeight + 2}px`
      }
    }, [value])

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        onSave()
      } else if (event.key === "Escape" && onCancel && !event.nativeEvent.isComposing) {
        event.stopPropagation()
        onCancel()
      }
    }

    return (
      <div className="flex flex-col gap-y-1">
        <Textarea
          ref={field}
          rows={3}
          dir="auto"
          aria-label={label}
          placeholder={placeholder}
          aria-invalid={length > MAX_NOTE}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-[50vh] resize-none"
        />
        {length >= NEAR_LIMIT && (
          <Text
            size="xsmall"
            role="status"
            className={clx("self-end tabular-nums", length > MAX_NOTE ? "text-ui-fg-error" : "text-ui-fg-subtle")}
          >
            {t("history.notes.counter", {
              length: formatCount(length, i18n.language),
              max: formatCount(MAX_NOTE, i18n.language),
            })}
          </Text>
        )}
      </div>
    )
  }
)
NoteField.displayName = "NoteField"

export default NoteField
