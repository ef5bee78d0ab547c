import type { CountDifference } from "../../../types"
import type { Database, Sql } from "../database"

/*
 * Each is one statement, and so sees one state of the database: customers and counters of the same moment, whoever writes
 * meanwhile. All customers are read, a million in about a second.
 */
const CELLS = `
  with difference as (
    select platform, purchase_intent, status, sum(counted)::bigint as counted, sum(actual)::bigint as actual from (
      select platform, purchase_intent, status, count as counted, 0 as actual
      from chat_crm_customer_count where chatbot_id = $1
      union all
      select platform, coalesce(purchase_intent, 'none'), status, 0, count(*)
      from chat_crm_customer where chatbot_id = $1 group by 1, 2, 3
    ) as side
    group by platform, purchase_intent, status having sum(counted) <> sum(actual)
  )`

const QUARTERS = `
  with difference as (
    select quarter_hour, sum(counted)::bigint as counted, sum(actual)::bigint as actual from (
      select quarter_hour, count as counted, 0 as actual from chat_crm_first_seen_count where chatbot_id = $1
      union all
      select date_bin('15 minutes', first_seen, 'epoch'), 0, count(*)
      from chat_crm_customer where chatbot_id = $1 group by 1
    ) as side
    group by quarter_hour having sum(counted) <> sum(actual)
  )`

/*
 * A writer changes customers and counters in one transaction, by the same number, so whatever is written meanwhile leaves
 * the difference as it is. Therefore the difference is added and not the right number set, and nobody has to wait.
 */
const REPAIR_CELLS = `, repaired as (
    insert into chat_crm_customer_count as counter (chatbot_id, platform, purchase_intent, status, slot, count)
    select $1, platform, purchase_intent, status, 0, actual - counted
    from difference order by platform, purchase_intent, status
    on conflict (chatbot_id, platform, purchase_intent, status, slot) do update set count = counter.count + excluded.count
  )`

const REPAIR_QUARTERS = `, repaired as (
    insert into chat_crm_first_seen_count as counter (chatbot_id, quarter_hour, slot, count)
    select $1, quarter_hour, 0, actual - counted from difference order by quarter_hour
    on conflict (chatbot_id, quarter_hour, slot) do update set count = counter.count + excluded.count
  )`

const CELL_ROWS = `
  select $1::text as chatbot_id, 'cell' as counter, platform, purchase_intent, status, counted::float8, actual::float8
  from difference order by platform, purchase_intent, status`

const QUARTER_ROWS = `
  select $1::text as chatbot_id, 'first_seen' as counter, quarter_hour, counted::float8, actual::float8
  from difference order by quarter_hour`

/** Where the counters of one chatbot, or of all, do not say what the customers do. With `repair` they do so afterwards. */
export async function checkCounts(
  database: Database,
  { chatbotId, repair = false }: { chatbotId?: string; repair?: boolean }
): Promise<CountDifference[]> {
  const chatbots = await database.query<{ id: string }>(
    "select id from chat_crm_chatbot where deleted_at is null and ($1::text is null or id = $1) order by id",
    [chatbotId ?? null]
  )
  const differences: CountDifference[] = []
  for (const { id } of chatbots) {
    // Apart, so that no transaction holds rows of both: writers take them in orders of their own.
    differences.push(...(await compare(database, id, repair, [CELLS, REPAIR_CELLS, CELL_ROWS])))
    differences.push(...(await compare(database, id, repair, [QUARTERS, REPAIR_QUARTERS, QUARTER_ROWS])))
  }
  return differences
}

function compare(
  database: Database,
  chatbotId: string,
  repair: boolean,
  [find, correct, rows]: [find: string, correct: string, rows: string]
): Promise<CountDifference[]> {
  if (!repair) {
    return database.query<CountDifference>(`${find} ${rows}`, [chatbotId])
  }
  return database.transaction(async (sql) => {
    await onlyOneRepair(sql, chatbotId)
    return sql<CountDifference>(`${find} ${correct} ${rows}`, [chatbotId])
  })
}

/** Two who add the same difference would make another one. */
const onlyOneRepair = (sql: Sql, chatbotId: string): Promise<unknown> =>
  sql("select pg_advisory_xact_lock(hashtextextended('chat-crm:counts:' || $1, 0))", [chatbotId])
