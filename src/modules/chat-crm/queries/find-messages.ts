import type { Sql } from "../database"
import type { StoredMessage } from "../ingest/types"

// The unique key, once a message.
const FIND = `
  select message.id, message.channel_id, message.external_id
  from json_to_recordset($1) as given (chatbot_id text, channel_id text, external_id text)
  join chat_crm_message message using (chatbot_id, channel_id, external_id)`

/** Which of these messages are stored already. */
export const findMessages = (
  sql: Sql,
  keys: { chatbot_id: string; channel_id: string; external_id: string }[]
): Promise<StoredMessage[]> => sql<StoredMessage>(FIND, [JSON.stringify(keys)])
