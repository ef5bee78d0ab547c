import { visible } from "../masking/clean"
import { verbatim } from "../quotes"

describe("a quote", () => {
  it.each([
    ["as it stands there", "giá bao nhiêu", "shop ơi giá bao nhiêu vậy", "giá bao nhiêu"],
    ["around what cannot be seen", "ready to buy", "I am ready\u200b to\u202e buy it", "ready\u200b to\u202e buy"],
    ["over a line break", "áo trắng size L", "lấy áo trắng\n  size L nhé", "áo trắng\n  size L"],
    ["in letters typed in parts", "tiếng Việt", "ti\u0065\u0302\u0301ng Vi\u0065\u0323\u0302t nhé".normalize("NFD"), "tiếng Việt".normalize("NFD")],
    ["with curly marks", "it's \"the one\"", "so it\u2019s \u201cthe one\u201d ok", "it\u2019s \u201cthe one\u201d"],
  ])("is the message's own piece, %s", (_, quote, text, own) => {
    expect(verbatim(quote, text)).toBe(own)
    expect(text).toContain(own)
  })

  it.each(["GIÁ bao nhiêu", "gia bao nhieu", "giá nhiêu", "", "   "])("that is not in the message stays what it is: %j", (quote) => {
    expect(verbatim(quote, "giá bao nhiêu vậy")).toBe(quote)
  })

  it("never has to do with what a customer hid", () => {
    expect(visible("a\u0000b\u200bc\u202ed\u{e0041}e\ud800f\u00adg\th\ni")).toBe("abcdefg\th\ni")
  })
})
