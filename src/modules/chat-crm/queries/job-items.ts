import type { BulkSelection } from "../../../types"
import type { Sql } from "../database"
import type { JobKey } from "./jobs"
import { idsOf, Parameters } from "./list-customers"
import { patternsOf, storable } from "./search-customers"

/*
 * In the order of their ids: chunks lock customers in that order, and neighbours by id are neighbours on disk. What was
 * asked for by id and is not there stays in the set, to be counted as refused when its turn comes.
 */
const fix = (ids: string, excepted: string) => `
  with fixed as (
    insert into chat_crm_job_item (chatbot_id, job_id, position, customer_id)
    select $1, $2, row_number() over (order by id), id from (${ids}) as chosen
    where not exists (select from unnest(${excepted}::text[]) as excepted where excepted = chosen.id)
    returning 1
  )
  select count(*)::int as total from fixed`

/** Fixes the set that a job works on, as it is now, without its ids leaving the database; gives how many they are. */
export async function fixJobItems(sql: Sql, { chatbot_id, job_id }: JobKey, selection: BulkSelection): Promise<number> {
  const parameters = new Parameters()
  const chatbot = parameters.add(chatbot_id)
  parameters.add(job_id)
  const ids =
    "customer_ids" in selection
      ? `select distinct id from unnest(${parameters.add(selection.customer_ids)}::text[]) as asked (id)`
      : await fittingIds(sql, selection, chatbot, parameters)
  const excepted = parameters.add("filter" in selection ? (selection.except_ids ?? []) : [])
  const [row] = await sql<{ total: number }>(fix(ids, excepted), parameters.values)
  return row?.total ?? 0
}

type ByFilter = Extract<BulkSelection, { filter: unknown }>

async function fittingIds(sql: Sql, { filter }: ByFilter, chatbot: string, parameters: Parameters): Promise<string> {
  const { q = "", status, ...others } = filter
  const patterns = q.trim() === "" ? [] : await patternsOf(sql, q)
  return idsOf({ ...others, status: status?.map(storable) }, patterns, chatbot, parameters)
}

/** The customers at the next places of a job's set, behind the first `done`. */
export async function takeJobItems(sql: Sql, { chatbot_id, job_id }: JobKey, done: number, limit: number): Promise<string[]> {
  const rows = await sql<{ customer_id: string }>(
    `select customer_id from chat_crm_job_item
     where chatbot_id = $1 and job_id = $2 and position > $3 and position <= $4 order by position`,
    [chatbot_id, job_id, done, done + limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}

// By position: a search for what is left would pass all that was removed before, again and again.
const FORGET = `
  delete from chat_crm_job_item where chatbot_id = $1 and job_id = $2 and position > $3 and position <= $4`

const FORGOTTEN_AT_ONCE = 10_000

/** Removes the set of `total` of a job that has ended, in short transactions. An undo goes by the timeline. */
export async function forgetJobItems(sql: Sql, { chatbot_id, job_id }: JobKey, total: number): Promise<void> {
  for (let from = 0; from < total; from += FORGOTTEN_AT_ONCE) {
    await sql(FORGET, [chatbot_id, job_id, from, from + FORGOTTEN_AT_ONCE])
  }
}
