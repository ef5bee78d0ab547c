import { keepPageSize, readPageSize } from "../page-size"
import { memoryStorage, refusingStorage } from "./memory-storage"

const useStorage = (storage: object) =>
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true })

describe("the size of a page", () => {
  beforeEach(() => useStorage(memoryStorage()))
  afterAll(() => useStorage(memoryStorage()))

  it("is 20 until somebody chooses another, which is remembered", () => {
    expect(readPageSize()).toBe(20)
    keepPageSize(100)
    expect(readPageSize()).toBe(100)
  })

  it("is 20 for anything that is not offered", () => {
    localStorage.setItem("chat_crm.page_size", "1000000")
    expect(readPageSize()).toBe(20)
  })

  it("is 20 where the browser keeps nothing", () => {
    useStorage(refusingStorage)
    expect(() => keepPageSize(50)).not.toThrow()
    expect(readPageSize()).toBe(20)
  })
})
