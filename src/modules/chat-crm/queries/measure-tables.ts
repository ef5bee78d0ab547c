import type { Sql } from "../database"
import type { JobRow } from "./jobs"

/** From here on a planner that does not know of new customers makes plans that read all of them. */
const MANY = 5_000

/**
 * Tells the planner of customers that an import made: by itself it would learn of them a minute or more later, and make
 * plans for an empty chatbot until then. Reads a sample, blocks nobody.
 */
export async function measureTables(sql: Sql, { kind, counts }: JobRow): Promise<void> {
  if (kind === "import" && counts.created >= MANY) {
    await sql("analyze chat_crm_customer, chat_crm_customer_search, chat_crm_identity, chat_crm_timeline_event")
  }
}
