import type { Sql } from "../database"

/** A part of a statement: SQL that reads its rows from `json_to_recordset($rows)`, under a name of its own. */
export type Part = { name: string; sql: string; rows: object[] }

/**
 * Runs several writes in one round trip, each as a part of one statement, and gives how many rows each returned. Parts
 * without rows are left out.
 */
export async function writeTogether(sql: Sql, parts: Part[]): Promise<Record<string, number>> {
  const used = parts.filter(({ rows }) => rows.length > 0)
  if (used.length === 0) {
    return {}
  }
  const clauses = used.map(({ name, sql: text }, index) => `${name} as (${text.replaceAll("$rows", `$${index + 1}`)})`)
  const counts = used.map(({ name }) => `(select count(*) from ${name})::int as ${name}`)
  const [row] = await sql<Record<string, number>>(
    `with ${clauses.join(", ")} select ${counts.join(", ")}`,
    used.map(({ rows }) => JSON.stringify(rows)),
    { keepPlan: true }
  )
  return row ?? {}
}
