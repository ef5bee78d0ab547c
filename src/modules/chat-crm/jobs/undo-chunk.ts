import type { ChangeSet, Status } from "../../../types"
import { makeChanges } from "../change/make-changes"
import type { Sql } from "../database"
import { findChangesOfPeople, reversed } from "../queries/find-changes"
import type { JobRow, JobUndo } from "../queries/jobs"

/** Customers changed in one transaction: a fraction of a second of work, which others may have to wait for. */
export const CHUNK = 5_000

/** Puts the next customers of a job back as they were, where nobody changed them since. */
export async function undoChunk(sql: Sql, job: JobRow, statuses: Status[]): Promise<JobRow> {
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
