import { neighbours, rememberTrail, trailOf, type Trail } from "../list-trail"
import { memoryStorage, refusingStorage } from "./memory-storage"

const TRAIL: Trail = { ids: ["a", "b", "c"], search: "q=lan", cursor: null, nextCursor: "page-2" }

const useStorage = (storage: object) =>
  Object.defineProperty(globalThis, "sessionStorage", { value: storage, configurable: true })

describe("the trail of a list", () => {
  beforeEach(() => useStorage(memoryStorage()))
  afterAll(() => useStorage(memoryStorage()))

  it("is remembered by chatbot", () => {
    rememberTrail("flowers", TRAIL)
    rememberTrail("bikes", { ...TRAIL, ids: ["z"], cursor: "page-3", previous: null })

    expect(trailOf("flowers")).toEqual(TRAIL)
    expect(trailOf("bikes")).toEqual({ ...TRAIL, ids: ["z"], cursor: "page-3", previous: null })
    expect(trailOf("books")).toBeNull()
  })

  it("is none where storage holds something else", () => {
    for (const kept of ["{", "null", "[]", '{"ids":[1],"search":"","cursor":null,"nextCursor":null}', '{"ids":["a"]}']) {
      sessionStorage.setItem("chat_crm.trail.flowers", kept)
      expect(trailOf("flowers")).toBeNull()
    }
  })

  it("is none where the browser keeps nothing", () => {
    useStorage(refusingStorage)

    expect(() => rememberTrail("flowers", TRAIL)).not.toThrow()
    expect(trailOf("flowers")).toBeNull()
  })

  it("knows who stands beside a customer", () => {
    expect(neighbours(TRAIL, "b")).toEqual({ previous: "a", next: "c", index: 1 })
    expect(neighbours(TRAIL, "a")).toEqual({ previous: undefined, next: "b", index: 0 })
    expect(neighbours(TRAIL, "c")).toEqual({ previous: "b", next: undefined, index: 2 })
  })

  it("has no neighbours for somebody who was not in the list", () => {
    expect(neighbours(TRAIL, "z")).toEqual({ index: -1 })
    expect(neighbours(null, "a")).toEqual({ index: -1 })
  })
})
