import type { Actor, ChangeSource, FieldWrite, ImportPreview, ImportSummary, Job, JobCounts, JobState } from "../../../types"
import { positionOf, timeOf, type Position, type Positioned } from "../cursor"
import type { ImportInput } from "../csv/import-input"
import type { Sql } from "../database"
import { newId } from "../ids"
import { factsPart } from "./facts"
import { writeTogether } from "./write-batch"

/** Which job. */
export type JobKey = { chatbot_id: string; job_id: string }

/**
 * Who takes a job back, and how far that is: behind the customer `after`; behind `created_after` once those that an import
 * created are being deleted.
 */
export type JobUndo = { source: ChangeSource; actor: Actor; after: string; created_after?: string }

/** A row of chat_crm_job. */
export type JobRow = Omit<Job, "created_by_name" | "changes" | "preview" | "error"> & {
  chatbot_id: string
  preview: ImportPreview | null
  error: string | null
  input: { source: ChangeSource; writes: FieldWrite[]; import?: ImportInput }
  actor: Actor
  undo: JobUndo | null
}

export type NewJob = Pick<JobRow, "chatbot_id" | "id" | "kind" | "total" | "input" | "actor">

const COLUMNS = `job.chatbot_id, job.id, kind, state, total, done, counts, preview, error, input, actor, undo, created_by,
  job.created_at, finished_at`

const NO_COUNTS: JobCounts = { created: 0, updated: 0, unchanged: 0, refused: 0, kept: 0, undone: 0 }

export const newJobId = (): string => newId("job")

/** Stores a job that waits to be begun. */
export async function createJob(sql: Sql, { chatbot_id, id, kind, total, input, actor }: NewJob): Promise<JobRow> {
  const given = [chatbot_id, id, kind, total, JSON.stringify(NO_COUNTS), JSON.stringify(input), JSON.stringify(actor), actor.id ?? null]
  const [row] = await sql<JobRow>(
    `insert into chat_crm_job as job (chatbot_id, id, kind, state, total, counts, input, actor, created_by)
     values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8) returning ${COLUMNS}`,
    given
  )
  return row as JobRow
}

/** One job, or undefined. */
export async function findJob(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<JobRow | undefined> {
  const rows = await sql<JobRow>(`select ${COLUMNS} from chat_crm_job job where chatbot_id = $1 and id = $2`, [chatbot_id, job_id])
  return rows[0]
}

/** A job that nobody else touches until the transaction ends; undefined where it, or its chatbot, is gone. */
export async function lockJob(sql: Sql, { chatbot_id, job_id }: JobKey): Promise<JobRow | undefined> {
  const rows = await sql<JobRow>(
    `select ${COLUMNS} from chat_crm_job job
     join chat_crm_chatbot chatbot on chatbot.id = job.chatbot_id and chatbot.deleted_at is null
     where job.chatbot_id = $1 and job.id = $2 for update of job`,
    [chatbot_id, job_id]
  )
  return rows[0]
}

/** A job as lists have it: what a file's columns and rows are is not for them. */
export type ListedJobRow = Omit<JobRow, "preview"> & { preview: ImportSummary | null }

const LISTED = COLUMNS.replace(" input,", " input - 'import' as input,").replace(
  " preview,",
  ` (select jsonb_object_agg(key, value) from jsonb_each(preview)
     where key in ('rows', 'create', 'update', 'unchanged', 'refused', 'file_name')) as preview,`
)

/** A stretch of a chatbot's jobs, the newest first. */
export const listJobs = (
  sql: Sql,
  chatbotId: string,
  { limit, after }: { limit: number; after: Position | null }
): Promise<Positioned<ListedJobRow>[]> =>
  sql<Positioned<ListedJobRow>>(
    `select ${LISTED}, ${positionOf("created_at")} from chat_crm_job job
     where chatbot_id = $1 ${after ? `and (created_at, id) < (${timeOf("$3")}, $4::text)` : ""}
     order by created_at desc, id desc limit $2`,
    [chatbotId, limit, ...(after ? [after.at, after.id] : [])]
  )

export const FINAL_STATES: readonly JobState[] = ["done", "failed", "cancelled", "undone"]

/** What rows hold is there to be looked at before an import begins, and for nothing else. */
const withoutContents = (preview: ImportPreview): ImportPreview => ({
  ...preview,
  sample: [],
  columns: preview.columns.map((column) => ({ ...column, values: [] })),
})

/** Stores how far a locked job is; where it ends by that, subscribers are told, and its preview shows no rows any more. */
export async function saveJob(sql: Sql, job: JobRow): Promise<void> {
  const ends = FINAL_STATES.includes(job.state)
  const preview = job.preview && ends ? withoutContents(job.preview) : job.preview
  await sql(
    `update chat_crm_job set state = $3, done = $4, counts = $5, error = $6, undo = $7, updated_at = now(),
       finished_at = case when $8 then now() end, input = $9, preview = $10
     where chatbot_id = $1 and id = $2`,
    [
      job.chatbot_id,
      job.id,
      job.state,
      job.done,
      JSON.stringify(job.counts),
      job.error,
      job.undo && JSON.stringify(job.undo),
      ends,
      JSON.stringify(job.input),
      preview && JSON.stringify(preview),
    ]
  )
  if (ends) {
    await writeTogether(sql, [factsPart([{ name: "job_finished", chatbot_id: job.chatbot_id, ids: [job.id] }])])
  }
}
