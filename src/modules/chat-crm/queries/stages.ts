import type { ChangeSet, Status } from "../../../types"
import { groupBy } from "../collections"
import type { Sql } from "../database"
import type { StageMove, StageMoves } from "../stages/moves"
import { randomSlot } from "./add-customer-counts"
import { changeCustomers } from "./change-customers"

/** The stages of a chatbot as they are stored, and where the people of removed ones go. */
export type StoredStages = { statuses: Status[]; moved_stages: Record<string, StageMove> }

/** The stages, for this transaction to replace: whoever changes customers waits, and then sees the new ones. */
export async function lockStages(sql: Sql, chatbotId: string): Promise<StoredStages | undefined> {
  const rows = await sql<StoredStages>(
    "select statuses, moved_stages from chat_crm_chatbot where id = $1 and deleted_at is null for update",
    [chatbotId]
  )
  return rows[0]
}

/** The stages, which stay as they are until the transaction ends; customers may be changed meanwhile. */
export async function holdStages(sql: Sql, chatbotId: string): Promise<StoredStages | undefined> {
  const rows = await sql<StoredStages>(
    "select statuses, moved_stages from chat_crm_chatbot where id = $1 and deleted_at is null for share",
    [chatbotId]
  )
  return rows[0]
}

export async function storeStages(sql: Sql, chatbotId: string, { statuses, moved_stages }: StoredStages): Promise<void> {
  await sql("update chat_crm_chatbot set statuses = $2, moved_stages = $3, updated_at = now() where id = $1", [
    chatbotId,
    JSON.stringify(statuses),
    JSON.stringify(moved_stages),
  ])
}

/** How many people are in each stage that anybody is in. */
export async function countByStage(sql: Sql, chatbotId: string): Promise<Map<string, number>> {
  const rows = await sql<{ status: string; count: number }>(
    `select status, sum(count)::int as count from chat_crm_customer_count
     where chatbot_id = $1 group by status having sum(count) > 0`,
    [chatbotId]
  )
  return new Map(rows.map(({ status, count }) => [status, count]))
}

// The counters tell which ranges of the index by filters hold anybody: people of removed stages are found without a search.
const FIND = `
  select found.id from (
    select platform, purchase_intent, status from chat_crm_customer_count
    where chatbot_id = $1 and status = any($2) group by platform, purchase_intent, status having sum(count) > 0
  ) as cell
  cross join lateral (
    select id from chat_crm_customer customer
    where customer.chatbot_id = $1 and customer.platform = cell.platform
      and coalesce(customer.purchase_intent, 'none') = cell.purchase_intent and customer.status = cell.status
    limit $3
  ) as found limit $3`

// Somebody may have decided otherwise since: those are left out.
const LOCK = `
  select id, status from chat_crm_customer where chatbot_id = $1 and id = any($2) and status = any($3)
  order by id for update`

/** For people in a stage that is not there and of which nobody said where they go. */
const NOBODYS_MOVE: Omit<StageMove, "to"> = { id: "", source: "api", actor: { type: "system" } }

/**
 * Moves some people out of stages that the chatbot does not have (any more), at most `limit`, by the one statement by
 * which customers change. All of them belong to one decision. Gives how many were found; none are left where that is 0.
 * The chatbot's row is locked.
 */
export async function movePeopleOfRemovedStages(sql: Sql, chatbotId: string, stages: StoredStages, limit: number): Promise<number> {
  const known = new Set(stages.statuses.map(({ key }) => key))
  const removed = [...(await countByStage(sql, chatbotId)).keys()].filter((key) => !known.has(key))
  const moves: StageMoves = new Map(Object.entries(stages.moved_stages))
  const idOf = (key: string) => moves.get(key)?.id ?? NOBODYS_MOVE.id
  const together = removed.filter((key) => idOf(key) === idOf(removed[0] as string))
  if (together.length === 0) {
    return 0
  }
  const found = await sql<{ id: string }>(FIND, [chatbotId, together, limit])
  const locked = await sql<{ id: string; status: string }>(LOCK, [chatbotId, found.map(({ id }) => id), together])
  const first = stages.statuses[0] as Status
  const groups = groupBy(locked, ({ status }) => moves.get(status)?.to ?? first.key)
  const sets = [...groups].map(([to, people]): ChangeSet => ({
    customer_ids: people.map(({ id }) => id),
    writes: [{ field: "status", value: to }],
  }))
  const { id, source, actor } = moves.get(together[0] as string) ?? NOBODYS_MOVE
  if (sets.length > 0) {
    await changeCustomers(sql, { chatbot_id: chatbotId, source, actor, sets, job_id: id || undefined }, randomSlot())
  }
  return found.length
}

/** Chatbots with people in stages that are not there: a process died while it moved them. */
export async function chatbotsWithPeopleToMove(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select chatbot.id from chat_crm_chatbot chatbot
     where chatbot.deleted_at is null and exists (
       select 1 from chat_crm_customer_count counter
       where counter.chatbot_id = chatbot.id
         and not exists (select 1 from jsonb_array_elements(chatbot.statuses) as stage where stage->>'key' = counter.status)
       group by status having sum(count) > 0)`
  )
  return rows.map(({ id }) => id)
}

/** Whether transactions that began before `since` are still under way in this database. */
export async function hasTransactionsFromBefore(sql: Sql, since: Date): Promise<boolean> {
  const [row] = await sql<{ has: boolean }>(
    `select exists (select 1 from pg_stat_activity
       where datname = current_database() and xact_start <= $1 and pid <> pg_backend_pid()) as has`,
    [since]
  )
  return row?.has ?? false
}
