import { useEffect, useRef, type RefObject } from "react"

type ListKeys = {
  list: RefObject<HTMLElement>
  search: RefObject<HTMLInputElement>
  onTick: (id: string) => void
  onClear: () => void
  onHelp: () => void
}

const TYPED_INTO = "input, textarea, select, [contenteditable='true']"
const OPEN_LAYER = ":is([role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox']):not([data-state='closed'])"
const ROW = "tr[data-id]"
const BULK_UPDATE = "[aria-keyshortcuts='b']"
const STEPS: Record<string, number | undefined> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }

/** The list's shortcuts. They are silent while somebody types, or while a menu or dialog has the keyboard. */
export const useListKeys = (keys: ListKeys) => {
  const latest = useRef(keys)

  useEffect(() => {
    latest.current = keys
  })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && (leavesSearch(event, latest.current) || (!isElsewhere(event) && act(event, latest.current)))) {
        event.preventDefault()
      }
    }

    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}

/** From the search box the arrow leads down to what was found. */
const leavesSearch = ({ key, target }: KeyboardEvent, { list, search }: ListKeys): boolean =>
  key === "ArrowDown" && target === search.current && focusRow(list.current, null, 1)

/** Whether the key was one of the list's. */
const act = (event: KeyboardEvent, { list, search, onTick, onClear, onHelp }: ListKeys): boolean => {
  const focused = event.target instanceof Element ? event.target.closest(ROW) : null
  const step = STEPS[event.key]

  if (step) {
    // Arrows scroll the page, unless somebody walks the rows already.
    return event.key.length === 1 || focused ? focusRow(list.current, focused, step) : false
  }
  if (event.key === "x") {
    const row = focused ?? list.current?.querySelector(`${ROW}:hover`)
    const id = row?.getAttribute("data-id")
    return id ? done(onTick(id)) : false
  }
  if (event.key === "b") {
    // Below the rows, which are many to walk with Tab.
    const button = document.querySelector<HTMLElement>(BULK_UPDATE)
    button?.focus()
    button?.click()
    return button !== null
  }
  if (event.key === "/") {
    search.current?.select()
    return done(search.current?.focus())
  }
  if (event.key === "?") {
    return done(onHelp())
  }
  return event.key === "Escape" ? done(onClear()) : false
}

const focusRow = (list: HTMLElement | null, from: Element | null, step: number): boolean => {
  const rows = [...(list?.querySelectorAll(ROW) ?? [])]
  const target = from ? rows[rows.indexOf(from) + step] : rows[0]
  const link = target?.querySelector<HTMLElement>("[data-row-link]")
  link?.focus()
  return rows.length > 0
}

const isElsewhere = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  (target instanceof Element && target.closest(TYPED_INTO) !== null) ||
  document.querySelector(OPEN_LAYER) !== null

const done = (_: void): true => true
