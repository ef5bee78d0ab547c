import { PassThrough, Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import fc from "fast-check"
import { csvRow, guarded, joinedItems, PASSED_OVER, splitItems, unguarded } from "../cells"
import { TableReader } from "../read-table"

const RUNS = { numRuns: 20_000 }

/** Text that is likely to be trouble, beside any text at all. */
const nasty = fc.array(
  fc.oneof(
    fc.constantFrom(..."=+-@＝＋－＠'\"\t\r\n ;\\,\u00a0\u200b\u202e\ufeff\u3000\u0001"),
    fc.constantFrom("đ", "Nguyễn", "1", "SUM(A1)", "cmd|' /C calc'!A0", "\u0000", "💥"),
    fc.string({ unit: "binary" })
  ),
  { maxLength: 6 }
)
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  nasty.map((parts) => parts.join(""))
)

/** The characters that spreadsheets pass over, as Unicode names them, and not as the code does. */
const PASSED = /^[\s\p{Cc}\p{Cf}]*/u

describe("cells of a file", () => {
  it("come back as they were, whatever they hold", () => {
    fc.assert(fc.property(text, (given) => unguarded(guarded(given)) === given), RUNS)
  })

  it("never begin a formula, after whatever a spreadsheet passes over", () => {
    fc.assert(
      fc.property(text, (given) => {
        const cell = guarded(given)
        expect(cell.replace(PASSED, "")).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(cell).not.toMatch(/^[\t\r]/)
      }),
      RUNS
    )
  })

  it("get an apostrophe where one is needed, and nowhere else", () => {
    for (const live of ["=1+1", "+84 912 345 678", "-5", "@handle", "＝1", "＋1", "－1", "＠x", " =1", "\n=1", "\u200b=1", "\tx", "\rx", "'x", "'", "''"]) {
      expect([live, guarded(live)]).toEqual([live, `'${live}`])
    }
    for (const plain of ["", "Nguyễn", "1=1", "a'b", "\nx", " x", "84 912", "¿", "–5", "Đ"]) {
      expect([plain, guarded(plain)]).toEqual([plain, plain])
    }
  })

  it("lose an apostrophe of the file's maker only where it guards", () => {
    expect(["'=1", "'+84", "''x", "'\tx"].map(unguarded)).toEqual(["=1", "+84", "'x", "\tx"])
    expect(["'twas", "'", "' x", "it's"].map(unguarded)).toEqual(["'twas", "'", "' x", "it's"])
  })

  it("know all that Unicode calls white space, control and format characters", () => {
    const known = (codePoint: number) => PASSED_OVER.some(([from, to]) => codePoint >= from && codePoint <= to)
    const missed: string[] = []
    for (let codePoint = 1; codePoint < 0x110000; codePoint++) {
      const isSurrogate = codePoint >= 0xd800 && codePoint < 0xe000
      if (!isSurrogate && /[\s\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint)) && !known(codePoint)) {
        missed.push(codePoint.toString(16))
      }
    }
    expect(missed).toEqual([])
  })

  it("hold lists whose items have separators and backslashes", () => {
    expect(joinedItems(["red; blue", "a\\b", "c"])).toBe("red\\; blue; a\\\\b; c")
    expect(splitItems("red\\; blue; a\\\\b; c")).toEqual(["red; blue", "a\\b", "c"])
    expect(splitItems(" a ;b;; c\\d ;")).toEqual(["a", "b", "c\\d"])
    const item = text.map((given) => given.trim()).filter((given) => given !== "")
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitItems(unguarded(guarded(joinedItems(items))))).toEqual(items)
      }),
      RUNS
    )
  })

  it("are read back as the cells of a header, whatever these hold", async () => {
    const headers = fc.array(text, { minLength: 1, maxLength: 5 }).filter((given) => given.at(-1)?.trim() !== "")
    await fc.assert(
      fc.asyncProperty(headers, async (given) => {
        const reader = new TableReader(() => "")
        await pipeline(Readable.from([csvRow(given)]), reader, new PassThrough().resume())
        expect([reader.separator, reader.headers]).toEqual([",", given])
      }),
      { numRuns: 1_000 }
    )
  })

  it("are quoted where they hold quotes, separators or line breaks", () => {
    expect(csvRow(["a", 'say "hi"', "x,y", "x;y", "x\ty", "two\nlines", "=1"])).toBe('a,"say ""hi""","x,y","x;y","x\ty","two\nlines",\'=1\r\n')
  })
})
