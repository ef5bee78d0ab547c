import type { JobState } from "../../../../types"
import { stateAfter, type JobAction } from "../states"

const STATES: JobState[] = [
  "queued",
  "previewing",
  "awaiting_confirmation",
  "running",
  "done",
  "failed",
  "cancelled",
  "undoing",
  "undone",
]

/** Where a decision leads, by the states in which it can be made; in the others it is refused with a sentence. */
function outcomes(action: JobAction): Partial<Record<JobState, JobState>> {
  const next = STATES.flatMap((state) => {
    try {
      return [[state, stateAfter(action, state)]]
    } catch (error) {
      const refused = { status: 409, details: { code: "wrong_job_state", state }, message: expect.stringMatching(/^This job .+\.$/) }
      expect(error).toMatchObject(refused)
      return []
    }
  })
  return Object.fromEntries(next)
}

describe("the states of a job", () => {
  it("a job is confirmed only where it waits for that", () => {
    expect(outcomes("confirm")).toEqual({ awaiting_confirmation: "running" })
  })

  it("a job is cancelled until it ends, and an undo never", () => {
    expect(outcomes("cancel")).toEqual({
      queued: "cancelled",
      previewing: "cancelled",
      awaiting_confirmation: "cancelled",
      running: "cancelled",
    })
  })

  it("a job is undone once it has ended, and only once", () => {
    expect(outcomes("undo")).toEqual({ done: "undoing", failed: "undoing", cancelled: "undoing" })
  })

  it("a job is taken back in any state but those of its undo", () => {
    expect(Object.keys(outcomes("take_back"))).toEqual(STATES.slice(0, -2))
  })
})
