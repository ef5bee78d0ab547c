import { groupBy } from "../collections"
import type { Sql } from "../database"
import type { Part } from "./write-batch"

/** What happened, for subscribers: ids only, by chatbot. */
export type Fact = { name: string; chatbot_id: string; ids: string[] }

/** Notes facts in the same transaction as the facts: a crash loses neither or both. */
export const factsPart = (facts: Fact[]): Part => ({
  name: "noted_facts",
  sql: `
    insert into chat_crm_fact (chatbot_id, name, ids)
    select chatbot_id, name, ids from json_to_recordset($rows) as given (chatbot_id text, name text, ids jsonb)
    returning 1`,
  rows: facts.filter(({ ids }) => ids.length > 0),
})

/** How many notes are told in one transaction. */
export const TOLD_AT_ONCE = 500

const TAKE = `
  delete from chat_crm_fact where id in (
    select id from chat_crm_fact order by id limit ${TOLD_AT_ONCE} for update skip locked
  )
  returning name, chatbot_id, ids`

/** Takes the oldest facts, those of one kind and chatbot joined. They are gone only when the transaction commits. */
export async function takeFacts(sql: Sql): Promise<{ facts: Fact[]; taken: number }> {
  const rows = await sql<Fact>(TAKE)
  const groups = groupBy(rows, ({ name, chatbot_id }) => `${name} ${chatbot_id}`)
  const facts = [...groups.values()].map((group) => ({ ...(group[0] as Fact), ids: group.flatMap(({ ids }) => ids) }))
  return { facts, taken: rows.length }
}
