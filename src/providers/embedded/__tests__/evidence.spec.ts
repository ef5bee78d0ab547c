import fc from "fast-check"
import type { Analysis, AnalysisMessage, Evidence } from "../../../types"
import { analyze, trainModel } from "../analyzer"
import { seeds } from "../seeds"
import { messagesOf, UNSEEN_CONVERSATIONS } from "./fixtures/conversations"
import { INTENTS } from "./fixtures/intents"

const model = trainModel()
const catalog = ["Shoes", "Sofa", "Áo khoác", "Bánh kem", "Laptop", "Red", "Đỏ"].map((label, index) => ({ id: `p${index}`, label, terms: [label] }))
const texts = seeds().map(({ text }) => text)

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map(([one, other]) => `${one}.  ${other.toUpperCase()}!`) },
  { weight: 2, arbitrary: fc.constantFrom(...texts).map((each) => `\u200b ${each.normalize("NFD")} \n\n 😀`) },
  { weight: 1, arbitrary: fc.fullUnicodeString({ maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string16bits({ maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom(...texts).map((each) => `${each} `.repeat(40)) }
)
const conversations = fc
  .array(fc.record({ sender: fc.constantFrom("customer" as const, "customer" as const, "bot" as const, "staff" as const), text }), { maxLength: 14 })
  .map((list) => list.map((message, index): AnalysisMessage => ({ ...message, id: `m${index}`, sent_at: new Date(1_770_000_000_000 + index * 40_000) })))

const evidenceOf = (analysis: Analysis): Evidence[] =>
  [analysis.purchase_intent, analysis.needs_human, ...analysis.interests, ...analysis.traits, ...analysis.needs, ...analysis.intents].flatMap((value) => (value ? [value.evidence] : []))
const confidencesOf = (analysis: Analysis): number[] =>
  [analysis.purchase_intent, analysis.needs_human, ...analysis.interests, ...analysis.traits, ...analysis.needs, ...analysis.intents].flatMap((value) => (value ? [value.confidence] : []))

const input = (messages: AnalysisMessage[]) => ({ messages, catalog, intents: INTENTS })

describe("an analysis", () => {
  it("quotes customers word for word, and nobody else", () => {
    fc.assert(
      fc.property(conversations, (messages) => {
        for (const { message_id, quote } of evidenceOf(analyze(input(messages), model))) {
          const message = messages.find(({ id }) => id === message_id)
          expect(message?.sender).toBe("customer")
          expect(quote).not.toBe("")
          expect(message?.text).toContain(quote)
        }
      }),
      { numRuns: 250 }
    )
  })

  it("has confidences between 0 and 1, and lists within their bounds", () => {
    fc.assert(
      fc.property(conversations, (messages) => {
        const analysis = analyze(input(messages), model)
        expect(confidencesOf(analysis).every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true)
        expect(analysis.traits.length).toBeLessThanOrEqual(5)
        expect(analysis.needs.length).toBeLessThanOrEqual(5)
        expect(new Set(analysis.interests.map(({ value }) => value)).size).toBe(analysis.interests.length)
      }),
      { numRuns: 60 }
    )
  })

  it("is the same each time", () => {
    fc.assert(
      fc.property(conversations, (messages) => expect(analyze(input(messages), model)).toEqual(analyze(input(messages), model))),
      { numRuns: 40 }
    )
  })

  it("in parts, each on the state before, is that of the whole, through JSON too", () => {
    fc.assert(
      fc.property(conversations, fc.array(fc.nat(14), { maxLength: 4 }), (messages, cuts) => {
        const edges = [0, ...cuts.map((cut) => Math.min(cut, messages.length)).sort((one, other) => one - other), messages.length]
        let last = analyze(input([]), model)
        for (let part = 0; part + 1 < edges.length; part += 1) {
          const state: typeof last.state = JSON.parse(JSON.stringify(last.state))
          last = analyze({ ...input(messages.slice(edges[part], edges[part + 1])), state }, model)
        }
        expect(JSON.parse(JSON.stringify(last))).toEqual(JSON.parse(JSON.stringify(analyze(input(messages), model))))
      }),
      { numRuns: 80 }
    )
  })

  it("does not read a state of another version", () => {
    const messages = messagesOf(UNSEEN_CONVERSATIONS[0] ?? { language: "en", level: null, human: false, lines: "" })
    expect(analyze({ messages, state: { version: "something else", memory: "?" } }, model)).toEqual(analyze({ messages }, model))
  })

  it("keeps its state small, however long the conversation", () => {
    const messages = texts.slice(0, 600).map((each, index): AnalysisMessage => ({ id: `m${index}`, sender: index % 2 ? "bot" : "customer", text: each, sent_at: new Date(index) }))
    expect(JSON.stringify(analyze(input(messages), model).state).length).toBeLessThan(40_000)
  })
})
