import { analyze, CUSTOMER_TRAITS, trainModel } from "../analyzer"
import { conversation } from "./conversation"

const model = trainModel()
const analyzed = (...lines: string[]) => analyze({ messages: conversation(...lines.map((line) => `c: ${line}`)) }, model)
const traitsIn = (...lines: string[]) => analyzed(...lines).traits.map(({ value }) => value)
const needsIn = (...lines: string[]) => analyzed(...lines).needs.map(({ value }) => value)

describe("traits", () => {
  it.each([
    ["Price sensitive", ["can you make it cheaper?", "what's your best price, can you do 40"]],
    ["Price sensitive", ["my budget is around 200"]],
    ["Price sensitive", ["bớt chút được không shop", "giảm thêm cho em nữa đi"]],
    ["Price sensitive", ["em tìm váy tầm 500k"]],
    ["Deal seeker", ["any promo code?"]],
    ["Deal seeker", ["shop có khuyến mãi gì không", "có mã giảm giá không ạ"]],
    ["Returning customer", ["same as last time please"]],
    ["Returning customer", ["khách quen mà shop"]],
    ["First-time buyer", ["it's my first time buying here"]],
    ["First-time buyer", ["lần đầu em mua ở shop"]],
    ["Gift buyer", ["I need a gift for my sister"]],
    ["Gift buyer", ["mua quà tặng mẹ nhân sinh nhật"]],
    ["Bulk buyer", ["do you have wholesale prices"]],
    ["Bulk buyer", ["how much for 50 pieces"]],
    ["Bulk buyer", ["lấy sỉ giá sao shop"]],
    ["Urgent", ["I need it asap"]],
    ["Urgent", ["em cần gấp lắm ạ"]],
    ["Detail-oriented", ["what material is it", "what are the dimensions", "is it waterproof"]],
    ["Detail-oriented", ["chất liệu gì vậy shop", "kích thước bao nhiêu", "có chống nước không"]],
    ["Needs guidance", ["I don't know which one to choose"]],
    ["Needs guidance", ["không biết chọn loại nào luôn, tư vấn giúp em"]],
    ["Cautious", ["is it authentic?", "can I inspect it first, and is it safe to pay?"]],
    ["Cautious", ["hàng chính hãng không shop", "có được kiểm tra hàng trước không"]],
  ] as const)("%s of %s", (trait, lines) => expect(traitsIn(...lines)).toContain(trait))

  it.each([
    [["can you make it cheaper?"]],
    [["is there a free gift with it?"]],
    [["I'm not in a hurry"]],
    [["em cần gặp nhân viên"]],
    [["what material is it"]],
    [["địa chỉ 15 Phan Xích Long, sđt 0912345678"]],
    [["hello", "thanks"]],
  ])("none of %s", (lines) => expect(traitsIn(...lines)).toEqual([]))

  it("are at most five of the closed list, each once", () => {
    const traits = traitsIn(
      "my first order here, a gift for my wife, I need it asap",
      "my budget is around 200, any coupon?",
      "I don't know which one to choose",
      "is it authentic? can I inspect it? is it safe?",
      "how much for 50 pieces"
    )
    expect(traits).toHaveLength(5)
    expect(new Set(traits).size).toBe(5)
    expect(traits.every((trait) => CUSTOMER_TRAITS.includes(trait))).toBe(true)
  })
})

describe("needs", () => {
  it.each([
    ["Hi, I'm looking for a quiet keyboard for the office, any ideas?", "a quiet keyboard for the office"],
    ["we need new tyres for a Mazda 3", "new tyres for a Mazda 3"],
    ["I want to learn Japanese", "Japanese"],
    ["em đang tìm kem dưỡng cho da khô ạ", "kem dưỡng cho da khô"],
    ["mình cần mua ghế văn phòng đỡ đau lưng, tầm 2 triệu", "ghế văn phòng đỡ đau lưng"],
    ["dang tim balo di hoc cho be nha shop", "balo di hoc cho be"],
  ])("of “%s”: %s", (text, need) => expect(needsIn(text)).toEqual([need]))

  it.each([
    "I want to talk to a human",
    "I need to return the shoes",
    "I need help",
    "I want to cancel my order",
    "em muốn gặp nhân viên",
    "em muốn huỷ đơn",
    "cần hỗ trợ",
    "căn này còn không em",
    "cho em hỏi chút",
  ])("none of “%s”", (text) => expect(needsIn(text)).toEqual([]))

  it("come newest first, each once, at most five", () => {
    expect(needsIn("I'm looking for a red scarf", "and I need a warm hat", "still looking for a red scarf")).toEqual(["a red scarf", "a warm hat"])
    const items = ["red scarf", "warm hat", "leather belt", "rain coat", "wool sock", "linen shirt", "silk tie"]
    expect(needsIn(...items.map((item) => `I need a ${item}`))).toEqual(["a silk tie", "a linen shirt", "a wool sock", "a rain coat", "a leather belt"])
  })
})
