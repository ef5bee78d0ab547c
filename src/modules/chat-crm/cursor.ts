import { createHmac, hkdfSync } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { safeEqual } from "../../platforms/adapter"

/** Where a page ends: the sort time of its last row in microseconds, as PostgreSQL keeps it, and its id. */
export type Position = { at: string; id: string }

/** What a cursor belongs to: the list, whose it is, its filters and its order. */
export type CursorScope = [list: string, chatbotId: string, ...rest: unknown[]]

const SIGNATURE_BYTES = 12

/**
 * Cursors of lists: opaque, signed, and good for the list they come from alone. The keys are derived from
 * `encryption_keys`: the first signs, all verify.
 */
export class Cursors {
  readonly #keys: Buffer[]

  constructor(encryptionKeys: string[]) {
    this.#keys = encryptionKeys.map((key) =>
      Buffer.from(hkdfSync("sha256", Buffer.from(key, "base64"), "", "chat-crm cursors", 32))
    )
  }

  /** The cursor of a position. */
  encode({ at, id }: Position, scope: CursorScope): string {
    const body = Buffer.from(JSON.stringify([at, id])).toString("base64url")
    return `${body}.${sign(body, scope, this.#keys[0] as Buffer)}`
  }

  /** The position of a cursor that {@link encode} made for the same list. Throws a sentence for anything else. */
  decode(cursor: string, scope: CursorScope): Position {
    const [body = "", signature = "", ...more] = cursor.split(".")
    if (more.length > 0 || !this.#keys.some((key) => safeEqual(signature, sign(body, scope, key)))) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The cursor does not belong to this list with these filters; start from the first page."
      )
    }
    const [at, id] = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as [string, string]
    return { at, id }
  }
}

function sign(body: string, scope: CursorScope, key: Buffer): string {
  const mac = createHmac("sha256", key).update(JSON.stringify([...scope, body])).digest()
  return mac.subarray(0, SIGNATURE_BYTES).toString("base64url")
}

/** A row of a list with where it stands in the list's order. */
export type Positioned<Row> = Row & { position: string }

/** SQL for the position of a row that is sorted by a time. */
export const positionOf = (column: string): string =>
  `(extract(epoch from ${column}) * 1000000)::bigint::text as position`

/** SQL for the time of a cursor's position, given as a parameter of the statement. */
export const timeOf = (parameter: string): string => `timestamptz 'epoch' + ${parameter}::bigint * interval '1 microsecond'`

/** What a caller asks of a list. */
export type Asked = { limit: number; cursor?: string }

/**
 * A page of a list, and the cursor of the next one. `read` gives rows behind a position; it is asked for one more than
 * the page holds, which tells whether more follow.
 */
export async function readPage<Row extends { id: string }>(
  cursors: Cursors,
  scope: CursorScope,
  { limit, cursor }: Asked,
  read: (stretch: { limit: number; after: Position | null }) => Promise<Positioned<Row>[]>
): Promise<{ items: Row[]; next_cursor: string | null }> {
  const after = cursor === undefined ? null : cursors.decode(cursor, scope)
  const { items, next } = pageOf(await read({ limit: limit + 1, after }), limit)
  return { items, next_cursor: next && cursors.encode(next, scope) }
}

/** Cuts a page out of rows that were read one beyond it. */
export function pageOf<Row extends { id: string }>(
  rows: Positioned<Row>[],
  limit: number
): { items: Row[]; next: Position | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ position: _, ...row }) => row as unknown as Row),
    next: rows.length > limit && last ? { at: last.position, id: last.id } : null,
  }
}
