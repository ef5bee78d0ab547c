import { allColumns, columnsAsked, countColumns, noColumns, withDetailToggled, withFieldToggled } from "../export-columns"

const known = ["metadata.email", "metadata.phone"]

describe("columns to export", () => {
  it("asks for none by name while all are wanted", () => {
    expect(columnsAsked(allColumns)).toBeUndefined()
    expect(countColumns(noColumns)).toBe(0)
  })

  it("asks for fields in the order of the file, whatever was chosen first", () => {
    const chosen = withFieldToggled(withFieldToggled(noColumns, "status"), "id")
    expect(columnsAsked(chosen)).toEqual(["id", "status"])
    expect(columnsAsked(withFieldToggled(chosen, "id"))).toEqual(["status"])
  })

  it("asks for all details together, or for those that are left once one is taken out", () => {
    const fewer = withFieldToggled(allColumns, "id")
    expect(columnsAsked(fewer)?.at(-1)).toBe("metadata")
    expect(columnsAsked(withDetailToggled(fewer, "metadata.email", known))?.slice(-2)).toEqual(["last_active", "metadata.phone"])
    expect(columnsAsked(withDetailToggled(noColumns, "metadata.phone", known))).toEqual(["metadata.phone"])
  })
})
