import type { Sql } from "../database"
import type { ConversationChange } from "../ingest/plan"

const INSERT = `
  insert into chat_crm_conversation (chatbot_id, id, channel_id, identity_id, customer_id, tracking_interval_id, platform,
    account, participant_external_id, participant_name, thread, external_id, opened_at, closed_at, last_message_at,
    message_count)
  select chatbot_id, id, channel_id, identity_id, customer_id, tracking_interval_id, platform, account,
    participant_external_id, participant_name, thread, external_id, opened_at, closed_at, last_message_at, added
  from json_to_recordset($1) as given (chatbot_id text, id text, channel_id text, identity_id text, customer_id text,
    tracking_interval_id text, platform text, account text, participant_external_id text, participant_name text,
    thread text, external_id text, opened_at timestamptz, closed_at timestamptz, last_message_at timestamptz, added int)`

// By primary key, locked in its order.
const UPDATE = `
  with given as (
    select * from json_to_recordset($1) as given (chatbot_id text, id text, customer_id text, participant_name text,
      opened_at timestamptz, closed_at timestamptz, last_message_at timestamptz, added int)
  ),
  locked as (
    select conversation.chatbot_id, conversation.id from chat_crm_conversation conversation
    join given using (chatbot_id, id)
    order by conversation.chatbot_id, conversation.id for update of conversation
  )
  update chat_crm_conversation conversation set
    customer_id = given.customer_id,
    participant_name = coalesce(conversation.participant_name, given.participant_name),
    opened_at = given.opened_at,
    closed_at = given.closed_at,
    last_message_at = given.last_message_at,
    message_count = conversation.message_count + given.added
  from given join locked using (chatbot_id, id)
  where conversation.chatbot_id = given.chatbot_id and conversation.id = given.id`

export async function writeConversations(sql: Sql, changes: ConversationChange[]): Promise<void> {
  const [opened, changed] = [changes.filter((c) => c.conversation.is_new), changes.filter((c) => !c.conversation.is_new)]
  if (opened.length > 0) {
    await sql(INSERT, [JSON.stringify(opened.map(rowOf))])
  }
  if (changed.length > 0) {
    await sql(UPDATE, [JSON.stringify(changed.map(rowOf))])
  }
}

function rowOf({ conversation, identity, item: { event }, item, participant_name }: ConversationChange) {
  return {
    chatbot_id: identity.chatbot_id,
    id: conversation.id,
    channel_id: item.channel.channel_id,
    identity_id: identity.id,
    customer_id: conversation.customer_id,
    tracking_interval_id: conversation.interval_id,
    platform: event.person.platform,
    account: event.person.account,
    participant_external_id: event.person.external_id,
    participant_name,
    thread: event.thread,
    external_id: event.conversation_external_id,
    opened_at: new Date(conversation.opened),
    closed_at: conversation.closed === null ? null : new Date(conversation.closed),
    last_message_at: new Date(conversation.last),
    added: conversation.added,
  }
}
