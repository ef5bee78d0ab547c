import { useState } from "react"
import { EVERYBODY, isTicked, NOBODY, rangeOf, ticksOf, withTicks, type Selection } from "../../../lib/selection"

type Kept = { key: string; selection: Selection; last?: string }

/** Who is ticked. It goes with the list's filters: other filters, nobody ticked. */
export const useSelection = (key: string) => {
  const [kept, setKept] = useState<Kept>({ key, selection: NOBODY })
  const { selection, last } = kept.key === key ? kept : { selection: NOBODY, last: undefined }
  const choose = (next: Selection, ticked?: string) => setKept({ key, selection: next, last: ticked })

  return {
    selection,
    isEmpty: selection.kind === "ticked" && selection.ids.size === 0,
    isTicked: (id: string) => isTicked(selection, id),
    /** `pageIds` in the order shown; with `isRange` all from the one before to this one. */
    tick: (id: string, pageIds: string[], isRange = false) =>
      choose(withTicks(selection, isRange ? rangeOf(pageIds, last, id) : [id], !isTicked(selection, id)), id),
    tickPage: (pageIds: string[]) =>
      choose(withTicks(selection, pageIds, ticksOf(selection, pageIds) !== "all")),
    tickAll: () => choose(EVERYBODY),
    clear: () => choose(NOBODY),
  }
}
