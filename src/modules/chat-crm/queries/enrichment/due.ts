import type { Sql } from "../../database"
import type { Fact } from "../facts"

/** Which conversation. */
export type ConversationKey = { chatbot_id: string; conversation_id: string }

/** Somebody who never stops writing is read all the same, after so many quiet times. */
const LONGEST_WAIT = 10

/*
 * Each conversation that its customer wrote to, once. What somebody else says is read along with what the customer says
 * next. Due times only ever move within the row: whoever reads the conversation now is told by the revision.
 */
const QUEUE = `
  insert into chat_crm_enrichment as known (chatbot_id, conversation_id, customer_id, due_at, waiting_since)
  select distinct on (message.chatbot_id, message.conversation_id) message.chatbot_id, message.conversation_id, conversation.customer_id,
    now() + $2::float8 * interval '1 second', now()
  from json_to_recordset($1) as fact (chatbot_id text, ids json)
  cross join json_array_elements_text(fact.ids) as message_id
  join chat_crm_message message on message.chatbot_id = fact.chatbot_id and message.id = message_id
  join chat_crm_conversation conversation
    on conversation.chatbot_id = fact.chatbot_id and conversation.id = message.conversation_id
  where message.direction = 'inbound' and conversation.customer_id is not null
  order by message.chatbot_id, message.conversation_id
  on conflict (chatbot_id, conversation_id) do update set
    customer_id = excluded.customer_id,
    due_at = least(excluded.due_at, case when known.due_at is not null and known.waits_for is null
      then known.waiting_since + $2::float8 * ${LONGEST_WAIT} * interval '1 second' end),
    waiting_since = case when known.due_at is null or known.waits_for is not null then now() else known.waiting_since end,
    revision = known.revision + 1, attempts = 0, waits_for = null, error = null, failed_at = null
  returning 1`

/** Conversations in which facts tell of something said are to be read once it is quiet; gives how many. */
export async function queueReading(sql: Sql, facts: Fact[], quietSeconds: number): Promise<number> {
  const said = facts.filter(({ name }) => name === "message_stored").map(({ chatbot_id, ids }) => ({ chatbot_id, ids }))
  return said.length === 0 ? 0 : (await sql(QUEUE, [JSON.stringify(said), quietSeconds])).length
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
