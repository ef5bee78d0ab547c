import fc from "fast-check"
import { Cursors, pageOf, readPage, type CursorScope } from "../cursor"

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64")
const cursors = new Cursors([key(1)])
const scope: CursorScope = ["customers", "ccbot_1", "-last_active", [["zalo"], [], []], false, []]
const position = { at: "1790845200123456", id: "cccus_01J" }
const REFUSED = "The cursor does not belong to this list with these filters; start from the first page."
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

describe("a cursor", () => {
  it("remembers microseconds and an id, in letters that an address takes as they are", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 52n), max: 2n ** 60n }), fc.stringMatching(/^\w{1,64}$/), (at, id) => {
        const cursor = cursors.encode({ at: String(at), id }, scope)
        expect(cursor).toMatch(/^[\w-]+\.[\w-]+$/)
        expect(cursors.decode(cursor, scope)).toEqual({ at: String(at), id })
      })
    )
  })

  it.each<[string, CursorScope]>([
    ["another list", ["conversations", ...scope.slice(1)] as unknown as CursorScope],
    ["another chatbot", ["customers", "ccbot_2", ...scope.slice(2)]],
    ["another order", ["customers", "ccbot_1", "last_active", ...scope.slice(3)]],
    ["another filter", ["customers", "ccbot_1", "-last_active", [["telegram"], [], []], false, []]],
    ["a filter of another name", ["customers", "ccbot_1", "-last_active", [[], ["zalo"], []], false, []]],
    ["another search", ["customers", "ccbot_1", "-last_active", [["zalo"], [], []], false, ["%lan%"]]],
  ])("of %s is refused in a sentence", (_, other) => {
    expect(() => cursors.decode(cursors.encode(position, other), scope)).toThrow(REFUSED)
  })

  const made = cursors.encode(position, scope)
  const [body = "", signature = ""] = made.split(".")

  it.each([
    ["nothing", ""],
    ["a dot alone", "."],
    ["no signature", body],
    ["an empty signature", `${body}.`],
    ["no body", `.${signature}`],
    ["another body under the same signature", `${base64(["1", "cccus_01J"])}.${signature}`],
    ["another signature", `${body}.${"A".repeat(signature.length)}`],
    ["a piece behind the signature", `${made}.x`],
    ["what is no base64", "!!!.!!!"],
    ["letters beyond ASCII", `${body}.ếéđ`],
    ["a body that somebody signed with another key", new Cursors([key(2)]).encode(position, scope)],
    ["JSON of another kind", `${base64({ at: "1" })}.${signature}`],
  ])("that holds %s is refused in a sentence", (_, cursor) => {
    expect(() => cursors.decode(cursor, scope)).toThrow(REFUSED)
  })

  it("is refused in a sentence when cut short anywhere, or when any letter of it is another one", () => {
    for (let length = 0; length < made.length; length++) {
      expect(() => cursors.decode(made.slice(0, length), scope)).toThrow(REFUSED)
      const changed = made[length] === "A" ? "B" : "A"
      expect(() => cursors.decode(`${made.slice(0, length)}${changed}${made.slice(length + 1)}`, scope)).toThrow(REFUSED)
    }
  })

  it("outlives the rotation of the key that signed it", () => {
    const rotated = new Cursors([key(2), key(1)])
    expect(rotated.decode(made, scope)).toEqual(position)
    const fresh = rotated.encode(position, scope)
    expect(() => cursors.decode(fresh, scope)).toThrow(REFUSED)
  })
})

describe("a page", () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `c_${i}`, position: String(100 - i) }))

  it("ends the list where no further row was read", () => {
    expect(pageOf(rows(2), 2)).toEqual({ items: [{ id: "c_0" }, { id: "c_1" }], next: null })
    expect(pageOf([], 2)).toEqual({ items: [], next: null })
  })

  it("points behind its last row where one was", () => {
    const { items, next } = pageOf(rows(3), 2)
    expect(items).toEqual([{ id: "c_0" }, { id: "c_1" }])
    expect(next).toEqual({ at: "99", id: "c_1" })
  })

  it("asks for one row more than it holds, behind the position of its cursor", async () => {
    const asked: unknown[] = []
    const read = async (stretch: unknown) => (asked.push(stretch), rows(3))
    const first = await readPage(cursors, scope, { limit: 2 }, read)
    const second = await readPage(cursors, scope, { limit: 2, cursor: first.next_cursor ?? "" }, read)
    expect(asked).toEqual([{ limit: 3, after: null }, { limit: 3, after: { at: "99", id: "c_1" } }])
    expect(second.items).toEqual([{ id: "c_0" }, { id: "c_1" }])
  })

  it("reads nothing for a cursor that is empty", async () => {
    const read = jest.fn()
    await expect(readPage(cursors, scope, { limit: 2, cursor: "" }, read)).rejects.toThrow(REFUSED)
    expect(read).not.toHaveBeenCalled()
  })
})
