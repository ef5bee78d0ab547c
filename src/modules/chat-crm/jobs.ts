import type { BulkChange, FieldWrite, Job, JobDecision, JobSummary, Page } from "../../types"
import { changeProblem } from "./change/field-writes"
import { readPage, type Asked, type Cursors } from "./cursor"
import type { Database, Sql } from "./database"
import { cannotConfirm } from "./csv/problems"
import { notFound, searchTooBroad } from "./errors"
import type { Facts } from "./facts"
import { CHUNK_WORK } from "./jobs/chunks"
import { stateAfter, type JobAction } from "./jobs/states"
import { enqueueTask, RUN_JOB_TASK } from "./queries/enqueue"
import { forgetImported } from "./queries/import-rows"
import { fixJobItems, forgetJobItems } from "./queries/job-items"
import { createJob, FINAL_STATES, findJob, listJobs, lockJob, newJobId, saveJob, type JobKey, type JobRow, type ListedJobRow } from "./queries/jobs"
import { measureTables } from "./queries/measure-tables"
import { holdStages } from "./queries/stages"
import { lockStatuses } from "./queries/statuses"

/** Work of this long is followed by others' before it goes on; what fails is counted anew then. */
const TURN_MS = 30_000

/** Writing down a million people takes seconds, searching them some more; nobody waits longer than this. */
const FIXED_WITHIN_MS = 120_000

/** PostgreSQL's code for a statement that ran out of its time. */
const CANCELED = "57014"

/** Long work on many customers: begun, watched, cancelled, undone. */
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly facts: Facts
  ) {}

  /**
   * Begins to change many customers. Who they are is fixed now, whatever happens to the filter later. Throws a sentence
   * where the writes cannot be, or where a search is too broad to be answered.
   */
  async startBulk({ chatbot_id, source, actor, selection, writes }: BulkChange): Promise<Job> {
    const id = newJobId()
    try {
      const job = await this.database.transaction(async (sql) => {
        await sql(`set local statement_timeout = ${FIXED_WITHIN_MS}`)
        await sql("set local jit = off")
        const total = await fixJobItems(sql, { chatbot_id, job_id: id }, selection)
        // Only now, because others wait for a chatbot that is locked.
        const chatbot = await holdStages(sql, chatbot_id)
        const changes = { chatbot_id, source, actor, sets: [{ customer_ids: [], writes }] }
        const problem = chatbot ? changeProblem(changes, chatbot.statuses) : notFound("chatbot", chatbot_id)
        if (problem) {
          throw problem
        }
        const row = await createJob(sql, { chatbot_id, id, kind: "bulk", total, input: { source, writes }, actor })
        await enqueueJob(sql, { chatbot_id, job_id: id })
        return row
      })
      return toJob(job)
    } catch (error) {
      throw (error as { code?: unknown }).code === CANCELED ? searchTooBroad() : error
    }
  }

  /** A page of a chatbot's jobs, the newest first; of an import's preview the numbers alone. */
  async list(chatbotId: string, asked: Asked): Promise<Page<"jobs", JobSummary>> {
    const { items, next_cursor } = await readPage<ListedJobRow>(this.cursors, ["jobs", chatbotId], asked, (stretch) =>
      listJobs(this.database.query, chatbotId, stretch)
    )
    return { jobs: items.map(toJob), limit: asked.limit, next_cursor }
  }

  /** One job. Throws where the chatbot has none of that id. */
  async find(key: JobKey): Promise<Job> {
    const job = await findJob(this.database.query, key)
    if (!job) {
      throw notFound("job", key.job_id)
    }
    return toJob(job)
  }

  /**
   * Lets a job that was looked at go on. Throws `wrong_job_state` (409) where it does not wait for that, `import_problem` (409)
   * where it would fail.
   */
  confirm(decision: JobDecision): Promise<Job> {
    return this.#decide("confirm", decision)
  }

  /** Ends a job after the chunk under way; what it did stays. Throws `wrong_job_state` (409) where it has ended. */
  cancel(decision: JobDecision): Promise<Job> {
    return this.#decide("cancel", decision)
  }

  /**
   * Begins to put back what an ended job did; what somebody changed since stays. An undo that failed goes on where it was.
   * Throws `wrong_job_state` (409) where the job has not ended, or was undone.
   */
  undo(decision: JobDecision): Promise<Job> {
    return this.#decide("undo", decision)
  }

  /** Stops a job, however far it is, and begins to put back what it did. */
  takeBack(decision: JobDecision): Promise<Job> {
    return this.#decide("take_back", decision)
  }

  /**
   * Works on a job, chunk by chunk, each with its progress in one transaction: whoever is killed loses at most the chunk
   * under way, and whoever goes on does nothing twice. Two that work on one job take turns.
   */
  async run(key: JobKey, stopping: AbortSignal): Promise<void> {
    const end = Date.now() + TURN_MS
    let hasMore = true
    while (hasMore && !stopping.aborted && Date.now() < end) {
      hasMore = await this.#workOnChunk(key)
      this.facts.announce()
    }
    if (hasMore) {
      await enqueueJob(this.database.query, key)
    } else {
      await this.#forgetItems(key)
    }
  }

  /** Ends a job that cannot go on; what it did stays, and can be undone. */
  async fail(key: JobKey, sentence: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      const job = await lockJob(sql, key)
      if (job && !FINAL_STATES.includes(job.state)) {
        await saveJob(sql, { ...job, state: "failed", error: sentence })
      }
    })
    this.facts.announce()
    await this.#forgetItems(key)
  }

  async #decide(action: JobAction, { chatbot_id, job_id, source, actor }: JobDecision): Promise<Job> {
    const key = { chatbot_id, job_id }
    await this.database.transaction(async (sql) => {
      const job = await lockJob(sql, key)
      if (!job) {
        throw notFound("job", job_id)
      }
      const state = stateAfter(action, job.state)
      const undo = state === "undoing" ? { ...job.undo, source, actor, after: job.undo?.after ?? "" } : job.undo
      await saveJob(sql, { ...(action === "confirm" ? begun(job) : job), state, undo })
      await enqueueJob(sql, key)
    })
    this.facts.announce()
    return this.find(key)
  }

  #workOnChunk(key: JobKey): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      await sql("set local jit = off")
      const statuses = await lockStatuses(sql, key.chatbot_id)
      const job = await lockJob(sql, key)
      const work = job && CHUNK_WORK[job.kind][job.state]
      if (!work) {
        return false
      }
      const next = await work(sql, job, statuses)
      await saveJob(sql, next)
      return CHUNK_WORK[next.kind][next.state] !== undefined
    })
  }

  async #forgetItems(key: JobKey): Promise<void> {
    const job = await findJob(this.database.query, key)
    if (job && FINAL_STATES.includes(job.state)) {
      await (job.kind === "bulk"
        ? forgetJobItems(this.database.query, key, job.total)
        : forgetImported(this.database, key, job.total))
      await measureTables(this.database.query, job)
    }
  }
}

/** An import that was looked at goes through its rows again, those that it has nothing to do for being counted already. */
function begun(job: JobRow): JobRow {
  if (job.preview?.problem) {
    throw cannotConfirm(job.preview.problem)
  }
  return {
    ...job,
    done: 0,
    counts: { ...job.counts, unchanged: job.preview?.unchanged ?? 0, refused: job.preview?.refused ?? 0 },
  }
}

/** Has a job worked on, or gone on with. */
export const enqueueJob = (sql: Sql, key: JobKey): Promise<unknown> =>
  enqueueTask(sql, { task: RUN_JOB_TASK, payload: key, jobKey: `${RUN_JOB_TASK}:${key.job_id}` })

/** A job as the API shows it. */
export function toJob<Preview>(row: Omit<JobRow, "preview"> & { preview: Preview | null }): Omit<Job, "preview"> & { preview?: Preview } {
  const { id, kind, state, total, done, counts, input, preview, error, actor, created_by, created_at, finished_at } = row
  return {
    id,
    kind,
    state,
    total,
    done,
    counts,
    ...(kind === "bulk" && { changes: changesOf(input.writes) }),
    ...(preview && { preview }),
    ...(error !== null && { error }),
    created_by,
    created_by_name: actor.name ?? null,
    created_at,
    finished_at,
  }
}

const changesOf = (writes: FieldWrite[]): Job["changes"] =>
  Object.fromEntries(writes.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]])))
