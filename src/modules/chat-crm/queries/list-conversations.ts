import type { Conversation, Message, Platform } from "../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../cursor"
import type { Sql } from "../database"

export type ConversationFilter = { customer_id?: string; platform?: Platform[] }
export type ConversationListing = ConversationFilter & { limit: number; after: Position | null }

// A conversation that nobody closed has ended all the same once its quiet time is over.
const COLUMNS = `conversation.id, conversation.chatbot_id, conversation.channel_id, conversation.platform,
  conversation.customer_id, conversation.tracking_interval_id is not null as tracked,
  json_build_object('platform', conversation.platform, 'account', conversation.account,
    'external_id', conversation.participant_external_id, 'name', conversation.participant_name) as participant,
  conversation.external_id, conversation.opened_at,
  coalesce(conversation.closed_at, case
    when conversation.external_id is null and conversation.last_message_at + gap.quiet < now()
    then conversation.last_message_at + gap.quiet end) as closed_at,
  conversation.last_message_at, conversation.message_count`

const FROM = `from chat_crm_conversation conversation
  cross join (select make_interval(hours => conversation_gap_hours) as quiet from chat_crm_chatbot where id = $1) gap`

/** A page of conversations, the one with the newest message first. */
export async function listConversations(
  sql: Sql,
  chatbotId: string,
  { limit, after, customer_id, platform }: ConversationListing
): Promise<Positioned<Conversation>[]> {
  return sql<Positioned<Conversation>>(
    `select ${COLUMNS}, ${positionOf("last_message_at")}
     ${FROM}
     where conversation.chatbot_id = $1
       and ($2::text is null or conversation.customer_id = $2)
       and ($3::text[] is null or conversation.platform = any($3))
       and ($4::bigint is null or (last_message_at, conversation.id)
         < (${timeOf("$4")}, $5::text))
     order by last_message_at desc, conversation.id desc
     limit $6`,
    [chatbotId, customer_id ?? null, platform?.length ? platform : null, after?.at ?? null, after?.id ?? null, limit]
  )
}

const COUNTED = 1_000

/** How many conversations a listing has, counted no further than a thousand: beyond, only that there are more. */
export async function countConversations(
  sql: Sql,
  chatbotId: string,
  { customer_id, platform }: ConversationFilter
): Promise<{ count: number; count_is_exact: boolean }> {
  const [row] = await sql<{ count: string }>(
    `select count(*) from (
       select 1 from chat_crm_conversation
       where chatbot_id = $1 and ($2::text is null or customer_id = $2) and ($3::text[] is null or platform = any($3))
       limit ${COUNTED + 1}
     ) as counted`,
    [chatbotId, customer_id ?? null, platform?.length ? platform : null]
  )
  const count = Number(row?.count ?? 0)
  return { count: Math.min(count, COUNTED), count_is_exact: count <= COUNTED }
}

/** One conversation, or undefined. */
export async function findConversation(sql: Sql, chatbotId: string, id: string): Promise<Conversation | undefined> {
  const rows = await sql<Conversation>(
    `select ${COLUMNS} ${FROM} where conversation.chatbot_id = $1 and conversation.id = $2`,
    [chatbotId, id]
  )
  return rows[0]
}

export type MessageOrder = "sent_at" | "-sent_at"
export type MessageListing = { limit: number; after: Position | null; order: MessageOrder }

/** A page of a transcript, in the order it was written or (`-sent_at`) backwards from its end. */
export async function listMessages(
  sql: Sql,
  chatbotId: string,
  conversationId: string,
  { limit, after, order }: MessageListing
): Promise<Positioned<Message>[]> {
  const [direction, beyond] = order === "sent_at" ? ["asc", ">"] : ["desc", "<"]
  return sql<Positioned<Message>>(
    `select id, conversation_id, external_id, direction, sender, kind, text, payload, attachments, sent_at, received_at,
       edited_at, deleted_at, ${positionOf("sent_at")}
     from chat_crm_message
     where chatbot_id = $1 and conversation_id = $2
       and ($3::bigint is null
         or (sent_at, id) ${beyond} (${timeOf("$3")}, $4::text))
     order by sent_at ${direction}, id ${direction}
     limit $5`,
    [chatbotId, conversationId, after?.at ?? null, after?.id ?? null, limit]
  )
}
