import type { Sql } from "../database"
import type { Part } from "./write-batch"

/** What happened, for subscribers: ids only, by chatbot. */
export type Fact = { name: string; chatbot_id: string; ids: string[] }

export const EMIT_EVENTS_TASK = "chat-crm:emit-events"
export const PURGE_CHATBOT_TASK = "chat-crm:purge-chatbot"
export const CONNECT_TELEGRAM_TASK = "chat-crm:connect-telegram"

/** Queues a task in the transaction behind `sql`. */
export const enqueueTask = (sql: Sql, task: string, payload: Record<string, unknown>, runAt?: Date): Promise<unknown> =>
  sql("select graphile_worker.add_job($1, $2::json, run_at => $3)", [task, JSON.stringify(payload), runAt ?? null])

/** Facts of this long are told together. */
const GATHERED_MS = 250

/*
 * Jobs of one key are one job until it runs, their payloads joined: a busy process tells its facts four times a second
 * instead of once a batch. The key names the connection, so that no transaction waits for another's job.
 */
const ENQUEUE = `
  select graphile_worker.add_job('${EMIT_EVENTS_TASK}', given.facts,
    job_key => '${EMIT_EVENTS_TASK}:' || pg_backend_pid() || ':' || given.bucket, job_key_mode => 'preserve_run_at',
    run_at => now() + interval '${GATHERED_MS} milliseconds')
  from json_to_recordset($rows) as given (bucket text, facts json)`

/** Queues the emission of facts in the same transaction as the facts: a crash loses neither or both. */
export function factsPart(facts: Fact[]): Part {
  const told = facts.filter(({ ids }) => ids.length > 0)
  const bucket = String(Math.floor(Date.now() / GATHERED_MS))
  return { name: "queued_facts", sql: ENQUEUE, rows: told.length > 0 ? [{ bucket, facts: told }] : [] }
}
