import type { ConversationChange } from "../ingest/plan"
import type { Part } from "./write-batch"

const INSERT = `
  insert into chat_crm_conversation (chatbot_id, id, channel_id, identity_id, customer_id, tracking_interval_id, platform,
    account, participant_external_id, participant_name, thread, external_id, opened_at, closed_at, last_message_at,
    message_count)
  select chatbot_id, id, channel_id, identity_id, customer_id, tracking_interval_id, platform, account,
    participant_external_id, participant_name, thread, external_id, opened_at, closed_at, last_message_at, added
  from json_to_recordset($rows) as given (chatbot_id text, id text, channel_id text, identity_id text, customer_id text,
    tracking_interval_id text, platform text, account text, participant_external_id text, participant_name text,
    thread text, external_id text, opened_at timestamptz, closed_at timestamptz, last_message_at timestamptz, added int)
  returning 1`

// By primary key, locked in its order.
const UPDATE = `
  with given as (
    select given.* from json_to_recordset($rows) as given (chatbot_id text, id text, customer_id text,
      participant_name text, opened_at timestamptz, closed_at timestamptz, last_message_at timestamptz, added int)
    join chat_crm_conversation conversation using (chatbot_id, id)
    order by chatbot_id, id for update of conversation
  )
  update chat_crm_conversation conversation set
    customer_id = given.customer_id,
    participant_name = coalesce(conversation.participant_name, given.participant_name),
    opened_at = given.opened_at,
    closed_at = given.closed_at,
    last_message_at = given.last_message_at,
    message_count = conversation.message_count + given.added
  from given
  where conversation.chatbot_id = given.chatbot_id and conversation.id = given.id
  returning 1`

/** Opens conversations, and moves known ones on. */
export const conversationParts = (changes: ConversationChange[]): Part[] => [
  { name: "opened_conversations", sql: INSERT, rows: changes.filter((c) => c.conversation.is_new).map(rowOf) },
  { name: "changed_conversations", sql: UPDATE, rows: changes.filter((c) => !c.conversation.is_new).map(rowOf) },
]

// Empty fields are left out: reading the JSON costs by the character.
function rowOf({ conversation, identity, item: { event }, item, participant_name }: ConversationChange) {
  return {
    chatbot_id: identity.chatbot_id,
    id: conversation.id,
    ...(conversation.is_new && {
      channel_id: item.stage_id,
      identity_id: identity.id,
      tracking_interval_id: conversation.interval_id ?? undefined,
      platform: event.person.platform,
      account: event.person.account,
      participant_external_id: event.person.external_id,
      thread: event.thread,
      external_id: event.conversation_external_id ?? undefined,
    }),
    customer_id: conversation.customer_id ?? undefined,
    participant_name: participant_name ?? undefined,
    opened_at: new Date(conversation.opened).toISOString(),
    closed_at: conversation.closed === null ? undefined : new Date(conversation.closed).toISOString(),
    last_message_at: new Date(conversation.last).toISOString(),
    added: conversation.added,
  }
}
