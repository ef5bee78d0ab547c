import type { Sql } from "../database"

export const EMIT_EVENTS_TASK = "chat-crm:emit-events"
export const PURGE_CHATBOT_TASK = "chat-crm:purge-chatbot"
export const CONNECT_TELEGRAM_TASK = "chat-crm:connect-telegram"

export type Enqueued = { task: string; payload?: Record<string, unknown>; runAt?: Date; jobKey?: string }

/** Queues a task in the transaction behind `sql`; a job of the same key that has not begun is replaced. */
export const enqueueTask = (sql: Sql, { task, payload = {}, runAt, jobKey }: Enqueued): Promise<unknown> =>
  sql("select graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4)", [
    task,
    JSON.stringify(payload),
    runAt ?? null,
    jobKey ?? null,
  ])
