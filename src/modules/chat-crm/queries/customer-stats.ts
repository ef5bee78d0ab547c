import { PLATFORMS, PURCHASE_INTENTS, type CustomerStats } from "../../../types"
import type { Sql } from "../database"
import type { CustomerFilter } from "./list-customers"

const CELLS = `
  select platform, purchase_intent, sum(count)::int as count from chat_crm_customer_count
  where chatbot_id = $1 group by platform, purchase_intent`

// Months begin at whole quarters of an hour in every time zone there is.
const NEW_THIS_MONTH = `
  select coalesce(sum(count), 0)::int as count from chat_crm_first_seen_count
  where chatbot_id = $1 and quarter_hour >= (
    select date_trunc('month', now() at time zone timezone) at time zone timezone from chat_crm_chatbot where id = $1)`

/** How many customers there are, from the counters: exact, and as cheap for a million as for one. */
export async function readStats(sql: Sql, chatbotId: string): Promise<CustomerStats> {
  const [cells, [fresh]] = await Promise.all([
    sql<{ platform: string; purchase_intent: string; count: number }>(CELLS, [chatbotId]),
    sql<{ count: number }>(NEW_THIS_MONTH, [chatbotId]),
  ])
  const sum = (column: "platform" | "purchase_intent", value: string) =>
    cells.filter((cell) => cell[column] === value).reduce((total, { count }) => total + count, 0)
  const sums = <Key extends string>(column: "platform" | "purchase_intent", values: readonly Key[]) =>
    Object.fromEntries(values.map((value) => [value, sum(column, value)])) as Record<Key, number>
  return {
    total: cells.reduce((total, { count }) => total + count, 0),
    by_platform: sums("platform", PLATFORMS),
    by_purchase_intent: sums("purchase_intent", [...PURCHASE_INTENTS, "none"]),
    new_this_month: fresh?.count ?? 0,
  }
}

/** How many customers are in the cells that a filter means. */
export async function countByCells(sql: Sql, chatbotId: string, filter: CustomerFilter): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select coalesce(sum(count), 0)::int as count from chat_crm_customer_count
     where chatbot_id = $1 and ($2::text[] is null or platform = any($2))
       and ($3::text[] is null or purchase_intent = any($3)) and ($4::text[] is null or status = any($4))`,
    [chatbotId, ...[filter.platform, filter.purchase_intent, filter.status].map((values) => (values?.length ? values : null))]
  )
  return row?.count ?? 0
}
