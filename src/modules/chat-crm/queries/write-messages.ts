import { groupBy } from "../collections"
import type { Sql } from "../database"
import type { NewMessage } from "../ingest/plan"
import type { Item } from "../ingest/types"
import type { Part } from "./write-batch"

/*
 * Rows come grouped by channel, without the fields that are empty: reading the JSON costs as much as writing the rows,
 * and it costs by the character.
 */
const INSERT = `
  insert into chat_crm_message (chatbot_id, id, channel_id, conversation_id, external_id, direction, sender, kind, text,
    payload, attachments, sent_at, edited_at)
  select chatbot_id, id, channel_id, conversation_id, external_id, direction, sender, kind, text, payload,
    coalesce(attachments, '[]'), sent_at, edited_at
  from json_to_recordset($rows) as channel (chatbot_id text, channel_id text, messages json),
    json_to_recordset(channel.messages) as given (id text, conversation_id text, external_id text, direction text,
      sender text, kind text, text text, payload jsonb, attachments jsonb, sent_at timestamptz, edited_at timestamptz)
  on conflict (chatbot_id, channel_id, external_id) do nothing
  returning id`

/** Stores messages, all of them: where another batch stored one in between, the statement fails. */
export const messagePart = (messages: NewMessage[]): Part => ({
  name: "stored_messages",
  sql: INSERT,
  mustReturn: messages.length,
  rows: [...groupBy(messages, ({ item }) => item.channel.channel_id).values()].map((group) => ({
    chatbot_id: group[0]?.item.channel.chatbot_id,
    channel_id: group[0]?.item.channel.channel_id,
    messages: group.map(rowOf),
  })),
})

const rowOf = ({ id, item, event, conversation }: NewMessage) => ({
  id,
  conversation_id: conversation.id,
  external_id: event.external_id,
  direction: event.direction,
  sender: event.sender,
  kind: event.kind,
  text: event.text ?? undefined,
  payload: event.payload ?? undefined,
  attachments: event.attachments.length > 0 ? event.attachments : undefined,
  sent_at: event.sent_at ?? new Date(item.at).toISOString(),
  edited_at: event.edited_at ?? undefined,
})

// Of several edits of one message the newest wins, in whichever order they arrive. Some platforms tell of its text alone.
const EDIT = `
  update chat_crm_message message set text = given.text, edited_at = given.edited_at,
    attachments = case when given.attachments = '[]' then message.attachments else given.attachments end
  from (
    select distinct on (chatbot_id, id) * from json_to_recordset($1) as given
      (chatbot_id text, id text, text text, attachments jsonb, edited_at timestamptz)
    order by chatbot_id, id, edited_at desc
  ) as given
  where message.chatbot_id = given.chatbot_id and message.id = given.id
    and message.deleted_at is null and (message.edited_at is null or message.edited_at < given.edited_at)`

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
