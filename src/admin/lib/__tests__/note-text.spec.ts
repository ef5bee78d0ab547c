import { bodyOf, canSave, MAX_NOTE } from "../note-text"

describe("the text of a note", () => {
  it("counts as the server does: without the white space around it", () => {
    expect(bodyOf("  Call her\nat nine \n")).toBe("Call her\nat nine")
    expect(canSave(` ${"a".repeat(MAX_NOTE)} `)).toBe(true)
    expect(canSave("a".repeat(MAX_NOTE + 1))).toBe(false)
  })

  it("needs words", () => {
    expect(canSave(" \n ")).toBe(false)
  })
})
