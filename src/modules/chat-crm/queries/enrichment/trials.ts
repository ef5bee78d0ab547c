import type { EnrichmentTrial } from "../../../../types"
import type { Sql } from "../../database"

/** A trial as it is stored; its runs carry its id. */
export type TrialRow = Pick<EnrichmentTrial, "id" | "provider" | "state" | "total" | "error" | "created_at"> & {
  chatbot_id: string
  conversation_ids: string[]
  created_by: string | null
}

const COLUMNS = "chatbot_id, id, provider, state, total, conversation_ids, error, created_by, created_at"

const CREATE = `
  with latest as (
    select id from chat_crm_conversation
    where chatbot_id = $1 and customer_id is not null
    order by last_message_at desc, id desc limit $5
  )
  insert into chat_crm_enrichment_trial (chatbot_id, id, provider, state, total, conversation_ids, created_by)
  select $1, $2, $3, 'running', count(*), coalesce(jsonb_agg(id), '[]'), $4 from latest
  returning ${COLUMNS}`

/** Stores a trial of the latest conversations of customers; which these are is fixed now. */
export async function createTrial(
  sql: Sql,
  { chatbot_id, id, provider, created_by }: Pick<TrialRow, "chatbot_id" | "id" | "provider" | "created_by">,
  conversations: number
): Promise<TrialRow> {
  const [row] = await sql<TrialRow>(CREATE, [chatbot_id, id, provider, created_by, conversations])
  return row as TrialRow
}

/** One trial, or undefined. */
export async function findTrial(sql: Sql, chatbotId: string, trialId: string): Promise<TrialRow | undefined> {
  const rows = await sql<TrialRow>(`select ${COLUMNS} from chat_crm_enrichment_trial where chatbot_id = $1 and id = $2`, [chatbotId, trialId])
  return rows[0]
}

/** Moves a trial from one state to the next; false where it is no longer in the first. */
export async function moveTrial(
  sql: Sql,
  chatbotId: string,
  trialId: string,
  { from, to, error = null }: { from: TrialRow["state"]; to: TrialRow["state"]; error?: string | null }
): Promise<boolean> {
  const rows = await sql(
    `update chat_crm_enrichment_trial set state = $4, error = $5 where chatbot_id = $1 and id = $2 and state = $3 returning 1`,
    [chatbotId, trialId, from, to, error]
  )
  return rows.length > 0
}

/** Conversations with their customers, as if they had just been claimed and never read. */
export const conversationsToRead = (
  sql: Sql,
  chatbotId: string,
  conversationIds: string[]
): Promise<{ chatbot_id: string; conversation_id: string; customer_id: string }[]> =>
  sql(
    `select chatbot_id, id as conversation_id, customer_id from chat_crm_conversation
     where chatbot_id = $1 and id = any($2) and customer_id is not null order by id`,
    [chatbotId, conversationIds]
  )

// They stay due, or become so: what was said since the run is read behind it, and where nothing was nobody is asked.
const CLAIM = `
  insert into chat_crm_enrichment as known (chatbot_id, conversation_id, customer_id, due_at, waiting_since, lease, leased_until)
  select chatbot_id, id, customer_id, now(), now(), $3, now() + interval '1 minute' from chat_crm_conversation
  where chatbot_id = $1 and id = any($2) and customer_id is not null order by id
  on conflict (chatbot_id, conversation_id) do update set due_at = coalesce(known.due_at, now()), lease = excluded.lease,
    leased_until = excluded.leased_until
  where known.leased_until is null or known.leased_until < now()
  returning conversation_id, revision - 1 as revision`

/** Claims given conversations, whether they are due or not; those that somebody reads at the moment are left to them. */
export const claimGiven = (
  sql: Sql,
  chatbotId: string,
  conversationIds: string[],
  lease: string
): Promise<{ conversation_id: string; revision: number }[]> => sql(CLAIM, [chatbotId, conversationIds, lease])

/** Fields of customers as they are, to be compared with what they would be. */
export type FieldsNow = {
  id: string
  name: string | null
  purchase_intent: string | null
  interests: string[]
  traits: string[]
  needs: string[]
  provenance: Record<string, { source: string; released?: boolean }>
}

export const fieldsNow = (sql: Sql, chatbotId: string, customerIds: string[]): Promise<FieldsNow[]> =>
  sql<FieldsNow>(
    `select id, coalesce(display_name, platform_name) as name, purchase_intent, interests, traits, needs, provenance
     from chat_crm_customer where chatbot_id = $1 and id = any($2)`,
    [chatbotId, customerIds]
  )
