import { choicesOf, hasField, mappingWith, ownDetail } from "../import-columns"

const columns = (...fields: (string | null)[]) => fields.map((field) => ({ field }))

describe("what the columns of a file become", () => {
  it("takes a field from one column only", () => {
    expect(mappingWith(columns("id", "name", null), 2, "name")).toEqual(["id", null, "name"])
    expect(mappingWith(columns("id", "name", null), 1, null)).toEqual(["id", null, null])
    expect(mappingWith(columns(null, null), 0, "metadata.phone")).toEqual(["metadata.phone", null])
  })

  it("offers the fields in their order, then the details there are and one named as the column is", () => {
    const choices = choicesOf(["status", "id", "metadata.phone", "metadata.email"], { header: " Loyalty\nlevel ", field: "metadata.tier" })
    expect(choices).toEqual({
      fields: ["id", "status"],
      details: ["metadata.email", "metadata.Loyalty level", "metadata.phone", "metadata.tier"],
    })
  })

  it("names a detail after the header as far as a key may be long", () => {
    expect(ownDetail("metadata.phone")).toBe("metadata.phone")
    expect(ownDetail("  \t")).toBeNull()
    expect(ownDetail("x".repeat(100))).toBe(`metadata.${"x".repeat(64)}`)
  })

  it("knows whether some column brings a field", () => {
    expect([hasField(columns("id", null), "id"), hasField(columns("id", null), "platform")]).toEqual([true, false])
  })
})
