import type { Sql } from "../database"
import { deleteCustomers } from "./delete-customers"
import { byKeys } from "./keyed-plans"
import { lockLinks } from "./links"

/** The next customers that a job created, behind one, in the order of their ids. */
export async function createdByJob(
  sql: Sql,
  { chatbot_id, job_id }: { chatbot_id: string; job_id: string },
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await sql<{ customer_id: string }>(
    `select customer_id from chat_crm_timeline_event
     where chatbot_id = $1 and job_id = $2 and customer_id > $3 and kind = 'imported' order by customer_id limit $4`,
    [chatbot_id, job_id, after, limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}

type Identity = { id: string; forgotten_before: Date | null }

const LOCK_IDENTITIES = `
  select id, customer_id, forgotten_before from chat_crm_identity where chatbot_id = $1 and customer_id = any($2)
  order by chatbot_id, platform collate "C", account collate "C", external_id collate "C" for update`

const LOCK_CUSTOMERS = "select 1 from chat_crm_customer where chatbot_id = $1 and id = any($2) order by id for update"

const UNTOUCHED = `
  select id from chat_crm_customer customer
  where chatbot_id = $1 and id = any($2) and version = 1 and person_id is null and shop_customer_id is null
    and not exists (select from chat_crm_timeline_event event
      where event.chatbot_id = $1 and event.customer_id = customer.id and event.kind <> 'imported')
    and not exists (select from chat_crm_note note where note.chatbot_id = $1 and note.customer_id = customer.id)
    and not exists (select from chat_crm_conversation conversation
      where conversation.chatbot_id = $1 and conversation.customer_id = customer.id)`

// Who never said anything was not there before the import.
const FORGET = `
  delete from chat_crm_identity identity
  where chatbot_id = $1 and id = any($2) and not exists (select from chat_crm_conversation conversation
    where conversation.chatbot_id = $1 and conversation.identity_id = identity.id)
  returning id`

const RESTORE = `
  update chat_crm_identity identity set forgotten_before = given.forgotten_before
  from unnest($2::text[], $3::timestamptz[]) as given (id, forgotten_before)
  where identity.chatbot_id = $1 and identity.id = given.id`

/** Leaves identities as they were before an import made profiles for them. */
async function letGo(sql: Sql, chatbotId: string, identities: Identity[]): Promise<void> {
  const forgettable = identities.filter(({ forgotten_before }) => forgotten_before === null).map(({ id }) => id)
  const gone = new Set((await sql<{ id: string }>(FORGET, [chatbotId, forgettable])).map(({ id }) => id))
  const left = identities.filter(({ id }) => !gone.has(id))
  if (left.length > 0) {
    await sql(RESTORE, [chatbotId, left.map(({ id }) => id), left.map(({ forgotten_before }) => forgotten_before)])
  }
}

/**
 * Deletes those of some customers whom nobody touched since an import made them, as if it had not; gives how many these
 * are, and how many stay. Locks as every deletion does: identities, links, customers.
 */
export async function deleteUntouched(sql: Sql, chatbotId: string, customerIds: string[]): Promise<{ deleted: number; kept: number }> {
  const { identities, untouched } = await byKeys(sql, async () => {
    const identities = await sql<Identity & { customer_id: string }>(LOCK_IDENTITIES, [chatbotId, customerIds])
    await lockLinks(sql, chatbotId)
    const there = await sql(LOCK_CUSTOMERS, [chatbotId, customerIds])
    const untouched = await sql<{ id: string }>(UNTOUCHED, [chatbotId, customerIds])
    return { identities, untouched: { ids: untouched.map(({ id }) => id), kept: there.length - untouched.length } }
  })
  const ids = new Set(untouched.ids)
  const theirs = identities.filter(({ customer_id }) => ids.has(customer_id))
  await deleteCustomers(sql, chatbotId, untouched.ids)
  await letGo(sql, chatbotId, theirs)
  return { deleted: ids.size, kept: untouched.kept }
}
