import { caughtUp, follow, type HeldRows } from "../held-rows"

type Person = { id: string; name: string }

const people = (...ids: string[]): Person[] => ids.map((id) => ({ id, name: id }))
const shown = (held: HeldRows<Person> | undefined) => held?.rows.map(({ id }) => id)

const FIRST = follow<Person>(undefined, "list", people("a", "b", "c"), true)

describe("rows that are held", () => {
  it("are shown as the first answer has them", () => {
    expect(shown(FIRST)).toEqual(["a", "b", "c"])
    expect(FIRST).toMatchObject({ news: 0, isBehind: false })
  })

  it("keep their order and count who is new while they are held", () => {
    const held = follow(FIRST, "list", people("x", "y", "c", "a"), true)

    expect(shown(held)).toEqual(["a", "b", "c"])
    expect(held).toMatchObject({ news: 2, isBehind: true })
  })

  it("take up in place what is new about them", () => {
    const held = follow(FIRST, "list", [{ id: "x", name: "x" }, { id: "b", name: "Bình" }], true)

    expect(held?.rows).toEqual([{ id: "a", name: "a" }, { id: "b", name: "Bình" }, { id: "c", name: "c" }])
  })

  it("are behind, with nobody new, when only the order changed", () => {
    expect(follow(FIRST, "list", people("c", "a", "b"), true)).toMatchObject({ news: 0, isBehind: true })
  })

  it("are not behind when only their data changed", () => {
    const held = follow(FIRST, "list", people("a", "b", "c").map(({ id }) => ({ id, name: "new" })), true)

    expect(held).toMatchObject({ news: 0, isBehind: false })
    expect(held?.rows[0]?.name).toBe("new")
  })

  it("follow at once when nobody holds them", () => {
    expect(shown(follow(FIRST, "list", people("x", "a"), false))).toEqual(["x", "a"])
  })

  it("follow once they are let go, without another answer", () => {
    const answer = people("x", "a", "b")
    const held = follow(FIRST, "list", answer, true)

    expect(shown(follow(held, "list", answer, false))).toEqual(["x", "a", "b"])
  })

  it("follow when they are asked to, and are held again from there", () => {
    const answer = people("x", "a", "b")
    const behind = follow(FIRST, "list", answer, true)
    const next = behind && caughtUp(behind)

    expect(shown(next)).toEqual(["x", "a", "b"])
    expect(follow(next, "list", answer, true)).toBe(next)
    expect(shown(follow(next, "list", people("y", "x", "a"), true))).toEqual(["x", "a", "b"])
  })

  it("give way to another list at once, held or not", () => {
    expect(shown(follow(FIRST, "other list", people("z"), true))).toEqual(["z"])
  })

  it("stay while there is no answer", () => {
    expect(follow(FIRST, "other list", undefined, false)).toBe(FIRST)
  })

  it("are the very same when nothing changed", () => {
    const answer = people("x", "a", "b")
    const held = follow(FIRST, "list", answer, true)

    expect(follow(held, "list", answer, true)).toBe(held)
  })

  it("catch up by themselves when the answer comes back to what is shown", () => {
    const behind = follow(FIRST, "list", people("x", "a", "b"), true)

    expect(follow(behind, "list", people("a", "b", "c"), true)).toMatchObject({ news: 0, isBehind: false })
  })
})
