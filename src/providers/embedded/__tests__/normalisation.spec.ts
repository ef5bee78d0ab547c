import fc from "fast-check"
import { quote, read, sentencesOf } from "../text/reading"
import { fold, plain } from "../text/fold"
import { languageOf, tokenize } from "../text/tokens"

const lineOf = (text: string) => read(text).line.trim()

describe("a text is read", () => {
  it.each([
    ["Giá bao nhiêu vậy shop", "gia bao nhieu vay shop"],
    ["gia bao nhieu vay shop", "gia bao nhieu vay shop"],
    ["giá bn v shop", "gia bao nhieu vay shop"],
    ["nhiêu vậy shop", "bao nhieu vay shop"],
    ["ko vừa đổi dc ko", "khong vua doi duoc khong"],
    ["e ck rùi nha shop", "em chuyen khoan roi nha shop"],
    ["ib giá sp này", "nhan tin gia san pham nay"],
    ["Đẹp quááá", "dep qua"],
    ["pls send pics, thx", "please send photos thanks"],
    ["I'll take it, don't wait", "i will take it do not wait"],
    ["pleaseee", "please"],
    ["ＨＥＬＬＯ", "hello"],
  ])("%s as %s", (text, line) => expect(lineOf(text)).toBe(line))

  it("the same composed and decomposed, and with invisible characters in it", () => {
    const text = "Ship về Đà Nẵng được không"
    expect(lineOf(text.normalize("NFD"))).toBe(lineOf(text))
    expect(lineOf("sh\u200bip v\u00adề Đà Nẵng được không")).toBe(lineOf(text))
  })

  it.each([
    ["500k", "<money>"],
    ["1.290.000", "<money>"],
    ["1.290.000đ", "<money>"],
    ["5 triệu", "<money>"],
    ["1tr2", "<money>"],
    ["$49.99", "<money>"],
    ["0912 345 678", "<phone>"],
    ["+84912345678", "<phone>"],
    ["https://shop.example/p?id=1", "<url>"],
    ["lan@shop.example", "<email>"],
    ["9h30", "<time>"],
    ["3pm", "<time>"],
    ["20/11", "<date>"],
    ["52kg", "<measure>"],
    ["1m63", "<measure>"],
    ["#10234", "<code>"],
    ["LX1187", "<code>"],
    ["2", "<num>"],
    ["😡", "<angry>"],
  ])("with %s as %s", (text, kind) => expect(tokenize(text).map(({ folded }) => folded)).toEqual([kind]))

  it("in its own language: a letter says so, or every third word", () => {
    const languages = ["Giá sao", "gia sao vay shop", "how much is the áo dài", "how much is it", "ok"].map((text) => languageOf(tokenize(text)))
    expect(languages).toEqual(["vi", "vi", "vi", "en", "en"])
    expect(lineOf("k")).toBe("ok")
    expect(lineOf("còn k shop")).toBe("con khong shop")
  })

  it("by sentences, and not across a price or an abbreviation's stop", () => {
    const sentences = (text: string) => sentencesOf(read(text)).map((sentence) => quote(sentence))
    expect(sentences("Hi there. How much is it? I'd take two.\nShip to Hue")).toEqual([
      "Hi there",
      "How much is it?",
      "I'd take two",
      "Ship to Hue",
    ])
    expect(sentences("giá 1.290.000đ hả shop")).toEqual(["giá 1.290.000đ hả shop"])
    expect(sentences("really???")).toEqual(["really???"])
  })

  it("of any kind without failing, each token at its place, each quote a piece of it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.fullUnicodeString(), fc.string16bits(), fc.string({ maxLength: 4000 })), (text) => {
        const reading = read(text)
        for (const { start, end, raw } of reading.tokens) {
          expect(start).toBeLessThan(end)
          expect(raw).not.toBe("")
        }
        for (const sentence of sentencesOf(reading)) {
          expect(text).toContain(quote(sentence))
        }
      }),
      { numRuns: 300 }
    )
  })

  it("folding takes marks off and changes nothing a second time", () => {
    expect(fold(plain("Đường Nguyễn Huệ"))).toBe("duong nguyen hue")
    fc.assert(fc.property(fc.fullUnicodeString(), (text) => expect(fold(fold(plain(text)))).toBe(fold(plain(text)))))
  })
})
