import type { Sql } from "../database"

/** What happened, for subscribers: ids only, by chatbot. */
export type Fact = { name: string; chatbot_id: string; ids: string[] }

export const EMIT_EVENTS_TASK = "chat-crm:emit-events"
export const PURGE_CHATBOT_TASK = "chat-crm:purge-chatbot"
export const CONNECT_TELEGRAM_TASK = "chat-crm:connect-telegram"

/** Queues a task in the transaction behind `sql`. */
export const enqueueTask = (sql: Sql, task: string, payload: Record<string, unknown>, runAt?: Date): Promise<unknown> =>
  sql("select graphile_worker.add_job($1, $2::json, run_at => $3)", [task, JSON.stringify(payload), runAt ?? null])

/** Queues the emission of facts in the same transaction as the facts: a crash loses neither or both. */
export async function enqueueFacts(sql: Sql, facts: Fact[]): Promise<void> {
  const told = facts.filter(({ ids }) => ids.length > 0)
  if (told.length > 0) {
    await enqueueTask(sql, EMIT_EVENTS_TASK, { facts: told })
  }
}
