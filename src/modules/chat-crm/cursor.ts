import { MedusaError } from "@medusajs/framework/utils"

/** Where a page ends: the sort time of its last row in microseconds, as PostgreSQL keeps it, and its id. */
export type Position = { at: string; id: string }

export const encodeCursor = ({ at, id }: Position): string =>
  Buffer.from(JSON.stringify([at, id])).toString("base64url")

/** Reads a cursor that {@link encodeCursor} made. Throws a sentence for anything else. */
export function decodeCursor(cursor: string): Position {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[]
    // 17 digits reach from 1200 BC to the year 5138; PostgreSQL's own range is not much wider.
    if (typeof at === "string" && /^-?\d{1,17}$/.test(at) && typeof id === "string" && /^\w{1,64}$/.test(id)) {
      return { at, id }
    }
  } catch {
    // Not JSON: told below like every other cursor that is not ours.
  }
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "The cursor is not one of this list's; start from the first page.")
}

/** A row of a list with where it stands in the list's order. */
export type Positioned<Row> = Row & { position: string }

/** SQL for the position of a row that is sorted by a time. */
export const positionOf = (column: string): string =>
  `(extract(epoch from ${column}) * 1000000)::bigint::text as position`

/** SQL for the time of a cursor's position, given as the statement's n-th parameter. */
export const timeOf = (parameter: number): string =>
  `timestamptz 'epoch' + $${parameter}::bigint * interval '1 microsecond'`

/** Cuts a page out of rows that were read one beyond it: that one tells whether more follow. */
export function pageOf<Row extends { id: string }>(
  rows: Positioned<Row>[],
  limit: number
): { items: Row[]; next_cursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ position: _, ...row }) => row as unknown as Row),
    next_cursor: rows.length > limit && last ? encodeCursor({ at: last.position, id: last.id }) : null,
  }
}
