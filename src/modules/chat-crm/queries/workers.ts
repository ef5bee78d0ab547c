import type { Sql } from "../database"

export type WorkerProcess = { id: string; host: string; pid: number }

const TOUCH = `
  insert into chat_crm_worker (id, host, pid) values ($1, $2, $3)
  on conflict (id) do update set seen_at = now()`

/** Notes that a worker is alive. */
export const touchWorker = (sql: Sql, { id, host, pid }: WorkerProcess): Promise<unknown> => sql(TOUCH, [id, host, pid])

/** Forgets a worker that has finished what it did. */
export const forgetWorker = (sql: Sql, id: string): Promise<unknown> =>
  sql("delete from chat_crm_worker where id = $1", [id])

// By the database's clock alone. Workers that never told that they live, such as those of another program, are left alone.
const RELEASE = `
  with dead as (delete from chat_crm_worker where seen_at < now() - $1 * interval '1 second' returning id, host, pid),
  released as (select graphile_worker.force_unlock_workers(array_agg(id)) from dead having count(*) > 0)
  select dead.* from dead, (select count(*) from released) as once`

/** Hands the tasks of workers unseen for some seconds back to the queue, and tells which these were. */
export const releaseDeadWorkers = (sql: Sql, unseenSeconds: number): Promise<WorkerProcess[]> =>
  sql<WorkerProcess>(RELEASE, [unseenSeconds])
