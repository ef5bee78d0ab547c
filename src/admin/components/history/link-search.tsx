import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { Input, Skeleton, Text, clx } from "@medusajs/ui"
import { useId, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useLinkCandidates } from "../../hooks/api/links"
import { useErrorText } from "../../hooks/use-error-text"
import type { Customer, CustomerProfile } from "../../lib/types"
import CandidateRow from "./candidate-row"

type LinkSearchProps = { customer: CustomerProfile; onChoose: (other: Customer) => void }

/** The list's own search; up, down and Enter choose without leaving the field. */
const LinkSearch = ({ customer, onChoose }: LinkSearchProps) => {
  const { t } = useTranslation("chatCrm")
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const { searchValue, onSearchValueChange, query = "" } = useDebouncedSearch()
  const { candidates, error, isSearching } = useCandidates(customer, query.trim())
  const [marked, setMarked] = useState(0)
  const current = Math.min(marked, candidates.length - 1)

  const mark = (index: number) => {
    setMarked(index)
    list.current?.children[index]?.scrollIntoView({ block: "nearest" })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || candidates.length === 0) {
      return
    }
    const chosen = candidates[current]
    if (event.key === "ArrowDown") {
      mark((current + 1) % candidates.length)
    } else if (event.key === "ArrowUp") {
      mark((current - 1 + candidates.length) % candidates.length)
    } else if (event.key === "Enter" && chosen && !isSearching && searchValue.trim() === query.trim()) {
      onChoose(chosen)
    } else {
      return
    }
    event.preventDefault()
  }

  return (
    <>
      <Input
        role="combobox"
        autoFocus
        autoComplete="off"
        aria-label={t("history.links.dialog.search")}
        placeholder={t("history.links.dialog.search")}
        aria-expanded={candidates.length > 0}
        aria-controls={listId}
        aria-activedescendant={candidates[current] ? `${listId}-${candidates[current].id}` : undefined}
        value={searchValue}
        onChange={(event) => {
          onSearchValueChange(event.target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t("history.links.dialog.results")}
        aria-busy={isSearching}
        className={clx(
          "-mx-2 flex min-h-0 flex-1 flex-col overflow-y-auto",
          candidates.length === 0 && "hidden"
        )}
      >
        {candidates.map((candidate, index) => (
          <li
            key={candidate.id}
            id={`${listId}-${candidate.id}`}
            role="option"
            aria-selected={index === current}
            onClick={() => onChoose(candidate)}
            onMouseMove={() => setMarked(index)}
            className={clx(
              "flex cursor-pointer items-center rounded-md px-2 py-2",
              index === current && "bg-ui-bg-base-hover"
            )}
          >
            <CandidateRow customer={candidate} />
          </li>
        ))}
      </ul>
      <SearchState error={error} isSearching={isSearching} isEmpty={candidates.length === 0} />
    </>
  )
}

/** Whoever is this person already is no answer to who else they are. */
const useCandidates = (customer: CustomerProfile, query: string) => {
  const { data, error, isPending, isPlaceholderData } = useLinkCandidates(customer.chatbot_id, query)
  const linked = new Set([customer.id, ...(customer.person?.customers ?? []).map(({ id }) => id)])

  return {
    candidates: error ? [] : (data ?? []).filter(({ id }) => !linked.has(id)),
    error,
    isSearching: isPending || isPlaceholderData,
  }
}

type SearchStateProps = { error: unknown; isSearching: boolean; isEmpty: boolean }

const SearchState = ({ error, isSearching, isEmpty }: SearchStateProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()

  if (isEmpty && isSearching && !error) {
    return (
      <div className="flex flex-1 flex-col gap-y-2">
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
      </div>
    )
  }

  return (
    <Text size="small" role="status" className="text-ui-fg-subtle text-pretty text-center">
      {error ? errorText(error) : isEmpty && t("history.links.dialog.nobody")}
    </Text>
  )
}

export default LinkSearch
