import { hasBegun, isImportOpen, stepOf } from "../import-steps"
import type { JobState } from "../types"

describe("the steps of an import", () => {
  it("go from the file to the check to the import", () => {
    const states: JobState[] = ["queued", "previewing", "awaiting_confirmation", "running", "done", "failed", "cancelled", "undoing", "undone"]
    expect(stepOf(undefined)).toBe("file")
    expect(states.map((state) => stepOf({ state }))).toEqual([...Array(3).fill("check"), ...Array(6).fill("import")])
  })

  it("know whether a job's own page is open", () => {
    const open = { pathname: "/app/chatbots/c/customers/import", search: "?q=x&job=ccjob_1" }
    expect([isImportOpen(open, "ccjob_1"), isImportOpen(open, "ccjob_2")]).toEqual([true, false])
    expect(isImportOpen({ ...open, pathname: "/app/chatbots/c/customers" }, "ccjob_1")).toBe(false)
  })

  it("tell one that was cancelled before it began", () => {
    const counts = { created: 0, updated: 0, unchanged: 0, refused: 0, kept: 0, undone: 0 }
    expect(hasBegun({ state: "cancelled", counts })).toBe(false)
    expect(hasBegun({ state: "cancelled", counts: { ...counts, created: 1 } })).toBe(true)
    expect(hasBegun({ state: "done", counts })).toBe(true)
  })
})
