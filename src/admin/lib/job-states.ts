import type { Job, JobState } from "./types"

const UNDER_WAY: readonly JobState[] = ["queued", "previewing", "running", "undoing"]
const UNDOABLE: readonly JobState[] = ["done", "failed", "cancelled"]

export const isUnderWay = ({ state }: Job): boolean => UNDER_WAY.includes(state)

/** Whether it goes on only once somebody says so. */
export const isWaiting = ({ state }: Pick<Job, "state">): boolean => state === "awaiting_confirmation"

/** An undo is not cancelled: what it has put back would be half of what was. */
export const canCancel = (job: Job): boolean => (isUnderWay(job) || isWaiting(job)) && job.state !== "undoing"

/** Only while there is something to put back. */
export const canUndo = ({ state, counts }: Job): boolean =>
  UNDOABLE.includes(state) && counts.created + counts.updated > counts.undone + counts.kept

/** How far a job is, or its undo, which goes through those that were changed. */
export const progressOf = ({ state, total, done, counts }: Job) => {
  const progress =
    state === "undoing"
      ? { done: counts.undone + counts.kept, total: counts.created + counts.updated }
      : { done, total }

  return { ...progress, percent: progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0 }
}

/** What a job's result tells, number by number; those of nobody are left out. */
export const RESULT_PARTS = ["created", "updated", "unchanged", "refused"] as const
export const UNDO_PARTS = ["undone", "kept"] as const

export const resultParts = ({ state, counts }: Job) => {
  const parts = state === "undone" || state === "undoing" ? UNDO_PARTS : RESULT_PARTS
  return parts.filter((part) => counts[part] > 0)
}
