import { metadataProblemOf } from "../field-metadata"
import { metadataFieldOf } from "../field-specs"

describe("a new detail", () => {
  it("needs a name of 1 to 64 characters that is not there yet, and a value of at most 2,000", () => {
    expect(metadataProblemOf("", "x", {})).toBe("noKey")
    expect(metadataProblemOf("k".repeat(65), "x", {})).toBe("keyTooLong")
    expect(metadataProblemOf("size", "x", { size: "M" })).toBe("exists")
    expect(metadataProblemOf("size", "x".repeat(2_001), {})).toBe("valueTooLong")
    expect(metadataProblemOf("k".repeat(64), "x".repeat(2_000), {})).toBeNull()
  })

  it("may be called like something that every object has", () => {
    expect(metadataProblemOf("constructor", "x", {})).toBeNull()
    expect(metadataFieldOf("__proto__").write("x")).toEqual({ metadata: JSON.parse('{"__proto__":"x"}') })
  })
})
