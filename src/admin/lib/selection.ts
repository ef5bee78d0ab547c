import type { BulkSelection, CustomerFilter } from "./types"

/** Those who were ticked, or all that the filter fits but those who were unticked. */
export type Selection =
  | { kind: "ticked"; ids: ReadonlySet<string> }
  | { kind: "all"; except: ReadonlySet<string> }

export const NOBODY: Selection = { kind: "ticked", ids: new Set() }
export const EVERYBODY: Selection = { kind: "all", except: new Set() }

export const isTicked = (selection: Selection, id: string): boolean =>
  selection.kind === "all" ? !selection.except.has(id) : selection.ids.has(id)

/** Ticks or unticks some; whoever else was chosen stays as they are. */
export const withTicks = (selection: Selection, ids: string[], ticked: boolean): Selection =>
  selection.kind === "all"
    ? { kind: "all", except: changed(selection.except, ids, !ticked) }
    : { kind: "ticked", ids: changed(selection.ids, ids, ticked) }

/** From one row to another, both included, in the order shown. Without a place to begin it is the one row. */
export const rangeOf = (ids: string[], from: string | undefined, to: string): string[] => {
  const start = from === undefined ? -1 : ids.indexOf(from)
  const end = ids.indexOf(to)

  return start < 0 || end < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}

/** How much of a page is ticked: what its header's checkbox shows. */
export const ticksOf = (selection: Selection, ids: string[]): "none" | "some" | "all" => {
  const ticked = ids.filter((id) => isTicked(selection, id)).length

  return ticked === 0 ? "none" : ticked === ids.length ? "all" : "some"
}

/** How many are chosen, of `matching` that the filter fits. */
export const countOf = (selection: Selection, matching: number): number =>
  selection.kind === "all" ? Math.max(0, matching - selection.except.size) : selection.ids.size

/** The choice as a bulk change takes it. */
export const bulkSelectionOf = (selection: Selection, filter: CustomerFilter): BulkSelection =>
  selection.kind === "all"
    ? { filter, except_ids: [...selection.except] }
    : { customer_ids: [...selection.ids] }

const changed = (set: ReadonlySet<string>, ids: string[], has: boolean): ReadonlySet<string> => {
  const next = new Set(set)
  ids.forEach((id) => (has ? next.add(id) : next.delete(id)))
  return next
}
