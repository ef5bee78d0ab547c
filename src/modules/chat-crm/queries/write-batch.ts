import type { Sql } from "../database"

/** A part of a statement: SQL that reads its rows from `json_to_recordset($rows)`, under a name of its own. */
export type Part = {
  name: string
  sql: string
  rows: object[]
  /** The statement fails with {@link INCOMPLETE} unless it returns this many rows. */
  mustReturn?: number
}

/** PostgreSQL's division by zero: a part did not write all it had to. */
export const INCOMPLETE = "22012"

/**
 * Runs several writes in one round trip, each as a part of one statement. Parts without rows are left out. How many rows
 * a part has to return is checked by the statement itself, so that nobody has to wait for its answer before the commit.
 */
export async function writeTogether(sql: Sql, parts: Part[]): Promise<void> {
  const used = parts.filter(({ rows }) => rows.length > 0)
  if (used.length === 0) {
    return
  }
  const clauses = used.map(({ name, sql: text }, index) => `${name} as (${text.replaceAll("$rows", `$${index + 1}`)})`)
  const checks = used.map(({ name, mustReturn }) =>
    mustReturn === undefined
      ? `(select count(*) from ${name})`
      : `1 / ((select count(*) from ${name}) >= ($${used.length + 1}::json->>'${name}')::int)::int`
  )
  const expected = Object.fromEntries(used.map(({ name, mustReturn }) => [name, mustReturn]))
  const isChecked = used.some(({ mustReturn }) => mustReturn !== undefined)
  await sql(
    `with ${clauses.join(", ")} select ${checks.join(", ")}`,
    [...used.map(({ rows }) => JSON.stringify(rows)), ...(isChecked ? [JSON.stringify(expected)] : [])],
    { keepPlan: true }
  )
}
