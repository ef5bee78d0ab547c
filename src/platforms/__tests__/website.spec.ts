import type { ChatEvent, ParsedItem } from "../../types"
import { MalformedPayload } from "../adapter"
import { MAX_TEXT, parseWebsiteMessages, website } from "../website"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const MINUTE = 60_000
const VISITOR = { session_id: "ccses_1", visitor_id: "ccvis_1" }

const parse = (body: unknown) => parseWebsiteMessages(body, VISITOR, NOW)
const items = (messages: unknown[], rest: object = {}): ParsedItem[] => parse({ messages, ...rest }).items
const HI = { client_message_id: "m1", text: "hi" }

function only(message: object, rest: object = {}): ChatEvent {
  const [item] = items([{ ...HI, ...message }], rest)
  if (!item || !("event" in item)) {
    throw new Error(`No event: ${JSON.stringify(item)}`)
  }
  return item.event
}

const reasonFor = (message: unknown): string => {
  const [item] = items([message])
  return item && "refused" in item ? item.refused : "stored"
}

describe("a website channel", () => {
  it("lets nothing in by a webhook", () => {
    expect(website.webhook).toBe(false)
    expect(website.verify({ raw: Buffer.from("{}"), headers: {}, now: NOW }, { publishable_key_id: "apk_1" })).toBe(false)
    const context = { headers: {}, now: NOW, credentials: {}, channel_id: "ccch_1" }
    expect(() => website.parse({ messages: [HI] }, context)).toThrow(MalformedPayload)
  })

  it("takes the id of a publishable key, or none, and tells a key from its id", () => {
    expect(website.credentials.safeParse({}).success).toBe(true)
    expect(website.credentials.safeParse({ publishable_key_id: "apk_01J" }).success).toBe(true)
    const wrong = website.credentials.safeParse({ publishable_key_id: "pk_0123456789abcdef" })
    expect(wrong.error?.issues[0]?.message).toBe("Give the key's id (apk_…), not the key itself.")
    expect(website.credentials.safeParse({ secret: "x" }).success).toBe(false)
  })
})

describe("the body of a visitor's messages", () => {
  it.each([
    ["null", null],
    ["a list", [HI]],
    ["a text", "hi"],
    ["a number", 1],
    ["nothing", {}],
    ["no list", { messages: { 0: HI } }],
    ["an empty list", { messages: [] }],
    ["a hundred and one messages", { messages: Array.from({ length: 101 }, () => HI) }],
    ["messages by its prototype alone", JSON.parse('{"__proto__":{"messages":[{"client_message_id":"m1","text":"hi"}]}}')],
  ])("with %s is told to be wrong in a sentence", (_, body) => {
    expect(() => parse(body)).toThrow(MalformedPayload)
    expect(() => parse(body)).toThrow(/^[A-Z].*\.$/)
  })

  it("takes a hundred messages", () => {
    const messages = Array.from({ length: 100 }, (_, i) => ({ client_message_id: `m${i}`, text: "hi" }))
    expect(items(messages).every((item) => "event" in item)).toBe(true)
  })
})

describe("a visitor's message", () => {
  it("becomes an event of the visitor of the token", () => {
    const event = only(
      { reply_to: "m0", sent_at: new Date(NOW - MINUTE).toISOString() },
      {
        contact: { name: "Emma Johansson", email: "emma@example.com", phone: "+44 20 7946 0000" },
        page: { url: "https://shop.example.com/products/blue", locale: "en-GB" },
      }
    )
    expect(event).toEqual({
      type: "message",
      external_id: "ccses_1:m1",
      person: {
        platform: "website",
        account: "",
        external_id: "ccvis_1",
        name: "Emma Johansson",
        username: null,
        avatar_url: null,
        locale: "en-GB",
        contact: { email: "emma@example.com", phone: "+44 20 7946 0000" },
      },
      thread: "",
      conversation_external_id: null,
      direction: "inbound",
      sender: "customer",
      kind: "text",
      text: "hi",
      payload: { page: { url: "https://shop.example.com/products/blue", locale: "en-GB" }, reply_to: "m0" },
      attachments: [],
      sent_at: "2026-11-23T05:59:00.000Z",
      edited_at: null,
    })
  })

  it("says nothing it does not say", () => {
    expect(only({})).toMatchObject({ payload: null, sent_at: null, person: { name: null, locale: null, contact: null } })
  })

  it("W98 · is inbound and the visitor's, whatever it says of customers, roles and directions", () => {
    const claims = {
      customer_id: "cccus_1",
      visitor_id: "ccvis_2",
      role: "bot",
      direction: "outgoing",
      sender: "staff",
      conversation_id: "c1",
      type: "edit",
      kind: "button",
      user: { id: "ccvis_2" },
      attachments: [{ type: "image", url: "https://example.com/a.png" }],
      payload: { a: 1 },
    }
    expect(only(claims, claims)).toEqual(only({}))
  })

  it("C78 · is dated by its visitor within the last five minutes, and by us beyond", () => {
    const at = (ms: number) => only({ sent_at: new Date(NOW + ms).toISOString() }).sent_at
    expect(at(-4 * MINUTE)).toBe(new Date(NOW - 4 * MINUTE).toISOString())
    expect(at(-6 * MINUTE)).toBe(new Date(NOW - 5 * MINUTE).toISOString())
    expect(at(-400 * 24 * 60 * MINUTE)).toBe(new Date(NOW - 5 * MINUTE).toISOString())
    expect(at(MINUTE)).toBe(new Date(NOW).toISOString())
    for (const sent_at of ["yesterday", null, 0, -1, NaN, Infinity, "+275760-09-13", {}, at(0)?.slice(0, 4)]) {
      expect(only({ sent_at }).sent_at).toBeNull()
    }
  })

  it("keeps its words exactly, but for what no database holds", () => {
    const text = "Xin chào 👩‍👩‍👧 <b>&amp;</b> '; drop table --\n=1+1"
    expect(only({ text }).text).toBe(text)
    expect(only({ text: "a\u0000b\ud800c" }).text).toBe("ab\ufffdc")
  })

  it("C73 · takes ten thousand characters and no more", () => {
    expect(only({ text: "x".repeat(MAX_TEXT) }).text).toHaveLength(MAX_TEXT)
    expect(reasonFor({ ...HI, text: "x".repeat(MAX_TEXT + 1) })).toBe(
      "A text takes at most 10000 characters; this one has 10001."
    )
  })

  const wrongIds = [undefined, null, "", " ", 7, {}, "a\u0000b", "\ud800", "x".repeat(201)]

  it.each<[string, unknown, string]>([
    ["that is null", null, "A message must be an object."],
    ["that is a list", [HI], "A message must be an object."],
    ["that is a text", "hi", "A message must be an object."],
    ["without text", { client_message_id: "m1" }, "A message needs text."],
    ["of white space", { ...HI, text: " \n\t" }, "A message needs text."],
    ["of NUL", { ...HI, text: "\u0000" }, "A message needs text."],
    ["whose text is a number", { ...HI, text: 7 }, "A message needs text."],
    ...wrongIds.map((id): [string, unknown, string] => [
      `of the id ${JSON.stringify(id)?.slice(0, 20)}`,
      { ...HI, client_message_id: id },
      "client_message_id must be text of 1 to 200 characters.",
    ]),
  ])("%s is refused by itself, with a sentence", (_, message, reason) => {
    expect(reasonFor(message)).toBe(reason)
    const others = items([HI, message, { ...HI, client_message_id: "m2" }])
    expect(others.map((item) => "event" in item)).toEqual([true, false, true])
  })

  it("takes an id of two hundred characters", () => {
    expect(only({ client_message_id: "x".repeat(200) }).external_id.length).toBeLessThanOrEqual(255)
  })

  it("I52 · shows names without invisible characters, and leaves out what is none", () => {
    const name = (given: unknown) => only({}, { contact: { name: given } }).person.name
    expect(name("  Lan\u202e Nguye\u0302\u0303n ")).toBe("Lan  Nguyễn")
    for (const nothing of ["", " ", "\u200b", 7, null, {}, ["Lan"]]) {
      expect(name(nothing)).toBeNull()
    }
    for (const contact of [null, "Lan", ["Lan"], 7]) {
      expect(only({}, { contact }).person).toMatchObject({ name: null, contact: null })
    }
  })

  it("C70 · keeps a page only where it is an http address", () => {
    const page = (given: unknown) => only({}, { page: given }).payload
    for (const nothing of [null, "x", ["x"], { url: "javascript:alert(1)" }, { url: 7 }, { url: `https://e.com/${"x".repeat(3_000)}` }]) {
      expect(page(nothing)).toBeNull()
    }
    expect(page({ url: "/relative", locale: "vi" })).toEqual({ page: { locale: "vi" } })
  })

  it("C82 · pollutes no prototype", () => {
    const body = JSON.parse(
      '{"__proto__":{"polluted":1},"messages":[{"client_message_id":"m1","text":"hi","__proto__":{"polluted":1},"reply_to":{"__proto__":{"polluted":1}}}],"contact":{"__proto__":{"name":"Eve"}},"page":{"constructor":{"prototype":{"polluted":1}}}}'
    )
    const [item] = parse(body).items
    expect(item).toMatchObject({ event: { text: "hi", payload: null, person: { name: null } } })
    expect(Reflect.get({}, "polluted")).toBeUndefined()
  })
})
