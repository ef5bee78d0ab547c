import { nameIn } from "../file-name"

describe("what a download is called", () => {
  it("is what the server says, unless that is a path", () => {
    expect(nameIn('attachment; filename="sen-customers-2026-11-23.csv"')).toBe("sen-customers-2026-11-23.csv")
    expect(nameIn('attachment; filename="../x.csv"')).toBeNull()
    expect(nameIn(null)).toBeNull()
  })
})
