import type { IntentCorrection } from "../../../../types"
import type { Sql } from "../../database"

/** The latest corrections are learnt; a shop that makes more says the same again. */
const LEARNT = 1_000

const IS_CORRECTION = `chatbot_id = $1 and kind = 'intent_changed' and job_id is null and previous->>'source' = 'ai'
  and previous ? 'evidence' and actor->>'type' in ('staff', 'api')`

/** Stands for exactly the corrections of a chatbot; changes with each new one. */
export async function correctionsVersion(sql: Sql, chatbotId: string): Promise<string> {
  const [row] = await sql<{ version: string }>(
    `select count(*) || ':' || coalesce(max(id), '') as version from chat_crm_timeline_event where ${IS_CORRECTION}`,
    [chatbotId]
  )
  return row?.version ?? ""
}

/**
 * What staff set where the AI had set another level, with the message that the AI had rested on. Where several changed
 * their minds about one message, the last word counts. An undo is no opinion.
 */
export const corrections = (sql: Sql, chatbotId: string): Promise<IntentCorrection[]> =>
  sql<IntentCorrection>(
    `select text, level from (
       select distinct on (message.id) message.text, coalesce(data->>'to', 'none') as level, event.id
       from (
         select id, data, previous from chat_crm_timeline_event
         where ${IS_CORRECTION} and data->>'undo' is distinct from 'true'
         order by id desc limit ${LEARNT}
       ) as event
       join chat_crm_message message on message.chatbot_id = $1 and message.id = previous->'evidence'->>'message_id'
       where message.text is not null
       order by message.id, event.id desc
     ) as latest order by id`,
    [chatbotId]
  )
