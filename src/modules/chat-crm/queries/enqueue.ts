import type { Sql } from "../database"

export const EMIT_EVENTS_TASK = "chat-crm:emit-events"
export const ERASE_PERSON_TASK = "chat-crm:erase-person"
export const MOVE_PEOPLE_OF_STAGES_TASK = "chat-crm:move-people-of-stages"
export const PURGE_CHATBOT_TASK = "chat-crm:purge-chatbot"
export const ENRICH_TASK = "chat-crm:enrich"
export const RUN_TRIAL_TASK = "chat-crm:run-trial"
export const RUN_JOB_TASK = "chat-crm:run-job"
export const CONNECT_TELEGRAM_TASK = "chat-crm:connect-telegram"
export const DISPATCH_ALERT_TASK = "chat-crm:dispatch-alert"
export const DELIVER_ALERT_TASK = "chat-crm:deliver-alert"
export const LOOK_UP_PROFILE_TASK = "chat-crm:look-up-profile"
export const LOOK_UP_MISSING_PROFILES_TASK = "chat-crm:look-up-missing-profiles"

export type Enqueued = {
  task: string
  payload?: Record<string, unknown>
  runAt?: Date
  jobKey?: string
  /** Jobs of one queue run one after another, whichever process works them off. */
  queueName?: string
  /** 25 unless told. */
  maxAttempts?: number
  /** The higher, the later; 0 unless told. */
  priority?: number
}

/** Queues a task in the transaction behind `sql`; a job of the same key that has not begun is replaced. */
export const enqueueTask = (sql: Sql, { task, payload = {}, ...job }: Enqueued): Promise<unknown> =>
  sql(
    `select graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4, queue_name => $5, max_attempts => $6,
       priority => $7)`,
    [
      task,
      JSON.stringify(payload),
      job.runAt ?? null,
      job.jobKey ?? null,
      job.queueName ?? null,
      job.maxAttempts ?? null,
      job.priority ?? null,
    ]
  )
