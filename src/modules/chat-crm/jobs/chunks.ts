import type { ChangeSet, JobKind, JobState, Status } from "../../../types"
import { makeChanges } from "../change/make-changes"
import type { Sql } from "../database"
import { findChangesOfPeople, reversed } from "../queries/find-changes"
import { takeJobItems } from "../queries/job-items"
import type { JobRow, JobUndo } from "../queries/jobs"

/** Customers changed in one transaction: a fraction of a second of work, which others may have to wait for. */
export const CHUNK = 5_000

/** One chunk of work on a locked job; gives the job as it is then, for the same transaction to store. */
type WorkOnChunk = (sql: Sql, job: JobRow, statuses: Status[]) => Promise<JobRow>

/** What a job does in which state; in the others it waits for somebody, or has ended. */
export const CHUNK_WORK: Record<JobKind, Partial<Record<JobState, WorkOnChunk>>> = {
  bulk: { queued: changeChunk, running: changeChunk, undoing: undoChunk },
  import: { undoing: undoChunk },
}

async function changeChunk(sql: Sql, job: JobRow): Promise<JobRow> {
  const { chatbot_id, id: job_id, actor, counts } = job
  const { source, writes } = job.input
  const customer_ids = await takeJobItems(sql, { chatbot_id, job_id }, job.done, CHUNK)
  const done = job.done + customer_ids.length
  const state = done < job.total && customer_ids.length > 0 ? "running" : "done"
  if (customer_ids.length === 0) {
    return { ...job, state }
  }
  const outcome = await makeChanges(sql, { chatbot_id, job_id, source, actor, sets: [{ customer_ids, writes }] })
  const changed = new Set(outcome.updated)
  return {
    ...job,
    state,
    done,
    counts: {
      ...counts,
      updated: counts.updated + changed.size,
      unchanged: counts.unchanged + outcome.unchanged.length,
      refused: counts.refused + outcome.missing.length,
      kept: counts.kept + outcome.kept.filter((id) => !changed.has(id)).length,
    },
  }
}

async function undoChunk(sql: Sql, job: JobRow, statuses: Status[]): Promise<JobRow> {
  const { chatbot_id, counts } = job
  const { source, actor, after } = job.undo as JobUndo
  const changes = await findChangesOfPeople(sql, chatbot_id, job.id, { after, customers: CHUNK })
  const last = changes.at(-1)
  if (!last) {
    return { ...job, state: "undone" }
  }
  const { sets, stuck } = withoutRemovedStages(reversed(changes), statuses)
  // Their entries do not carry the job: an undo is no part of what there is to undo.
  const outcome = await makeChanges(sql, { chatbot_id, source, actor, sets, is_undo: true })
  const kept = new Set([...outcome.kept, ...stuck])
  const undone = new Set([...outcome.updated, ...outcome.unchanged].filter((id) => !kept.has(id)))
  return {
    ...job,
    undo: { source, actor, after: last.customer_id },
    counts: { ...counts, kept: counts.kept + kept.size, undone: counts.undone + undone.size },
  }
}

/** Nobody can be put back into a stage that is no more: those stay where they are. */
function withoutRemovedStages(sets: ChangeSet[], statuses: Status[]): { sets: ChangeSet[]; stuck: string[] } {
  const known = new Set<unknown>(statuses.map(({ key }) => key))
  const stuck: string[] = []
  const possible = sets.map(({ customer_ids, writes }) => {
    const left = writes.filter(({ field, value }) => field !== "status" || known.has(value))
    if (left.length < writes.length) {
      stuck.push(...customer_ids)
    }
    return { customer_ids, writes: left }
  })
  return { sets: possible.filter(({ writes }) => writes.length > 0), stuck }
}
