import { COLUMNS, DEFAULT_COLUMNS, keepColumns, metadataKey, offeredColumns, readColumns, withColumnToggled } from "../customer-columns"
import { memoryStorage, refusingStorage } from "./memory-storage"

const useStorage = (storage: object) =>
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true })

describe("the columns of the customer list", () => {
  beforeEach(() => useStorage(memoryStorage()))
  afterAll(() => useStorage(memoryStorage()))

  it("are the usual ones until somebody chooses", () => {
    expect(readColumns("flowers")).toEqual(DEFAULT_COLUMNS)
  })

  it("are remembered by chatbot, none at all included", () => {
    keepColumns("flowers", ["status", "metadata.vip"])
    keepColumns("bikes", [])

    expect(readColumns("flowers")).toEqual(["status", "metadata.vip"])
    expect(readColumns("bikes")).toEqual([])
  })

  it("pass over what storage holds besides", () => {
    localStorage.setItem("chat_crm.columns.flowers", '["status", "shoe_size", 7, null]')
    localStorage.setItem("chat_crm.columns.bikes", "{")

    expect(readColumns("flowers")).toEqual(["status"])
    expect(readColumns("bikes")).toEqual(DEFAULT_COLUMNS)
  })

  it("are the usual ones where the browser keeps nothing", () => {
    useStorage(refusingStorage)

    expect(() => keepColumns("flowers", [])).not.toThrow()
    expect(readColumns("flowers")).toEqual(DEFAULT_COLUMNS)
  })

  it("offer each key of metadata on the page once, and those chosen before", () => {
    const details: Record<string, string>[] = [{ vip: "yes", city: "Huế" }, { vip: "no" }, {}]
    const rows = details.map((metadata) => ({ metadata }))

    expect(offeredColumns(rows, ["status", "metadata.size"])).toEqual([
      ...COLUMNS,
      "metadata.city",
      "metadata.size",
      "metadata.vip",
    ])
  })

  it("stand in the order in which they are offered, whenever they were chosen", () => {
    const chosen = withColumnToggled(withColumnToggled(["status", "metadata.vip"], "metadata.city"), "platform")

    expect(chosen).toEqual(["platform", "status", "metadata.city", "metadata.vip"])
    expect(withColumnToggled(chosen, "status")).toEqual(["platform", "metadata.city", "metadata.vip"])
  })

  it("know the key that they show", () => {
    expect(metadataKey("metadata.shoe.size")).toBe("shoe.size")
    expect(metadataKey("status")).toBeNull()
  })
})
