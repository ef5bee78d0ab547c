import type { Sql } from "../database"

export type CountChange = {
  chatbot_id: string
  platform: string
  /** `none` where there is none yet. */
  purchase_intent: string
  status: string
  by: number
}

/** A counter is kept in this many rows, so that parallel writers seldom meet on one. */
const SLOTS = 8

// Last in every transaction and in the order of the key: a counter row is held for as short as can be.
const ADD = `
  insert into chat_crm_customer_count as counter (chatbot_id, platform, purchase_intent, status, slot, count)
  select chatbot_id, platform, purchase_intent, status, $2, sum(by)
  from json_to_recordset($1) as given (chatbot_id text, platform text, purchase_intent text, status text, by int)
  group by chatbot_id, platform, purchase_intent, status
  order by chatbot_id, platform, purchase_intent, status
  on conflict (chatbot_id, platform, purchase_intent, status, slot) do update set count = counter.count + excluded.count`

/** A slot for the counters of one transaction. */
export const randomSlot = (): number => Math.floor(Math.random() * SLOTS)

/** Counts customers in and out, in the transaction that creates or deletes them. */
export async function addCustomerCounts(sql: Sql, changes: CountChange[]): Promise<void> {
  if (changes.length > 0) {
    await sql(ADD, [JSON.stringify(changes), randomSlot()], { keepPlan: true })
  }
}
