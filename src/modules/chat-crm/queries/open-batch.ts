import type { Plan } from "../../../types"
import { HAS_BEGUN, type Sql } from "../database"
import type { ChannelContext, StoredMessage } from "../ingest/types"
import { isTracking, type PlanOptions } from "../tracking"
import { reconcileTracking } from "./reconcile-tracking"

export type DeliveryKey = { channel_id: string; delivery_id: string }

export type OpenBatch = {
  /** By id; channels that are off or gone are missing. */
  channels: Map<string, ChannelContext>
  /** The deliveries that were not taken before. */
  taken: DeliveryKey[]
  /** The messages that are stored already. */
  known: StoredMessage[]
}

type ChannelRow = {
  channel_id: string
  chatbot_id: string
  first_status: string
  gap_hours: number
  customer_tracking: boolean
  plan: Plan | null
  interval_id: string | null
  interval_from_ms: number | null
  is_quiet: boolean
}

// Primary keys, and one partial unique index on the open interval: three look-ups a channel.
const CHANNELS = `
  select channel.id as channel_id, chatbot.id as chatbot_id, chatbot.customer_tracking, chatbot.plan,
    chatbot.conversation_gap_hours as gap_hours,
    (select stage->>'key' from jsonb_array_elements(chatbot.statuses) as stage
      order by (stage->>'rank')::numeric limit 1) as first_status,
    tracking.id as interval_id, floor(extract(epoch from tracking.from_at) * 1000)::float8 as interval_from_ms,
    channel.last_event_at is null or channel.last_event_at < now() - interval '2 seconds'
      or channel.last_error is not null as is_quiet
  from chat_crm_channel channel
  join chat_crm_chatbot chatbot on chatbot.id = channel.chatbot_id and chatbot.deleted_at is null
  left join chat_crm_tracking_interval tracking on tracking.chatbot_id = chatbot.id and tracking.to_at is null
  where channel.id = any($1) and channel.enabled and channel.deleted_at is null`

/*
 * One round trip for three look-ups by key. Deliveries are marked in the order of their key, so that two batches with
 * the same ones wait for each other and never in a circle; what such a wait hides from `known` is found when the
 * messages are written.
 */
const OPEN = `
  with channel as (${CHANNELS}),
  taken as (
    insert into chat_crm_delivery (chatbot_id, channel_id, delivery_id)
    select channel.chatbot_id, given.channel_id, given.delivery_id
    from json_to_recordset($2) as given (channel_id text, delivery_id text)
    join channel using (channel_id)
    where ${HAS_BEGUN}
    order by 1, 2, 3
    on conflict do nothing
    returning channel_id, delivery_id
  ),
  known as (
    select message.id, message.channel_id, message.external_id
    from json_to_recordset($3) as asked (channel_id text, external_id text)
    join channel using (channel_id)
    cross join lateral (
      select id, channel_id, external_id from chat_crm_message
      where chatbot_id = channel.chatbot_id and channel_id = asked.channel_id and external_id = asked.external_id
      limit 1
    ) as message
  )
  select (select json_agg(channel) from channel) as channels,
    (select json_agg(taken) from taken) as taken,
    (select json_agg(known) from known) as known`

/**
 * Reads what a batch has to know and marks its deliveries as taken. Nothing is remembered between batches, so a switch
 * that was answered holds for the next message on every process.
 */
export async function openBatch(
  sql: Sql,
  channelIds: string[],
  deliveries: DeliveryKey[],
  messages: { channel_id: string; external_id: string }[],
  options: PlanOptions
): Promise<OpenBatch> {
  type Row = { channels: ChannelRow[] | null; taken: DeliveryKey[] | null; known: StoredMessage[] | null }
  const values = [channelIds, JSON.stringify(deliveries), JSON.stringify(messages)]
  const [row] = await sql<Row>(OPEN, values, { keepPlan: true, opens: true })
  const channels = await upToDate(sql, row?.channels ?? [], channelIds, options)
  return {
    channels: new Map(channels.map((channel) => [channel.channel_id, contextOf(channel)])),
    taken: row?.taken ?? [],
    known: row?.known ?? [],
  }
}

/** The plan may have changed since the interval was opened or closed: then tracking follows first. */
async function upToDate(
  sql: Sql,
  rows: ChannelRow[],
  channelIds: string[],
  options: PlanOptions
): Promise<ChannelRow[]> {
  const outdated = rows.filter((row) => isTracking(row, options) !== (row.interval_id !== null))
  for (const chatbotId of new Set(outdated.map(({ chatbot_id }) => chatbot_id))) {
    await reconcileTracking(sql, chatbotId, options)
  }
  return outdated.length > 0 ? sql<ChannelRow>(CHANNELS, [channelIds]) : rows
}

function contextOf(row: ChannelRow): ChannelContext {
  const { channel_id, chatbot_id, first_status, gap_hours, interval_id, interval_from_ms, is_quiet } = row
  return {
    channel_id,
    chatbot_id,
    first_status,
    gap_ms: gap_hours * 3_600_000,
    interval: interval_id && interval_from_ms !== null ? { id: interval_id, from: interval_from_ms } : null,
    is_quiet,
  }
}

/** Forgets deliveries that no platform repeats any more. */
export async function forgetOldDeliveries(sql: Sql, days: number): Promise<void> {
  await sql("delete from chat_crm_delivery where received_at < now() - make_interval(days => $1)", [days])
}
