import fc from "fast-check"
import { soughtBy, sparingPatterns } from "../trigrams"

/** What PostgreSQL's LIKE says. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.match(/\\.|[^\\]/gsu) ?? []
  const source = parts.map((part) => (part === "%" ? ".*" : part === "_" ? "." : part.replace(/^\\/, "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")))
  return new RegExp(`^${source.join("")}$`, "su").test(text)
}

const patternOf = (text: string) => `%${text.replace(/[%_\\]/g, "\\$&")}%`

describe("patterns that spare an index of trigrams", () => {
  it.each([
    ["nguyen", ["%ngu%yen%", "%uye%"]],
    ["example", ["%exa%ple%", "%amp%"]],
    ["minhanh", ["%min%anh%", "%nha%"]],
    ["5325667318", ["%532%667%318%", "%256%731%"]],
    ["khach77@ example. com", ["%kha%h77@%exa%ple.%com%", "%ach%amp%"]],
    ["смирнов", ["%сми%нов%", "%ирн%"]],
  ])("ask for every other trigram of %s", (text, sparing) => {
    expect(sparingPatterns(patternOf(text))).toEqual(sparing)
  })

  it.each(["anh", "khanh", " ng", "88@", "100%", "a_b", "\\", "@", "王", " 王", "c@ d"])("leave %s as it is", (text) => {
    expect(sparingPatterns(patternOf(text))).toEqual([patternOf(text)])
  })

  it("are fitted by every text that holds what is looked for", () => {
    const letter = fc.constantFrom(..."abné王ш😀1 @.%_\\-'")
    const text = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(""))
    fc.assert(
      fc.property(text, text, text, (before, sought, behind) => {
        const pattern = patternOf(sought)
        expect(soughtBy(pattern)).toBe(sought)
        expect(sparingPatterns(pattern).filter((sparing) => !isLike(before + sought + behind, sparing))).toEqual([])
      }),
      { numRuns: 2_000 }
    )
  })
})
