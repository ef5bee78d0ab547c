import { addTags, MAX_TAG, putBack, splitTags } from "../field-tags"

describe("tags", () => {
  it("end with a comma, a tab or a new line", () => {
    expect(splitTags(" roses, lilies\nwhite peonies\r\n\t, ,tulips ")).toEqual(["roses", "lilies", "white peonies", "tulips"])
  })

  it("are added behind those that are there", () => {
    expect(addTags(["roses"], ["lilies", "tulips"], 5)).toEqual({ tags: ["roses", "lilies", "tulips"], refusal: null, left: [] })
  })

  it("are not taken twice, whatever their case or how accents are composed", () => {
    const added = addTags(["Hoa cúc"], ["HOA CU\u0301C", "Hoa hồng"], 5)

    expect(added.tags).toEqual(["Hoa cúc", "Hoa hồng"])
    expect(added.refusal).toEqual({ reason: "twice", tag: "HOA CU\u0301C" })
    expect(added.left).toEqual([])
  })

  it("that do not fit are given back, in their order", () => {
    const added = addTags(["a", "b", "c"], ["d", "e", "f", "g"], 5)

    expect(added).toEqual({ tags: ["a", "b", "c", "d", "e"], refusal: { reason: "full", tag: "f" }, left: ["f", "g"] })
  })

  it("take as many characters as the server does", () => {
    const longest = "x".repeat(MAX_TAG)

    expect(addTags([], [longest], 5).tags).toEqual([longest])
    expect(addTags([], [`${longest}x`], 5)).toEqual({
      tags: [],
      refusal: { reason: "long", tag: `${longest}x` },
      left: [`${longest}x`],
    })
  })

  it("come back to where they stood, once", () => {
    expect(putBack(["a", "c"], "b", 1)).toEqual(["a", "b", "c"])
    expect(putBack(["a", "B"], "b", 0)).toEqual(["a", "B"])
  })
})
