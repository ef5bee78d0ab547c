import { ATTACKS } from "../data/injections"
import { parseConversations, parseLine, readConversations, readIntentCases, readIntents, readMessages } from "../lib/data"
import { LANGUAGES, LEVELS, TRADES } from "../lib/types"

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)
const inLanguage = <T extends { language: string }>(items: T[], language: string) =>
  items.filter((item) => item.language === language)

describe("reading conversations", () => {
  it("takes level, reason and lines from a section", () => {
    const text = "## 01 none | human: complaint\nC: a: b\nB: yes\n\n## 02 browsing\nS: hello\n"
    expect(parseConversations(text, "fashion", "en")).toEqual([
      {
        id: "fashion.en 01",
        language: "en",
        trade: "fashion",
        level: "none",
        needsHuman: "complaint",
        lines: [
          { sender: "customer", text: "a: b" },
          { sender: "bot", text: "yes" },
        ],
      },
      {
        id: "fashion.en 02",
        language: "en",
        trade: "fashion",
        level: "browsing",
        needsHuman: null,
        lines: [{ sender: "staff", text: "hello" }],
      },
    ])
  })

  it.each([
    ["## 01 buying\nC: x", /"buying" is none of/],
    ["## 01 none | human: bored\nC: x", /"bored" is none of/],
    ["## 01 none\nX: x", /does not begin with C:, B: or S:/],
    ["C: x", /before the first heading/],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => parseConversations(text, "fashion", "en")).toThrow(message)
  })
})

describe("the set", () => {
  const messages = readMessages()
  const conversations = readConversations()

  it("is large enough, in both languages and every trade", () => {
    expect(messages.length).toBeGreaterThanOrEqual(420)
    expect(conversations.length).toBeGreaterThanOrEqual(130)
    for (const trade of TRADES) {
      for (const language of LANGUAGES) {
        const here = (item: { trade: string; language: string }) => item.trade === trade && item.language === language
        expect(messages.filter(here).length).toBeGreaterThanOrEqual(20)
        expect(conversations.filter(here).length).toBeGreaterThanOrEqual(7)
      }
    }
  })

  it("has every level in both languages", () => {
    for (const language of LANGUAGES) {
      for (const level of LEVELS) {
        expect(inLanguage(messages, language).filter((item) => item.level === level).length).toBeGreaterThanOrEqual(40)
        expect(inLanguage(conversations, language).filter((item) => item.level === level).length).toBeGreaterThanOrEqual(10)
      }
      expect(inLanguage(conversations, language).filter(({ needsHuman }) => needsHuman).length).toBeGreaterThanOrEqual(20)
    }
  })

  it("says nothing twice", () => {
    expect(repeated(messages.map(({ text }) => text))).toEqual([])
    expect(repeated(conversations.map(({ id }) => id))).toEqual([])
    expect(repeated(conversations.map(({ lines }) => JSON.stringify(lines)))).toEqual([])
    expect(repeated(LANGUAGES.flatMap(readIntentCases).map(({ text }) => text))).toEqual([])
  })

  it("has conversations of four to fourteen messages, in which customers speak", () => {
    for (const { id, lines } of conversations) {
      expect({ id, fits: lines.length >= 4 && lines.length <= 14 }).toEqual({ id, fits: true })
      expect({ id, speaks: lines.some(({ sender }) => sender === "customer") }).toEqual({ id, speaks: true })
    }
  })

  it("leaves nobody unanswered whom no human has to see", () => {
    const unanswered = conversations.filter(
      ({ lines, needsHuman }) => !needsHuman && lines.slice(-2).every(({ sender }) => sender === "customer")
    )
    expect(unanswered.map(({ id }) => id)).toEqual([])
  })

  it.each(LANGUAGES)("has ten examples of each named intent (%s) and tests none of them", (language) => {
    const intents = readIntents(language)
    const cases = readIntentCases(language)
    expect(intents.map(({ name }) => name)).toEqual(["Book appointment", "Return an item", "Wholesale order"])
    for (const { id, examples } of intents) {
      expect(examples).toHaveLength(10)
      expect(cases.filter(({ intent }) => intent === id).length).toBeGreaterThanOrEqual(14)
      expect(cases.filter(({ text }) => examples.includes(text))).toEqual([])
    }
    expect(cases.length).toBeGreaterThanOrEqual(60)
    const known = ["none", ...intents.map(({ id }) => id)]
    expect(cases.filter(({ intent }) => !known.includes(intent))).toEqual([])
  })

  it("attacks in both languages, each time with words of a customer", () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60)
    for (const language of LANGUAGES) {
      expect(inLanguage(ATTACKS, language).length).toBeGreaterThanOrEqual(30)
    }
    for (const { lines, technique } of ATTACKS) {
      expect(lines.map((line) => parseLine(line, technique).sender)).toContain("customer")
    }
  })
})
