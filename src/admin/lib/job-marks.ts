import { isUnderWay, isWaiting } from "./job-states"
import type { Job } from "./types"

/**
 * What this browser tab knows about a job: one that is `mine` was begun or undone here, another was `seen` under way, and
 * of one that is `over` the result is still shown.
 */
export type JobMark = "mine" | "seen" | "over"
export type JobMarks = Readonly<Record<string, JobMark>>

/** Looks at the jobs as they are now: which marks they have by that, and which of those under way have ended. */
export const settle = (before: JobMarks, jobs: Job[]) => {
  const marks: Record<string, JobMark> = {}

  for (const [id, mark] of Object.entries(before)) {
    // One that was begun a moment ago may not be among them yet.
    if (mark === "mine" && !jobs.some((job) => job.id === id)) {
      marks[id] = mark
    }
  }
  for (const job of jobs) {
    const mark = before[job.id]
    if (isUnderWay(job)) {
      marks[job.id] = mark === "mine" ? mark : "seen"
    } else if (isWaiting(job)) {
      // It has not ended; shown only where it was seen under way, for it may wait for days.
      Object.assign(marks, mark && { [job.id]: mark })
    } else if (mark) {
      marks[job.id] = "over"
    }
  }
  const ended = jobs.filter(({ id }) => marks[id] === "over" && before[id] !== "over")

  return { marks, ended }
}

/** The jobs to show: all under way, those that wait and were seen before, and the latest result that nobody has dismissed. */
export const shownJobs = (marks: JobMarks, jobs: Job[]): Job[] => {
  const results = jobs
    .filter((job) => marks[job.id] === "over" && !isUnderWay(job) && !isWaiting(job))
    .sort((a, b) => (b.finished_at ?? "").localeCompare(a.finished_at ?? ""))

  return [...jobs.filter((job) => isUnderWay(job) || (isWaiting(job) && marks[job.id])), ...results.slice(0, 1)]
}
