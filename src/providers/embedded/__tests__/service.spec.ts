import type { EnrichmentAnswer, Findings, IntentCorrection } from "../../../types"
import { request } from "../../openai/__tests__/request"
import { EMBEDDED_VERSION } from "../analyzer"
import { EmbeddedProvider } from "../service"
import { conversation } from "./conversation"

const LINES = ["c: do you have linen shirts?", "b: yes, in white and sand", "c: how much is the white one?", "c: ok I take it, cash on delivery please"]
const NOTHING: Findings = { purchase_intent: null, interests: [], traits: [], needs: [], intents: [], details: [], needs_human: null }
const levelOf = ({ answer }: EnrichmentAnswer) => (answer as Findings).purchase_intent?.value ?? null

describe("the built-in provider", () => {
  it("costs nothing and says which version read", async () => {
    const answer = await new EmbeddedProvider().read(request(LINES))
    expect(answer).toMatchObject({ model: "embedded", prompt_version: EMBEDDED_VERSION, raw: null, cost: null, usage: { input: 0, output: 0, cached: 0 } })
    expect(levelOf(answer)).toBe("ready_to_buy")
    expect(answer.answer).not.toHaveProperty("state")
  })

  it("goes on where it stopped, and gives the same as of all messages at once", async () => {
    const provider = new EmbeddedProvider()
    const whole = await provider.read(request(LINES))
    const begun = await provider.read(request(LINES.slice(0, 2)))
    const messages = conversation(...LINES)
    // What was read is not read again: changed, it would say otherwise.
    const changed = messages.map((message, place) => (place < 2 ? { ...message, text: "I want to speak to a human" } : message))
    const previous = { read: 2, state: begun.state, findings: NOTHING }
    const { answer, state } = await provider.read(request([], { messages: changed, previous }))
    expect({ answer, state }).toEqual({ answer: whole.answer, state: whole.state })
  })

  it("reads from the beginning what another provider began", async () => {
    const provider = new EmbeddedProvider()
    const previous = { read: 3, state: { version: "openai-1", summary: "…" }, findings: NOTHING }
    expect((await provider.read(request(LINES, { previous }))).answer).toEqual((await provider.read(request(LINES))).answer)
  })

  it("learns from the corrections of a chatbot, and is another's none the wiser", async () => {
    const provider = new EmbeddedProvider()
    const text = "glorp the blorp for me tonight"
    const corrections: IntentCorrection[] = Array.from({ length: 6 }, () => ({ text, level: "ready_to_buy" }))
    const before = await provider.read(request([`c: ${text}`]))
    expect(levelOf(before)).not.toBe("ready_to_buy")
    expect(levelOf(await provider.read(request([`c: ${text}`], { corrections })))).toBe("ready_to_buy")
    expect((await provider.read(request([`c: ${text}`]))).answer).toEqual(before.answer)
  })

  it("learns a chatbot's corrections once", async () => {
    const provider = new EmbeddedProvider()
    const corrections: IntentCorrection[] = [{ text: "glorp it", level: "ready_to_buy" }]
    await provider.read(request(LINES, { corrections }))
    const start = performance.now()
    for (let time = 0; time < 20; time += 1) {
      await provider.read(request(LINES, { corrections }))
    }
    // Twenty times the learning would take seconds.
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it("collects what a named intent asks for", async () => {
    const examples = ["book me in", "I want to book an appointment", "can I make an appointment", "book a slot for me", "schedule an appointment"]
    const intents = [{ id: "int_1", name: "Book appointment", examples, details: ["date", "phone"] }]
    const { answer } = await new EmbeddedProvider().read(request(["c: I want to book an appointment tomorrow 3pm", "c: call me at 0912345678"], { intents }))
    expect((answer as Findings).intents.map(({ value }) => value)).toEqual(["int_1"])
    expect((answer as Findings).details).toEqual([
      { intent_id: "int_1", name: "date", value: "tomorrow 3pm", evidence: { message_id: "m1", quote: "tomorrow 3pm" } },
      { intent_id: "int_1", name: "phone", value: "0912345678", evidence: { message_id: "m2", quote: "0912345678" } },
    ])
  })
})
