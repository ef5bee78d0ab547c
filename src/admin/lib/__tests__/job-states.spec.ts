import { canCancel, canUndo, progressOf, resultParts } from "../job-states"
import type { Job, JobCounts, JobState } from "../types"

const job = (state: JobState, counts: Partial<JobCounts> = {}, of: Partial<Job> = {}): Job => ({
  id: "ccjob_1",
  kind: "bulk",
  state,
  total: 10,
  done: 4,
  counts: { created: 0, updated: 0, unchanged: 0, refused: 0, kept: 0, undone: 0, ...counts },
  created_by: null,
  created_by_name: null,
  created_at: "2026-11-01T00:00:00Z",
  finished_at: null,
  ...of,
})

describe("states of jobs", () => {
  it("counts an undo against those that were changed", () => {
    expect(progressOf(job("running"))).toEqual({ done: 4, total: 10, percent: 40 })
    expect(progressOf(job("undoing", { updated: 8, undone: 5, kept: 1 }))).toEqual({ done: 6, total: 8, percent: 75 })
    expect(progressOf(job("queued", {}, { total: 0, done: 0 })).percent).toBe(0)
  })

  it("offers an undo where something is left to put back", () => {
    expect(canUndo(job("done", { updated: 2 }))).toBe(true)
    expect(canUndo(job("cancelled", { updated: 2 }))).toBe(true)
    expect(canUndo(job("failed", { updated: 5, undone: 2 }))).toBe(true)
    expect(canUndo(job("done", { unchanged: 2 }))).toBe(false)
    expect(canUndo(job("running", { updated: 2 }))).toBe(false)
    expect(canUndo(job("undone", { updated: 2, undone: 2 }))).toBe(false)
  })

  it("cancels what is under way, but no undo", () => {
    expect((["queued", "running", "undoing", "done"] as const).map((state) => canCancel(job(state)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it("tells the numbers that are not nought, of an undo its own", () => {
    expect(resultParts(job("done", { updated: 3, refused: 1 }))).toEqual(["updated", "refused"])
    expect(resultParts(job("undone", { updated: 3, undone: 2, kept: 1 }))).toEqual(["undone", "kept"])
  })
})
