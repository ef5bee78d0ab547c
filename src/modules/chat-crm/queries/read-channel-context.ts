import { PLANS, type Plan } from "../../../types"
import type { Sql } from "../database"
import type { ChannelContext } from "../ingest/types"
import type { ResolvedOptions } from "../options"
import { reconcileTracking } from "./reconcile-tracking"

type Row = {
  channel_id: string
  chatbot_id: string
  first_status: string
  gap_hours: number
  customer_tracking: boolean
  plan: Plan | null
  interval_id: string | null
  interval_from: Date | null
}

// Primary keys only, and one partial unique index on the open interval: three index look-ups a channel.
const CONTEXT = `
  select channel.id as channel_id, chatbot.id as chatbot_id, chatbot.customer_tracking, chatbot.plan,
    chatbot.conversation_gap_hours as gap_hours,
    (select stage->>'key' from jsonb_array_elements(chatbot.statuses) as stage
      order by (stage->>'rank')::numeric limit 1) as first_status,
    tracking.id as interval_id, tracking.from_at as interval_from
  from chat_crm_channel channel
  join chat_crm_chatbot chatbot on chatbot.id = channel.chatbot_id and chatbot.deleted_at is null
  left join chat_crm_tracking_interval tracking on tracking.chatbot_id = chatbot.id and tracking.to_at is null
  where channel.id = any($1) and channel.enabled and channel.deleted_at is null`

/**
 * What a batch has to know of its channels: nothing here is remembered between batches, so a switch that was answered
 * holds for the next message on every process. Channels that are off or gone are missing from the answer.
 */
export async function readChannelContext(
  sql: Sql,
  channelIds: string[],
  options: Pick<ResolvedOptions, "plan" | "plan_requirements">
): Promise<Map<string, ChannelContext>> {
  const rows = await sql<Row>(CONTEXT, [channelIds])
  const outdated = rows.filter((row) => isTracking(row, options) !== (row.interval_id !== null))
  if (outdated.length > 0) {
    for (const row of outdated) {
      await reconcileTracking(sql, row.chatbot_id, options)
    }
    return readChannelContext(sql, channelIds, options)
  }
  return new Map(rows.map((row) => [row.channel_id, contextOf(row)]))
}

function contextOf(row: Row): ChannelContext {
  const { channel_id, chatbot_id, first_status, gap_hours, interval_id, interval_from } = row
  return {
    channel_id,
    chatbot_id,
    first_status,
    gap_ms: gap_hours * 3_600_000,
    interval: interval_id && interval_from ? { id: interval_id, from: interval_from.getTime() } : null,
  }
}

/** The plan a chatbot has: the option's name, else what the billing system answered last, `free` when it never did. */
export function planOf(row: { plan: Plan | null }, { plan }: Pick<ResolvedOptions, "plan">): Plan {
  return typeof plan === "string" ? plan : row.plan ?? "free"
}

export const includes = (plan: Plan, required: Plan): boolean => PLANS.indexOf(plan) >= PLANS.indexOf(required)

/** Tracking in effect: the switch and the plan. */
export function isTracking(
  row: { customer_tracking: boolean; plan: Plan | null },
  options: Pick<ResolvedOptions, "plan" | "plan_requirements">
): boolean {
  return row.customer_tracking && includes(planOf(row, options), options.plan_requirements.customer_tracking)
}
