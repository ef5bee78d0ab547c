import type { CatalogEntry } from "../../../types"
import { analyze, trainModel } from "../analyzer"
import { conversation, said } from "./conversation"

const model = trainModel()
const entry = (id: string, label: string, ...terms: string[]): CatalogEntry => ({ id, label, terms })
const catalog = [
  entry("p1", "Áo thun linen trắng", "áo thun linen"),
  entry("p2", "Váy lụa hoa nhí"),
  entry("p3", "Bàn làm việc gỗ sồi", "bàn làm việc"),
  entry("p4", "Bàn"),
  entry("p5", "Trail Running Shoes", "trail shoes"),
  entry("p6", "Espresso Machine", "coffee machine"),
  entry("p7", "Đèn"),
  entry("c1", "Shoes"),
  entry("t1", "Linen"),
  entry("o1", "Sage Green"),
]
const interestsIn = (text: string) => analyze({ messages: said(text), catalog }, model).interests.map(({ value }) => value)

describe("interests", () => {
  it.each([
    ["do you have trail running shoes in 42?", "Trail Running Shoes"],
    ["looking for a coffee machine", "Espresso Machine"],
    ["any shoe in sage green?", "Sage Green"],
    ["any shoe in sage green?", "Shoes"],
    ["áo thun linen còn size M không", "Áo thun linen trắng"],
    ["ao thun linen con size M ko", "Áo thun linen trắng"],
    ["cho xem cái bàn", "Bàn"],
    ["vay lua hoa nhi gia sao", "Váy lụa hoa nhí"],
    ["mua đèn", "Đèn"],
  ])("of “%s” hold %s", (text, label) => expect(interestsIn(text)).toContain(label))

  it.each(["bạn ơi cho mình hỏi", "ban oi cho minh hoi", "giao den nha em", "giao đến nhà em", "hello there", "vậy hả shop", "mình không thích váy lụa hoa nhí"])(
    "of “%s” hold nothing",
    (text) => expect(interestsIn(text)).toEqual([])
  )

  it("are the catalogue's words with the customer's as evidence", () => {
    const [first] = analyze({ messages: said("Hi, is the ESPRESSO machine loud?"), catalog }, model).interests
    expect(first).toMatchObject({ value: "Espresso Machine", evidence: { message_id: "m1", quote: "ESPRESSO machine" } })
    expect(first?.confidence).toBeGreaterThan(0.8)
  })

  it("begin with what was said last and is rare", () => {
    const messages = conversation("c: do you have trail shoes", "b: Yes", "c: hmm", "b: ?", "c: and an espresso machine?")
    expect(analyze({ messages, catalog }, model).interests.map(({ value }) => value)[0]).toBe("Espresso Machine")
  })

  it("come from the customer alone, and only from what the catalogue still holds", () => {
    const first = analyze({ messages: conversation("b: We have an espresso machine", "c: trail shoes?"), catalog }, model)
    expect(first.interests.map(({ value }) => value)).toEqual(expect.not.arrayContaining(["Espresso Machine"]))
    const later = analyze({ messages: [], catalog: catalog.filter(({ id }) => id !== "p5"), state: first.state }, model)
    expect(later.interests.map(({ value }) => value)).not.toContain("Trail Running Shoes")
  })

  it("of a large catalogue cost little", () => {
    const large = Array.from({ length: 20_000 }, (_, index) => entry(`p${index}`, `Model ${index} lamp ${index % 97}`))
    analyze({ messages: said("hi"), catalog: large }, model)
    const start = performance.now()
    analyze({ messages: said("is model 4711 lamp 55 in stock"), catalog: large }, model)
    expect(performance.now() - start).toBeLessThan(100)
  })
})
