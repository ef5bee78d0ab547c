import type { Sql } from "../../database"
import type { Fact } from "../facts"

/** Which conversation. */
export type ConversationKey = { chatbot_id: string; conversation_id: string }

/** Somebody who never stops writing is read all the same, after so many quiet times. */
const LONGEST_WAIT = 10

/*
 * Each conversation that its customer wrote to, once. What somebody else says is read along with what the customer says
 * next. Due times only ever move within the row: whoever reads the conversation now is told by the revision.
 *
 * Each message is looked up by its key and then each conversation: a planner that may choose walks from all conversations
 * of a chatbot to all their messages.
 */
const QUEUE = `
  with said as materialized (
    select distinct message.chatbot_id, message.conversation_id
    from unnest($1::text[], $2::text[]) as told (chatbot_id, id)
    cross join lateral (
      select chatbot_id, conversation_id, direction from chat_crm_message
      where chatbot_id = told.chatbot_id and id = told.id limit 1
    ) as message
    where message.direction = 'inbound'
  )
  insert into chat_crm_enrichment as known (chatbot_id, conversation_id, customer_id, due_at, waiting_since)
  select said.chatbot_id, said.conversation_id, conversation.customer_id, now() + $3::float8 * interval '1 second', now()
  from said
  cross join lateral (
    select customer_id from chat_crm_conversation where chatbot_id = said.chatbot_id and id = said.conversation_id limit 1
  ) as conversation
  where conversation.customer_id is not null
  order by said.chatbot_id, said.conversation_id
  on conflict (chatbot_id, conversation_id) do update set
    customer_id = excluded.customer_id,
    due_at = least(excluded.due_at, case when known.due_at is not null and known.waits_for is null
      then known.waiting_since + $3::float8 * ${LONGEST_WAIT} * interval '1 second' end),
    waiting_since = case when known.due_at is null or known.waits_for is not null then now() else known.waiting_since end,
    revision = known.revision + 1, attempts = 0, waits_for = null, error = null, failed_at = null
  returning 1`

/** Conversations in which facts tell of something said are to be read once it is quiet; gives how many. */
export async function queueReading(sql: Sql, facts: Fact[], quietSeconds: number): Promise<number> {
  const stored = facts.filter(({ name }) => name === "message_stored")
  const messages = stored.flatMap(({ chatbot_id, ids }) => ids.map((id) => ({ chatbot_id, id })))
  const given = [messages.map(({ chatbot_id }) => chatbot_id), messages.map(({ id }) => id), quietSeconds]
  return messages.length === 0 ? 0 : (await sql(QUEUE, given)).length
}

const REQUEST = `
  insert into chat_crm_enrichment as known (chatbot_id, conversation_id, customer_id, due_at, waiting_since, forced)
  select chatbot_id, id, customer_id, now(), now(), true from chat_crm_conversation
  where chatbot_id = $1 and id = any($2) and customer_id is not null
  on conflict (chatbot_id, conversation_id) do update set due_at = now(), forced = true, revision = known.revision + 1,
    attempts = 0, waits_for = null, error = null, failed_at = null
  returning conversation_id`

/** Has conversations read now, all of them anew; gives the ids of those that have a customer. */
export async function requestReading(sql: Sql, chatbotId: string, conversationIds: string[]): Promise<string[]> {
  const rows = await sql<{ conversation_id: string }>(REQUEST, [chatbotId, conversationIds])
  return rows.map(({ conversation_id }) => conversation_id)
}

/** Has all conversations of a chatbot that failed for good tried again; gives how many. */
export async function retryFailedReadings(sql: Sql, chatbotId: string): Promise<number> {
  const rows = await sql(
    `update chat_crm_enrichment set due_at = now(), waiting_since = now(), revision = revision + 1, attempts = 0, error = null,
       failed_at = null
     where chatbot_id = $1 and failed_at is not null returning 1`,
    [chatbotId]
  )
  return rows.length
}
