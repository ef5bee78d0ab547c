import { MagnifyingGlassMini, Spinner, XMarkMini } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import { forwardRef, useEffect, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { MAX_SEARCH } from "../../../lib/customer-filters"

const PAUSE_MS = 200

type SearchBoxProps = {
  q: string
  isSearching: boolean
  /** What is wrong with the search, as a sentence. */
  error: string | undefined
  onSearch: (q: string) => void
}

/** Answers while somebody types: after a short pause, or at once with Enter. Escape clears. */
const SearchBox = forwardRef<HTMLInputElement, SearchBoxProps>(({ q, isSearching, error, onSearch }, ref) => {
  const { t } = useTranslation("chatCrm")
  const [text, setText] = useState(q)
  const asked = useRef(q)

  const ask = (words: string) => {
    asked.current = words.trim().slice(0, MAX_SEARCH)
    if (asked.current !== q) {
      onSearch(asked.current)
    }
  }
  const write = (words: string) => {
    setText(words)
    ask(words)
  }
  const later = useRef(ask)

  useEffect(() => {
    later.current = ask
  })

  useEffect(() => {
    const timer = setTimeout(() => later.current(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])

  // "Back", a saved view and "clear all" change the search from outside.
  useEffect(() => {
    if (q !== asked.current) {
      asked.current = q
      setText(q)
    }
  }, [q])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      ask(text)
    } else if (event.key === "Escape" && text) {
      event.preventDefault()
      write("")
    }
  }

  return (
    <div className="w-full sm:w-72">
      <div className="relative">
        <span aria-hidden className="text-ui-fg-muted pointer-events-none absolute inset-y-0 left-0 z-[1] flex w-7 items-center justify-center">
          {isSearching ? <Spinner className="animate-spin" /> : <MagnifyingGlassMini />}
        </span>
        <Input
          ref={ref}
          role="searchbox"
          size="small"
          value={text}
          maxLength={MAX_SEARCH}
          placeholder={t("customers.search.placeholder")}
          aria-label={t("customers.search.label")}
          aria-keyshortcuts="/"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "chat-crm-search-error" : undefined}
          autoComplete="off"
          spellCheck={false}
          className="pl-7 pr-8"
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        {text && (
          <span className="absolute inset-y-0 right-0.5 flex items-center">
            <IconButton
              size="2xsmall"
              variant="transparent"
              aria-label={t("customers.search.clear")}
              onClick={() => write("")}
            >
              <XMarkMini />
            </IconButton>
          </span>
        )}
      </div>
      <p id="chat-crm-search-error" role="status" className="txt-compact-xsmall text-ui-fg-error text-pretty empty:hidden [&:not(:empty)]:pt-1.5">
        {error}
      </p>
    </div>
  )
})

SearchBox.displayName = "SearchBox"

export default SearchBox
