import { changesOf, KEEP, NO_INTENT, questionOf, stageChoice } from "../job-changes"

describe("what is chosen for many customers", () => {
  it("is nothing at first", () => {
    expect(changesOf({ status: KEEP, intent: KEEP })).toBeNull()
  })

  it("names the fields that were chosen and no other", () => {
    expect(changesOf({ status: stageChoice("closed"), intent: KEEP })).toEqual({ status: "closed" })
    expect(changesOf({ status: KEEP, intent: "comparing" })).toEqual({ purchase_intent: "comparing" })
    expect(changesOf({ status: stageChoice("new"), intent: NO_INTENT })).toEqual({ status: "new", purchase_intent: null })
  })

  it("takes a stage whose key is one of our own words", () => {
    expect(changesOf({ status: stageChoice("keep"), intent: KEEP })).toEqual({ status: "keep" })
    expect(changesOf({ status: stageChoice(""), intent: KEEP })).toEqual({ status: "" })
  })

  it("asks a question that fits", () => {
    expect(questionOf({ status: "closed" })).toBe("status")
    expect(questionOf({ purchase_intent: "browsing" })).toBe("intent")
    expect(questionOf({ purchase_intent: null })).toBe("clear")
    expect(questionOf({ status: "closed", purchase_intent: "browsing" })).toBe("statusIntent")
    expect(questionOf({ status: "closed", purchase_intent: null })).toBe("statusClear")
  })
})
