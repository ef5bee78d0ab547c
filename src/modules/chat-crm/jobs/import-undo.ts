import type { Status } from "../../../types"
import type { Sql } from "../database"
import type { JobRow, JobUndo } from "../queries/jobs"
import { createdByJob, deleteUntouched } from "../queries/undo-imported"
import { undoChunk } from "./undo-chunk"

/** Customers deleted in one transaction. */
const CHUNK = 5_000

/** Puts the next customers back whom an import changed; behind the last of them, deletes those whom it made. */
export async function undoImportChunk(sql: Sql, job: JobRow, statuses: Status[]): Promise<JobRow> {
  const undo = job.undo as JobUndo
  if (undo.created_after === undefined) {
    const next = await undoChunk(sql, job, statuses)
    return next.state === "undone" ? { ...next, state: "undoing", undo: { ...undo, created_after: "" } } : next
  }
  const ids = await createdByJob(sql, { chatbot_id: job.chatbot_id, job_id: job.id }, { after: undo.created_after, limit: CHUNK })
  const last = ids.at(-1)
  if (last === undefined) {
    return { ...job, state: "undone" }
  }
  const { deleted, kept } = await deleteUntouched(sql, job.chatbot_id, ids)
  return {
    ...job,
    undo: { ...undo, created_after: last },
    counts: { ...job.counts, kept: job.counts.kept + kept, undone: job.counts.undone + deleted },
  }
}
