import type { SaveStatus } from "./field-save"

type Entry = { status: SaveStatus; flush: () => void }

/** What leaving the page would mean: nothing, a moment's wait, or a loss. */
export type Unsaved = "nothing" | "typing" | "saving" | "trouble"

export type FieldBoard = {
  report: (field: string, entry: Entry | null) => void
  /** Saves what was typed and not yet left. */
  flush: () => void
  unsaved: () => Unsaved
  announce: (text: string) => void
  announced: () => string
  subscribe: (listener: () => void) => () => void
}

/** What all fields of a page have to say together: to those who leave, and to those who listen. */
export const createFieldBoard = (): FieldBoard => {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let text = ""

  const tell = () => listeners.forEach((listener) => listener())
  const has = (...statuses: SaveStatus[]) => [...entries.values()].some(({ status }) => statuses.includes(status))

  return {
    report: (field, entry) => {
      if (entry) {
        entries.set(field, entry)
      } else {
        entries.delete(field)
      }
      tell()
    },
    flush: () => [...entries.values()].filter(({ status }) => status === "typing").forEach(({ flush }) => flush()),
    unsaved: () => {
      if (has("failed", "conflict")) {
        return "trouble"
      }
      return has("saving") ? "saving" : has("typing") ? "typing" : "nothing"
    },
    announce: (next) => {
      text = next
      tell()
    },
    announced: () => text,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
