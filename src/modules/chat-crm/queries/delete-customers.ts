import { groupBy } from "../collections"
import type { Sql } from "../database"
import { addCustomerCounts } from "./add-customer-counts"
import { subtractFirstSeen } from "./add-first-seen-counts"
import { factsPart } from "./facts"
import { leavePersons, lockLinks, lockMembers } from "./links"
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
  delete from chat_crm_customer where chatbot_id = $1 and id = any($2)
  returning id, platform, coalesce(purchase_intent, 'none') as purchase_intent, status, first_seen, person_id`

const UNLINK = `
  with theirs as (
    select id from chat_crm_conversation where chatbot_id = $1 and customer_id = any($2) order by id for update
  )
  update chat_crm_conversation set customer_id = null, sealed = true, closed_at = coalesce(closed_at, now())
  where chatbot_id = $1 and id in (select id from theirs)`

const DELETE_DELIVERIES = `
  delete from chat_crm_alert_delivery where chatbot_id = $1
    and alert_id = any(array(select id from chat_crm_alert where chatbot_id = $1 and customer_id = any($2)))`

type Deleted = { id: string; platform: string; purchase_intent: string; status: string; first_seen: Date; person_id: string | null }

/**
 * Deletes profiles with their notes, timelines and alerts. Conversations stay, unlinked; an open one ends; profiles that they were
 * linked with stay. The person stays remembered as forgotten until now, so that a message from before makes no new
 * profile, and a later one does.
 */
export async function deleteCustomers(sql: Sql, chatbotId: string, customerIds: string[]): Promise<string[]> {
  await sql(FORGET, [chatbotId, customerIds])
  await lockLinks(sql, chatbotId)
  await lockMembers(sql, chatbotId, customerIds)
  const deleted = await sql<Deleted>(DELETE, [chatbotId, customerIds])
  await sql(UNLINK, [chatbotId, customerIds])
  await sql(DELETE_DELIVERIES, [chatbotId, customerIds])
  for (const table of ["chat_crm_alert", "chat_crm_note", "chat_crm_timeline_event", "chat_crm_enrichment_run", "chat_crm_enrichment"]) {
    await sql(`delete from ${table} where chatbot_id = $1 and customer_id = any($2)`, [chatbotId, customerIds])
  }
  await leavePersons(sql, chatbotId, deleted)
  const ids = deleted.map(({ id }) => id)
  await writeTogether(sql, [factsPart([{ name: "customer_deleted", chatbot_id: chatbotId, ids }])])
  // Counters last, and in the order in which ingest takes them.
  await subtractFirstSeen(sql, chatbotId, deleted.map(({ first_seen }) => first_seen))
  const groups = groupBy(deleted, ({ platform, purchase_intent, status }) => `${platform} ${purchase_intent} ${status}`)
  await addCustomerCounts(
    sql,
    [...groups.values()].map((group) => ({ ...(group[0] as Deleted), chatbot_id: chatbotId, by: -group.length }))
  )
  return ids
}
