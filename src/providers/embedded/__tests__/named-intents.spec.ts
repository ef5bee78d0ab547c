import { analyze, MIN_EXAMPLES, trainModel } from "../analyzer"
import { conversation, said } from "./conversation"
import { INTENT_MESSAGES, INTENTS, NEAR_MISSES } from "./fixtures/intents"
import { UNSEEN_MESSAGES } from "./fixtures/messages"

const model = trainModel()
const [book] = INTENTS
const found = (text: string, intents = INTENTS) => analyze({ messages: said(text), intents }, model).intents.map(({ value }) => value)

describe("a named intent", () => {
  it("is found in each of its own examples", () => {
    for (const { id, examples } of INTENTS) {
      expect(examples.filter((example) => !found(example).includes(id))).toEqual([])
    }
  })

  it("is found in other words, from ten examples", () => {
    const hits = (INTENT_MESSAGES["book"] ?? []).filter((text) => found(text).includes("book"))
    expect(hits.length / (INTENT_MESSAGES["book"]?.length ?? 0)).toBeGreaterThanOrEqual(0.75)
  })

  it("of three examples that differ is found where somebody says nearly one of them, and in nothing that only shares words", () => {
    const visit = { id: "visit", name: "Visit", examples: ["Can I book an appointment tomorrow?", "I would like to come by on Friday", "Is there a free slot today?"] }
    const near = ["Can I book an appointment tomorrow at 10? My number is 0912345678", "Can I book an appointment?", "Is there a free slot on Monday?"]
    const far = ["I cancelled my appointment yesterday", "Can I return it tomorrow?", "I would like to buy the red one", "Do you open on Friday?"]
    expect(near.filter((text) => !found(text, [visit]).includes("visit"))).toEqual([])
    expect(far.filter((text) => found(text, [visit]).includes("visit"))).toEqual([])
    const wholesale = { id: "wholesale", name: "Wholesale", examples: ["Do you sell to shops?", "Price list for resellers?", "Cho em hỏi giá sỉ"] }
    expect(found("Can you send a price list for resellers?", [wholesale])).toEqual(["wholesale"])
  })

  it("is not found where something else is meant", () => {
    const others = Object.entries(INTENT_MESSAGES).flatMap(([id, texts]) => (id === "book" ? [] : texts))
    const rest = UNSEEN_MESSAGES.filter(({ level }) => level !== "ready_to_buy").map(({ text }) => text)
    const wrong = [...others, ...rest, ...NEAR_MISSES].filter((text) => found(text).includes("book"))
    const hits = (INTENT_MESSAGES["book"] ?? []).filter((text) => found(text).includes("book")).length
    expect(hits / (hits + wrong.length)).toBeGreaterThanOrEqual(0.9)
  })

  it("of a kind that no seed knows is found precisely", () => {
    for (const id of ["wholesale", "job", "exchange"]) {
      const others = Object.entries(INTENT_MESSAGES).flatMap(([other, texts]) => (other === id ? [] : texts))
      const hits = (INTENT_MESSAGES[id] ?? []).filter((text) => found(text).includes(id)).length
      const wrong = others.filter((text) => found(text).includes(id)).length
      expect(hits).toBeGreaterThanOrEqual(3)
      expect(hits / (hits + wrong)).toBeGreaterThanOrEqual(0.75)
    }
  })

  it("rests on the customer's sentence", () => {
    const { intents } = analyze({ messages: conversation("c: Hi! Can I book a haircut for Friday? Thanks a lot", "b: I want to book an appointment"), intents: INTENTS }, model)
    expect(intents).toEqual([{ value: "book", confidence: expect.any(Number), evidence: { message_id: "m1", quote: "Can I book a haircut for Friday?" } }])
  })

  it("with too few examples, or none, is never found", () => {
    const few = book ? [{ ...book, examples: book.examples.slice(0, MIN_EXAMPLES - 1) }] : []
    expect(found("I'd like to book an appointment", few)).toEqual([])
    expect(found("I'd like to book an appointment", [])).toEqual([])
  })

  it("that was deleted since is no longer told", () => {
    const first = analyze({ messages: said("I'd like to book an appointment"), intents: INTENTS }, model)
    expect(first.intents).toHaveLength(1)
    expect(analyze({ messages: [], intents: INTENTS.slice(1), state: first.state }, model).intents).toEqual([])
  })
})
