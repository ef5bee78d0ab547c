import { clx } from "@medusajs/ui"
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react"
import { useReport } from "../../hooks/use-autosave-board"
import { addTags, splitTags, type TagRefusal } from "../../lib/field-tags"
import Tag from "./tag"

type TagInputProps = {
  id: string
  name: string
  tags: string[]
  most: number
  placeholder: string
  describedBy: string
  isRefused: boolean
  removeLabel: (tag: string) => string
  /** What stands for a tag instead of its text; undefined where the text does. */
  shownAs?: (tag: string) => ReactNode
  onChange: (tags: string[]) => void
  onRemove: (tag: string, index: number) => void
  onRefuse: (refusal: TagRefusal | null) => void
}

/**
 * Tags and the text that becomes one. It is one stop of the Tab key: arrow keys lead from the text to the tags and along
 * them, and the focus stays with a neighbour of the tag that was removed.
 */
const TagInput = (props: TagInputProps) => {
  const { id, name, tags, most, placeholder, describedBy, isRefused, removeLabel, shownAs, onChange, onRemove, onRefuse } = props
  const [text, setText] = useState("")
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)

  const add = (given: string) => {
    const incoming = splitTags(given)
    if (incoming.length === 0) {
      setText("")
      return
    }
    const { tags: next, refusal, left } = addTags(tags, incoming, most)
    onRefuse(refusal)
    setText(left.join(", "))
    if (next.length > tags.length) {
      onChange(next)
    }
  }
  useReport(`${name}.text`, text.trim() === "" ? "quiet" : "typing", () => add(text))

  /** Past the last tag stands the text. */
  const focusAt = (index: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>("button[data-tag]") ?? []
    const target = index >= buttons.length ? input.current : buttons[Math.max(index, 0)]
    target?.focus()
  }

  const remove = (index: number) => {
    const tag = tags[index]
    if (tag === undefined) {
      return
    }
    onRemove(tag, index)
    requestAnimationFrame(() => focusAt(index))
  }

  const onType = (event: KeyboardEvent<HTMLInputElement>) => {
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0

    if (event.nativeEvent.isComposing) {
      return
    }
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault()
      add(text)
    } else if (event.key === "Backspace" && text === "" && tags.length > 0) {
      event.preventDefault()
      remove(tags.length - 1)
    } else if (event.key === "ArrowLeft" && isAtStart && tags.length > 0) {
      event.preventDefault()
      focusAt(tags.length - 1)
    } else if (event.key === "Escape" && text !== "") {
      setText("")
      onRefuse(null)
    }
  }

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text")
    if (/[,\t\r\n]/.test(pasted.trim())) {
      event.preventDefault()
      const { selectionStart, selectionEnd } = event.currentTarget
      add(text.slice(0, selectionStart ?? text.length) + pasted + text.slice(selectionEnd ?? text.length))
    }
  }

  return (
    <ul
      ref={list}
      onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      className={clx(
        "bg-ui-bg-field hover:bg-ui-bg-field-hover shadow-borders-base has-[input:focus-visible]:shadow-borders-interactive-with-active flex min-h-8 cursor-text flex-wrap items-center gap-1 rounded-md p-1",
        isRefused && "!shadow-borders-error"
      )}
    >
      {tags.map((tag, index) => (
        <Tag
          key={tag}
          text={tag}
          removeLabel={removeLabel(tag)}
          onRemove={() => remove(index)}
          onStep={(by) => focusAt(index + by)}
        >
          {shownAs?.(tag)}
        </Tag>
      ))}
      <li className="min-w-24 flex-1">
        <input
          ref={input}
          id={id}
          value={text}
          placeholder={tags.length === 0 ? placeholder : undefined}
          autoComplete="off"
          enterKeyHint="done"
          aria-describedby={describedBy}
          aria-invalid={isRefused}
          onChange={(event) => {
            setText(event.target.value)
            onRefuse(null)
          }}
          onKeyDown={onType}
          onPaste={onPaste}
          onBlur={() => add(text)}
          className="txt-compact-small text-ui-fg-base placeholder:text-ui-fg-muted caret-ui-fg-base h-6 w-full bg-transparent px-1 outline-none"
        />
      </li>
    </ul>
  )
}

export default TagInput
