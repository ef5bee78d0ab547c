import { formatBytes } from "../bytes"

describe("sizes", () => {
  it("are as a person reads them", () => {
    expect([formatBytes(0, "en"), formatBytes(12_300_000, "en"), formatBytes(1_500_000_000, "en")]).toEqual(["0 bytes", "12.3 MB", "1.5 GB"])
  })
})
