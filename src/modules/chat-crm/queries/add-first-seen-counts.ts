import type { Sql } from "../database"
import { randomSlot } from "./add-customer-counts"
import type { Part } from "./write-batch"

/** Counted by quarters of an hour: months begin at one in every time zone there is. */
const quarterOf = (column: string) => `date_bin('15 minutes', ${column}, 'epoch')`

const ADD = `
  on conflict (chatbot_id, quarter_hour, slot) do update set count = counter.count + excluded.count
  returning 1`

/**
 * Counts by when customers were first seen, out of parts that return `chatbot_id`, `seen_before` (null for a new one) and
 * `first_seen`. Most messages move nothing.
 */
export const firstSeenPart = (parts: string[]): Part => ({
  name: "counted_first_seen",
  sql: `
    insert into chat_crm_first_seen_count as counter (chatbot_id, quarter_hour, slot, count)
    select chatbot_id, quarter_hour, (select slot from json_to_recordset($rows) as given (slot smallint)), sum(by)
    from (${parts.map((part) => `select * from ${part}`).join(" union all ")}) as seen
    cross join lateral (
      values (${quarterOf("seen.seen_before")}, -1), (${quarterOf("seen.first_seen")}, 1)
    ) as moved (quarter_hour, by)
    where seen.first_seen is distinct from seen.seen_before and quarter_hour is not null
    group by chatbot_id, quarter_hour having sum(by) <> 0
    order by chatbot_id, quarter_hour
    ${ADD}`,
  rows: [{ slot: randomSlot() }],
})

/** Counts customers out who are deleted: their times of first seen. */
export async function subtractFirstSeen(sql: Sql, chatbotId: string, firstSeen: Date[]): Promise<void> {
  await sql(
    `insert into chat_crm_first_seen_count as counter (chatbot_id, quarter_hour, slot, count)
     select $1, ${quarterOf("seen")}, $3, -count(*) from unnest($2::timestamptz[]) as seen group by 2 order by 2 ${ADD}`,
    [chatbotId, firstSeen, randomSlot()]
  )
}
