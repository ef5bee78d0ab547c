import { useState } from "react"
import { caughtUp, follow, type HeldRows } from "../../../lib/held-rows"

/** The rows of a page that keeps itself up to date, without moving them while somebody holds them. */
export const useHeldRows = <T extends { id: string }>(key: string, answer: T[] | undefined, isHeld: boolean) => {
  const [kept, setKept] = useState<HeldRows<T>>()
  const held = follow(kept, key, answer, isHeld)

  if (held !== kept) {
    setKept(held)
  }

  return {
    rows: held?.rows,
    news: held?.news ?? 0,
    isBehind: held?.isBehind ?? false,
    showNews: () => held && setKept(caughtUp(held)),
  }
}
