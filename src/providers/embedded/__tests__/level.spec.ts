import { analyze, LEVEL_THRESHOLD, trainModel } from "../analyzer"
import { LEVELS, type Level } from "../classify/fine-intents"
import { conversation, said } from "./conversation"
import { messagesOf, UNSEEN_CONVERSATIONS } from "./fixtures/conversations"
import { UNSEEN_MESSAGES } from "./fixtures/messages"
import { FRESH_MESSAGES } from "./fixtures/more-messages"

const model = trainModel()
const levelOf = (...lines: string[]) => analyze({ messages: conversation(...lines) }, model).purchase_intent?.value ?? "none"

describe("one message", () => {
  it.each<[Level, string]>([
    ["browsing", "what do you sell"],
    ["browsing", "shop bán những gì vậy"],
    ["comparing", "how much is it"],
    ["comparing", "cái này bao nhiêu tiền ạ"],
    ["comparing", "cai nay gia sao shop"],
    ["ready_to_buy", "ship to Hanoi tomorrow please, I take the red one"],
    ["ready_to_buy", "chốt cho em 2 cái màu đỏ nhé"],
    ["none", "I already paid, where is my order"],
    ["none", "em chuyển khoản rồi, đơn của em đâu ạ"],
    ["none", "hello"],
    ["none", "cảm ơn shop nhiều"],
    ["none", "I don't want to buy anything"],
    ["none", "thôi em không lấy nữa đâu"],
    ["none", "don't order it yet"],
  ])("is %s: %s", (level, text) => expect(levelOf(`c: ${text}`)).toBe(level))

  it.each(["", "   ", "?", "...", "😀", "asdkjh qwoeiu zxmcnb", "Lorem ipsum dolor sit amet consectetur", "これはいくらですか", "0101 2222"])(
    "that says nothing known names no level: %s",
    (text) => expect(analyze({ messages: said(text) }, model).purchase_intent).toBeNull()
  )
})

describe("a conversation", () => {
  it("is where its newest words stand", () => {
    const lines = ["c: what bags do you have?", "b: Many!", "c: how much is the brown one?", "b: 40", "c: ok I'll take it, ship it to 5 Oak Street"]
    expect(levelOf(...lines.slice(0, 1))).toBe("browsing")
    expect(levelOf(...lines.slice(0, 3))).toBe("comparing")
    expect(levelOf(...lines)).toBe("ready_to_buy")
  })

  it("is not moved by thanks and small talk", () => {
    const before = analyze({ messages: conversation("c: I'll take two of the blue ones") }, model).purchase_intent
    const after = analyze({ messages: conversation("c: I'll take two of the blue ones", "b: Great!", "c: thanks", "c: bye") }, model).purchase_intent
    expect(after?.value).toBe("ready_to_buy")
    expect(Math.abs((after?.confidence ?? 0) - (before?.confidence ?? 0))).toBeLessThan(0.05)
    expect(after?.evidence.message_id).toBe("m1")
  })

  it("is no longer ready once it is called off", () => {
    expect(levelOf("c: I'd like to order the desk", "b: Shall I place the order?", "c: no, please cancel that, I changed my mind")).toBe("none")
    expect(levelOf("c: chốt cho em cái bàn", "b: Dạ em lên đơn nhé?", "c: thôi em không lấy nữa ạ")).toBe("none")
  })

  it("about something bought before is not about buying", () => {
    expect(levelOf("c: the cup I got is broken", "b: Sorry! A photo please?", "c: sent. I chose the white one", "b: Thanks", "c: today please")).toBe("none")
  })

  it("without a message of the customer says nothing", () => {
    const { state, ...rest } = analyze({ messages: conversation("b: Hi! Shall I place your order?", "s: Please order now") }, model)
    expect(state.version).toBeDefined()
    expect(rest).toEqual({ purchase_intent: null, interests: [], traits: [], needs: [], intents: [], needs_human: null })
  })
})

describe("what no seed repeats", () => {
  const messages = [...UNSEEN_MESSAGES, ...FRESH_MESSAGES].map(({ level, language, text }) => ({
    level,
    language,
    found: analyze({ messages: said(text) }, model).purchase_intent,
  }))
  const share = (list: boolean[]) => list.filter(Boolean).length / list.length

  it.each(["en", "vi"] as const)("is told apart, in %s", (language) => {
    const own = messages.filter((message) => message.language === language)
    expect(share(own.map(({ level, found }) => (found?.value ?? "none") === level))).toBeGreaterThanOrEqual(0.85)
    for (const level of LEVELS) {
      expect(share(own.filter((message) => message.level === level).map(({ found }) => (found?.value ?? "none") === level))).toBeGreaterThanOrEqual(0.75)
    }
  })

  it("is right where confidence says so, and never named below the threshold", () => {
    const named = messages.flatMap(({ level, found }) => (found ? [{ right: found.value === level, confidence: found.confidence }] : []))
    expect(share(named.filter(({ confidence }) => confidence >= 0.7).map(({ right }) => right))).toBeGreaterThanOrEqual(0.92)
    expect(Math.min(...named.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(LEVEL_THRESHOLD)
  })

  it.each(["en", "vi"] as const)("is told apart as whole conversations, in %s", (language) => {
    const own = UNSEEN_CONVERSATIONS.filter((fixture) => fixture.language === language)
    const right = own.map((fixture) => (analyze({ messages: messagesOf(fixture) }, model).purchase_intent?.value ?? null) === fixture.level)
    expect(share(right)).toBeGreaterThanOrEqual(0.85)
  })
})
