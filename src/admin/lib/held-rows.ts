/** The rows of a list as somebody looks at them, which may be behind what the server last answered. */
export type HeldRows<T> = {
  /** Which page of which list they are. */
  key: string
  /** In the order shown. */
  rows: T[]
  /** How many of the answer's rows are not shown. */
  news: number
  /** Whether the answer has other rows, or another order, than what is shown. */
  isBehind: boolean
  /** The answer that was last looked at. */
  answer: T[]
}

type Row = { id: string }

/**
 * What to show once an answer came. Nobody's row moves while it is held: it is filled with what is new about it and
 * keeps its place, also when the answer does not have it any more. Another page or list is shown as it comes.
 */
export const follow = <T extends Row>(
  held: HeldRows<T> | undefined,
  key: string,
  answer: T[] | undefined,
  isHeld: boolean
): HeldRows<T> | undefined => {
  if (!answer || (held && isUpToDate(held, key, answer, isHeld))) {
    return held
  }
  if (!held || held.key !== key || !isHeld || isSameOrder(held.rows, answer)) {
    return { key, rows: answer, news: 0, isBehind: false, answer }
  }

  const latest = new Map(answer.map((row) => [row.id, row]))
  const rows = held.rows.map((row) => latest.get(row.id) ?? row)
  const shown = new Set(rows.map(({ id }) => id))

  return { key, rows, news: answer.filter(({ id }) => !shown.has(id)).length, isBehind: true, answer }
}

/** The held list with everything that waited. */
export const caughtUp = <T extends Row>(held: HeldRows<T>): HeldRows<T> => ({
  ...held,
  rows: held.answer,
  news: 0,
  isBehind: false,
})

const isUpToDate = <T>(held: HeldRows<T>, key: string, answer: T[], isHeld: boolean): boolean =>
  held.key === key && held.answer === answer && (isHeld || !held.isBehind)

const isSameOrder = (rows: Row[], others: Row[]): boolean =>
  rows.length === others.length && rows.every(({ id }, index) => id === others[index]?.id)
