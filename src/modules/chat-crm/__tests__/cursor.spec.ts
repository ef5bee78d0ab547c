import { decodeCursor, encodeCursor, pageOf } from "../cursor"

const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

describe("a cursor", () => {
  it("remembers microseconds and an id", () => {
    const position = { at: "1790845200123456", id: "cccus_01J" }
    expect(decodeCursor(encodeCursor(position))).toEqual(position)
    expect(encodeCursor(position)).toMatch(/^[\w-]+$/)
  })

  it.each([
    ["nothing", ""],
    ["no base64", "!!!"],
    ["no JSON", Buffer.from("hello").toString("base64url")],
    ["JSON of another kind", forge({ at: "1", id: "x" })],
    ["null", forge(null)],
    ["a short list", forge(["1"])],
    ["a time that is a number", forge([1, "x"])],
    ["a time that is SQL", forge(["1; drop table x", "x"])],
    ["a time that is no integer", forge(["1.5", "x"])],
    ["a time that PostgreSQL does not know", forge(["-999999999999999999", "x"])],
    ["a time beyond all", forge(["9".repeat(19), "x"])],
    ["an id that is SQL", forge(["1", "x' or 1=1"])],
    ["an id with a NUL", forge(["1", "a\u0000"])],
    ["an id that is too long", forge(["1", "x".repeat(65)])],
    ["an empty id", forge(["1", ""])],
  ])("that holds %s is refused in a sentence", (_, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow("The cursor is not one of this list's; start from the first page.")
  })
})

describe("a page", () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `c_${i}`, position: String(100 - i) }))

  it("ends the list where no further row was read", () => {
    expect(pageOf(rows(2), 2)).toEqual({ items: [{ id: "c_0" }, { id: "c_1" }], next_cursor: null })
    expect(pageOf([], 2)).toEqual({ items: [], next_cursor: null })
  })

  it("points behind its last row where one was", () => {
    const { items, next_cursor } = pageOf(rows(3), 2)
    expect(items).toHaveLength(2)
    expect(decodeCursor(next_cursor ?? "")).toEqual({ at: "99", id: "c_1" })
  })
})
