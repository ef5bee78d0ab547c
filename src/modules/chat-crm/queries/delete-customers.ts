import { groupBy } from "../collections"
import type { Sql } from "../database"
import { addCustomerCounts } from "./add-customer-counts"
import { factsPart } from "./facts"
import { writeTogether } from "./write-batch"

// Identities first and in the order of their key: the lock order of ingest, which may be writing to the same people.
const FORGET = `
  with theirs as (
    select id from chat_crm_identity where chatbot_id = $1 and customer_id = any($2)
    order by chatbot_id, platform collate "C", account collate "C", external_id collate "C" for update
  )
  update chat_crm_identity set customer_id = null, contact = null, forgotten_before = clock_timestamp()
  where chatbot_id = $1 and id in (select id from theirs)`

const DELETE = `
  with theirs as (
    select id from chat_crm_customer where chatbot_id = $1 and id = any($2) order by id for update
  )
  delete from chat_crm_customer where chatbot_id = $1 and id in (select id from theirs)
  returning id, platform, coalesce(purchase_intent, 'none') as purchase_intent, status`

const UNLINK = `
  with theirs as (
    select id from chat_crm_conversation where chatbot_id = $1 and customer_id = any($2) order by id for update
  )
  update chat_crm_conversation set customer_id = null, sealed = true, closed_at = coalesce(closed_at, now())
  where chatbot_id = $1 and id in (select id from theirs)`

type Deleted = { id: string; platform: string; purchase_intent: string; status: string }

/**
 * Deletes profiles with their timelines. Conversations stay, unlinked; an open one ends. The person stays remembered as
 * forgotten until now, so that a message from before makes no new profile, and a later one does.
 */
export async function deleteCustomers(sql: Sql, chatbotId: string, customerIds: string[]): Promise<string[]> {
  await sql(FORGET, [chatbotId, customerIds])
  const deleted = await sql<Deleted>(DELETE, [chatbotId, customerIds])
  await sql(UNLINK, [chatbotId, customerIds])
  await sql("delete from chat_crm_timeline_event where chatbot_id = $1 and customer_id = any($2)", [
    chatbotId,
    customerIds,
  ])
  const ids = deleted.map(({ id }) => id)
  await writeTogether(sql, [factsPart([{ name: "customer_deleted", chatbot_id: chatbotId, ids }])])
  const groups = groupBy(deleted, ({ platform, purchase_intent, status }) => `${platform} ${purchase_intent} ${status}`)
  await addCustomerCounts(
    sql,
    [...groups.values()].map((group) => ({ ...(group[0] as Deleted), chatbot_id: chatbotId, by: -group.length }))
  )
  return ids
}
