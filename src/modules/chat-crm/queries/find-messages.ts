import type { Sql } from "../database"
import type { MessageRef, StoredMessage } from "../ingest/types"

// The unique key, once a message.
const FIND = `
  select message.id, message.channel_id, message.external_id
  from json_to_recordset($1) as asked (chatbot_id text, channel_id text, external_id text)
  join chat_crm_message message using (chatbot_id, channel_id, external_id)`

/** Which of these messages are stored already. */
export const findMessages = (sql: Sql, asked: MessageRef[]): Promise<StoredMessage[]> =>
  asked.length > 0 ? sql<StoredMessage>(FIND, [JSON.stringify(asked)], { keepPlan: true }) : Promise.resolve([])
