import type { Sql } from "../database"
import type { NewMessage } from "../ingest/plan"
import type { Item } from "../ingest/types"

const INSERT = `
  insert into chat_crm_message (chatbot_id, id, channel_id, conversation_id, external_id, direction, sender, kind, text,
    payload, attachments, sent_at, edited_at)
  select chatbot_id, id, channel_id, conversation_id, external_id, direction, sender, kind, text, payload, attachments,
    sent_at, edited_at
  from json_to_recordset($1) as given (chatbot_id text, id text, channel_id text, conversation_id text, external_id text,
    direction text, sender text, kind text, text text, payload jsonb, attachments jsonb, sent_at timestamptz,
    edited_at timestamptz)
  on conflict (chatbot_id, channel_id, external_id) do nothing
  returning id`

/** Stores messages and gives how many were. Fewer than asked for means that another batch stored one in between. */
export async function insertMessages(sql: Sql, messages: NewMessage[]): Promise<number> {
  const rows = messages.map(({ id, item, event, conversation }) => ({
    chatbot_id: item.channel.chatbot_id,
    id,
    channel_id: item.channel.channel_id,
    conversation_id: conversation.id,
    external_id: event.external_id,
    direction: event.direction,
    sender: event.sender,
    kind: event.kind,
    text: event.text,
    payload: event.payload,
    attachments: event.attachments,
    sent_at: new Date(item.at),
    edited_at: event.edited_at,
  }))
  return (await sql(INSERT, [JSON.stringify(rows)])).length
}

// Of several edits of one message the newest wins, in whichever order they arrive.
const EDIT = `
  update chat_crm_message message set text = given.text, attachments = given.attachments, edited_at = given.edited_at
  from (
    select distinct on (chatbot_id, id) * from json_to_recordset($1) as given
      (chatbot_id text, id text, text text, attachments jsonb, edited_at timestamptz)
    order by chatbot_id, id, edited_at desc
  ) as given
  where message.chatbot_id = given.chatbot_id and message.id = given.id
    and (message.edited_at is null or message.edited_at < given.edited_at)`

/** Applies edits to stored messages. */
export async function editMessages(sql: Sql, edits: { id: string; item: Item }[]): Promise<void> {
  const rows = edits.map(({ id, item: { channel, event } }) => ({
    chatbot_id: channel.chatbot_id,
    id,
    text: event.text,
    attachments: event.attachments,
    edited_at: event.edited_at,
  }))
  if (rows.length > 0) {
    await sql(EDIT, [JSON.stringify(rows)])
  }
}
