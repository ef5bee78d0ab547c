import { settle, shownJobs } from "../job-marks"
import type { Job, JobState } from "../types"

const job = (id: string, state: JobState, finished_at: string | null = null): Job => ({
  id,
  kind: "bulk",
  state,
  total: 1,
  done: 0,
  counts: { created: 0, updated: 0, unchanged: 0, refused: 0, kept: 0, undone: 0 },
  created_by: null,
  created_by_name: null,
  created_at: "2026-11-01T00:00:00Z",
  finished_at,
})
const ids = (jobs: Job[]) => jobs.map(({ id }) => id)

describe("what a browser tab knows about jobs", () => {
  it("notices that a job of others is under way, and that it ended, once", () => {
    const first = settle({}, [job("a", "running")])
    expect(first).toEqual({ marks: { a: "seen" }, ended: [] })

    const second = settle(first.marks, [job("a", "done")])
    expect([second.marks, ids(second.ended)]).toEqual([{ a: "over" }, ["a"]])
    expect(settle(second.marks, [job("a", "done")])).toEqual({ marks: { a: "over" }, ended: [] })
  })

  it("says nothing of jobs that had ended before anybody looked", () => {
    expect(settle({}, [job("a", "done"), job("b", "failed")])).toEqual({ marks: {}, ended: [] })
  })

  it("waits for one that was begun here and is not listed yet, and forgets others that are listed no more", () => {
    expect(settle({ a: "mine", b: "over", c: "seen" }, [])).toEqual({ marks: { a: "mine" }, ended: [] })
  })

  it("keeps in mind which were begun here until they end", () => {
    expect(settle({ a: "mine" }, [job("a", "queued")]).marks).toEqual({ a: "mine" })
    expect(ids(settle({ a: "mine" }, [job("a", "cancelled")]).ended)).toEqual(["a"])
  })

  it("sees one that is undone by others as under way again", () => {
    expect(settle({ a: "over" }, [job("a", "undoing")])).toEqual({ marks: { a: "seen" }, ended: [] })
  })

  it("does not take one that waits for a confirmation for ended, and shows it where it was seen", () => {
    const waiting = job("a", "awaiting_confirmation")
    expect(settle({ a: "seen" }, [waiting])).toEqual({ marks: { a: "seen" }, ended: [] })
    expect(settle({}, [waiting])).toEqual({ marks: {}, ended: [] })
    expect([ids(shownJobs({ a: "seen" }, [waiting])), ids(shownJobs({}, [waiting]))]).toEqual([["a"], []])
    expect(ids(settle({ a: "mine" }, [job("a", "done")]).ended)).toEqual(["a"])
  })

  it("shows all under way and of the results the latest that is not dismissed", () => {
    const jobs = [
      job("late", "done", "2026-11-03T00:00:00Z"),
      job("dismissed", "done", "2026-11-04T00:00:00Z"),
      job("early", "done", "2026-11-02T00:00:00Z"),
      job("now", "running"),
    ]
    expect(ids(shownJobs({ late: "over", early: "over", now: "mine" }, jobs))).toEqual(["now", "late"])
    expect(ids(shownJobs({}, jobs))).toEqual(["now"])
  })
})
