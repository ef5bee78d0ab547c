import type { JobKind, JobState, Status } from "../../../types"
import { makeChanges } from "../change/make-changes"
import type { Sql } from "../database"
import { takeJobItems } from "../queries/job-items"
import type { JobRow } from "../queries/jobs"
import { previewChunk } from "./import-preview"
import { importChunk } from "./import-run"
import { undoImportChunk } from "./import-undo"
import { CHUNK, undoChunk } from "./undo-chunk"

/** One chunk of work on a locked job; gives the job as it is then, for the same transaction to store. */
type WorkOnChunk = (sql: Sql, job: JobRow, statuses: Status[]) => Promise<JobRow>

/** What a job does in which state; in the others it waits for somebody, or has ended. */
export const CHUNK_WORK: Record<JobKind, Partial<Record<JobState, WorkOnChunk>>> = {
  bulk: { queued: changeChunk, running: changeChunk, undoing: undoChunk },
  import: { queued: previewChunk, previewing: previewChunk, running: importChunk, undoing: undoImportChunk },
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
