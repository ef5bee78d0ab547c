import type { Sql } from "../database"
import type { StoredConversation } from "../ingest/types"

export type ThreadWindow = {
  chatbot_id: string
  identity_id: string
  channel_id: string
  thread: string
  /** Conversations that were going on between these can take the messages; null for the platform's own ones. */
  from: Date | null
  to: Date | null
}

/*
 * An index range per person and channel, newest first. The identity is locked by now, so nobody else places messages
 * of this person. The limit bounds a person whom something sends into the same minutes thousands of times.
 */
const FIND = `
  select found.* from json_to_recordset($1) as given
    (chatbot_id text, identity_id text, channel_id text, thread text, "from" timestamptz, "to" timestamptz)
  cross join lateral (
    select id, chatbot_id, identity_id, channel_id, thread, customer_id, tracking_interval_id, sealed,
      opened_at, closed_at, last_message_at
    from chat_crm_conversation conversation
    where conversation.chatbot_id = given.chatbot_id and conversation.identity_id = given.identity_id
      and conversation.channel_id = given.channel_id and conversation.thread = given.thread
      and (given."from" is null or conversation.last_message_at >= given."from" or conversation.closed_at is null)
      and (given."to" is null or conversation.opened_at <= given."to")
    order by opened_at desc
    limit 100
  ) as found`

export const findConversations = (sql: Sql, windows: ThreadWindow[]): Promise<StoredConversation[]> =>
  windows.length > 0
    ? sql<StoredConversation>(FIND, [JSON.stringify(windows)], { keepPlan: true })
    : Promise.resolve([])
