import type { ImportOptions, Status } from "../../../types"
import type { ImportInput } from "../csv/import-input"
import { readRow, withDefaults, type RowReading } from "../csv/read-row"
import type { Sql } from "../database"
import { isId } from "../ids"
import { findNamedPeople, readKnownCustomers } from "../queries/import-people"
import type { StagedRow } from "../queries/import-rows"

/** A row of a file, and the customer whom it is about; null where nobody of this chatbot is. */
export type MatchedRow = {
  staged: StagedRow
  reading: RowReading
  customer_id: string | null
  /** It names an id that this chatbot does not have. */
  has_strange_id: boolean
  /** Why it cannot be taken, whoever it is about. */
  reason: string | null
}

/**
 * Whom rows are about: by id, else by platform, account and external id; without an account if only one fits. What is
 * found may be gone before it is locked.
 */
export async function matchRows(sql: Sql, chatbotId: string, input: ImportInput, rows: StagedRow[], statuses: Status[]): Promise<MatchedRow[]> {
  const readings = rows.map(({ cells }) => readRow(cells, input.mapping, statuses))
  const ids = new Set(readings.flatMap(({ identity: { id } }) => (id && isId(id) ? [id] : [])))
  const known = await readKnownCustomers(sql, chatbotId, [...ids])
  const matched = rows.map((staged, index): MatchedRow => {
    const reading = readings[index] as RowReading
    const { id } = reading.identity
    const isKnown = id !== undefined && known.has(id)
    return { staged, reading, customer_id: isKnown ? id : null, has_strange_id: id !== undefined && !isKnown, reason: staged.problem }
  })
  await matchByName(sql, chatbotId, matched, input.options)
  return matched
}

async function matchByName(sql: Sql, chatbotId: string, matched: MatchedRow[], options: ImportOptions): Promise<void> {
  const asked = matched.flatMap((match) => {
    const { platform, account = null, external_id } = withDefaults(match.reading, options).identity
    return match.customer_id === null && platform && external_id ? [{ match, person: { platform, account, external_id } }] : []
  })
  const found = await findNamedPeople(sql, chatbotId, asked.map(({ person }) => person))
  asked.forEach(({ match, person }, index) => {
    const [first = null, ...others] = found[index] ?? []
    match.customer_id = first
    if (others.length > 0) {
      match.reason ??= `${others.length + 1} customers have this external_id on ${person.platform}: say the account.`
    }
  })
}
