import { bulkSelectionOf, countOf, EVERYBODY, isTicked, NOBODY, rangeOf, ticksOf, withTicks } from "../selection"

const PAGE = ["a", "b", "c", "d"]

describe("a selection", () => {
  it("is nobody at first", () => {
    expect(countOf(NOBODY, 100)).toBe(0)
    expect(ticksOf(NOBODY, PAGE)).toBe("none")
  })

  it("holds who was ticked, on other pages too", () => {
    const chosen = withTicks(withTicks(NOBODY, ["a", "z"], true), ["a"], false)

    expect(isTicked(chosen, "a")).toBe(false)
    expect(isTicked(chosen, "z")).toBe(true)
    expect(countOf(chosen, 100)).toBe(1)
    expect(bulkSelectionOf(chosen, { q: "lan" })).toEqual({ customer_ids: ["z"] })
  })

  it("leaves the selection it came from as it was", () => {
    withTicks(NOBODY, ["a"], true)

    expect(countOf(NOBODY, 100)).toBe(0)
  })

  it("of all that match holds everybody but those who are unticked", () => {
    const chosen = withTicks(EVERYBODY, ["b", "c"], false)

    expect(isTicked(chosen, "seen on another page")).toBe(true)
    expect(isTicked(chosen, "b")).toBe(false)
    expect(countOf(chosen, 1_204)).toBe(1_202)
    expect(bulkSelectionOf(chosen, { platform: ["zalo"] })).toEqual({
      filter: { platform: ["zalo"] },
      except_ids: ["b", "c"],
    })
  })

  it("of all that match takes back who is ticked again", () => {
    const chosen = withTicks(withTicks(EVERYBODY, ["b", "c"], false), ["b"], true)

    expect(bulkSelectionOf(chosen, {})).toEqual({ filter: {}, except_ids: ["c"] })
  })

  it("never counts below nobody", () => {
    expect(countOf(withTicks(EVERYBODY, ["a", "b"], false), 1)).toBe(0)
  })

  it("says how much of a page it has", () => {
    expect(ticksOf(withTicks(NOBODY, ["a"], true), PAGE)).toBe("some")
    expect(ticksOf(withTicks(NOBODY, PAGE, true), PAGE)).toBe("all")
    expect(ticksOf(EVERYBODY, PAGE)).toBe("all")
    expect(ticksOf(EVERYBODY, [])).toBe("none")
  })
})

describe("a range of rows", () => {
  it("goes from the last one ticked to this one, in both directions", () => {
    expect(rangeOf(PAGE, "b", "d")).toEqual(["b", "c", "d"])
    expect(rangeOf(PAGE, "c", "a")).toEqual(["a", "b", "c"])
  })

  it("is the one row where the other is not on the page", () => {
    expect(rangeOf(PAGE, undefined, "b")).toEqual(["b"])
    expect(rangeOf(PAGE, "on another page", "b")).toEqual(["b"])
  })
})
