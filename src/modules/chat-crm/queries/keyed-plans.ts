import type { Sql } from "../database"

const PLANS = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"]

/**
 * Runs statements that look thousands of given rows up by key in large tables, within a transaction: a planner whose
 * statistics are older than the rows would read whole tables instead.
 */
export async function byKeys<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql(`set local enable_nestloop = on; ${PLANS.map((plan) => `set local ${plan} = off`).join("; ")}`)
  const result = await work()
  await sql(PLANS.map((plan) => `set local ${plan} = on`).join("; "))
  return result
}
