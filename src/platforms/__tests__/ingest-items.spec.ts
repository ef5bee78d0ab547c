import type { ChatEvent } from "../../types"
import { MalformedPayload } from "../adapter"
import { ingest } from "../ingest"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)

const parse = (payload: unknown, webhookId: string | undefined = "msg_1") =>
  ingest.parse(payload, { headers: { "webhook-id": webhookId }, now: NOW, credentials: {}, channel_id: "ccch_1" })

const data = (changes: Record<string, unknown> = {}) => ({
  type: "chat.message.created",
  data: { channel: "website", user: { id: "u1" }, message: { id: "m1", text: "hi" }, ...changes },
})

function only(changes: Record<string, unknown>): ChatEvent | string {
  const { items } = parse(data(changes))
  expect(items).toHaveLength(1)
  const [item] = items
  return item && "event" in item ? item.event : String(item && "refused" in item && item.refused)
}

const message = (changes: Record<string, unknown>) => only({ message: { id: "m1", text: "hi", ...changes } })

describe("the envelope", () => {
  it.each([
    ["null", null],
    ["a list", []],
    ["a text", "x"],
    ["a number", 1],
    ["nothing", {}],
    ["no data", { type: "chat.message.created" }],
    ["data null", { data: null }],
    ["no channel", { data: { user: { id: "u1" }, message: { text: "hi" } } }],
    ["an unknown channel", data({ channel: "icq" })],
    ["a channel every object has", data({ channel: "constructor" })],
    ["a channel that is no text", data({ channel: 7 })],
    ["no message", data({ message: undefined })],
    ["an empty list of messages", data({ messages: [] })],
    ["messages that are no list", data({ messages: { 0: { text: "hi" } } })],
    ["more than a thousand messages", data({ messages: Array.from({ length: 1_001 }, (_, i) => ({ id: i, text: "hi" })) })],
  ])("S19 C82 B89 · with %s is told to be wrong in a sentence", (_, payload) => {
    expect(() => parse(payload)).toThrow(MalformedPayload)
    expect(() => parse(payload)).toThrow(/[A-Za-z].*\.$/)
  })

  it("takes a thousand messages", () => {
    const messages = Array.from({ length: 1_000 }, (_, i) => ({ id: i, text: "hi" }))
    expect(parse(data({ messages })).items).toHaveLength(1_000)
  })

  it.each([
    ["website", "website"],
    ["telegram", "telegram"],
    ["zalo", "zalo"],
    ["facebook", "facebook"],
    ["messenger", "facebook"],
  ])("of the channel %s is of the platform %s", (channel, platform) => {
    expect(only({ channel })).toMatchObject({ person: { platform } })
  })

  it("B91 · of a type that is none of ours is taken and brings nothing", () => {
    expect(parse({ ...data(), type: "chat.typing" })).toEqual({ delivery_id: "msg_1", items: [] })
    expect(parse({ ...data(), type: undefined }).items).toHaveLength(1)
  })

  it("may carry anything else besides", () => {
    expect(parse({ ...data({ extra: { deep: [1] } }), version: 3 }).items).toHaveLength(1)
  })
})

describe("a message of it", () => {
  it("becomes an event", () => {
    const payload = {
      type: "chat.message.created",
      data: {
        channel: "zalo",
        account: "oa-1",
        conversation_id: "c1",
        user: { id: "u1", name: "Lan", username: "lan", email: "lan@example.com", phone: "+84912", locale: "vi", avatar_url: "https://example.com/lan.png" },
        message: { id: "m1", direction: "incoming", text: "Xin chào", sent_at: "2026-10-01T09:00:00.000Z", attachments: [{ type: "image", url: "https://example.com/a.png" }], payload: { a: 1 } },
        metadata: { flow: "welcome" },
      },
    }
    expect(parse(payload).items).toEqual([
      {
        event: {
          type: "message",
          external_id: "m1",
          person: {
            platform: "zalo",
            account: "oa-1",
            external_id: "u1",
            name: "Lan",
            username: "lan",
            avatar_url: "https://example.com/lan.png",
            locale: "vi",
            contact: { email: "lan@example.com", phone: "+84912" },
          },
          thread: "c1",
          conversation_external_id: "c1",
          direction: "inbound",
          sender: "customer",
          kind: "media",
          text: "Xin chào",
          payload: { a: 1, metadata: { flow: "welcome" } },
          attachments: [{ type: "image", url: "https://example.com/a.png" }],
          sent_at: "2026-10-01T09:00:00.000Z",
          edited_at: null,
        },
      },
    ])
  })

  it.each([
    [undefined, undefined, "inbound", "customer"],
    ["incoming", undefined, "inbound", "customer"],
    ["inbound", "staff", "inbound", "customer"],
    ["outgoing", undefined, "outbound", "bot"],
    ["outbound", "bot", "outbound", "bot"],
    ["outgoing", "staff", "outbound", "staff"],
    ["outgoing", "customer", "outbound", "bot"],
  ])("with direction %s and sender %s is %s, by the %s", (direction, sender, ...expected) => {
    const event = message({ direction, sender }) as ChatEvent
    expect([event.direction, event.sender]).toEqual(expected)
  })

  it("is of the kind that it shows", () => {
    expect(message({})).toMatchObject({ kind: "text" })
    expect(message({ text: "", attachments: [{ type: "image" }] })).toMatchObject({ kind: "media" })
    expect(message({ kind: "button", text: "Size 42", payload: { value: 42 } })).toMatchObject({ kind: "button", payload: { value: 42 } })
  })

  it("brings its own user, account and conversation where they differ", () => {
    const messages = [
      { id: 1, text: "a" },
      { id: 2, text: "b", user: { id: "u2" }, account: "page-2", conversation_id: "c2" },
    ]
    const { items } = parse(data({ account: "page-1", conversation_id: "c1", messages }))
    expect(items).toMatchObject([
      { event: { person: { external_id: "u1", account: "page-1" }, conversation_external_id: "c1" } },
      { event: { person: { external_id: "u2", account: "page-2" }, conversation_external_id: "c2" } },
    ])
  })

  it("I45 I46 I48 · belongs to one person, exactly: ids as numbers and text are the same, others never", () => {
    const idOf = (id: unknown) => (only({ user: { id } }) as ChatEvent).person.external_id
    expect([idOf(501), idOf("501"), idOf("0501"), idOf("1234567890123456789")]).toEqual(["501", "501", "0501", "1234567890123456789"])
  })

  it("I50 I57 I68 · of one id on two platforms or accounts belongs to two people", () => {
    const people = [{}, { channel: "telegram" }, { channel: "messenger", account: "1" }, { channel: "messenger", account: "2" }].map(
      (changes) => (only({ user: { id: "501" }, ...changes }) as ChatEvent).person
    )
    expect(new Set(people.map(({ platform, account, external_id }) => `${platform} ${account} ${external_id}`)).size).toBe(4)
  })

  it("is known by the delivery where it has no id", () => {
    const { items } = parse(data({ messages: [{ text: "a" }, { text: "b" }] }), "msg_7")
    expect(items).toMatchObject([{ event: { external_id: "msg_7#0" } }, { event: { external_id: "msg_7#1" } }])
  })

  it("of a long delivery id is not taken for another's", () => {
    const idOf = (start: string) => {
      const { items } = parse(data({ message: { text: "hi" } }), start + "x".repeat(254))
      return items[0] && "event" in items[0] ? items[0].event.external_id : null
    }
    expect(idOf("a")).not.toBe(idOf("b"))
  })

  it("C78 · without a time, or with an impossible one, is dated by its arrival", () => {
    for (const sent_at of [undefined, null, "soon", 0, -1, "+275760-09-13T00:00:00Z", { a: 1 }]) {
      expect(message({ sent_at })).toMatchObject({ sent_at: null })
    }
  })

  it("I52 C82 · names nobody but its user", () => {
    const event = only({ user: { id: "u1", name: "\u202eLan\u0000", avatar_url: "javascript:alert(1)", role: "admin", __proto__: { x: 1 } } }) as ChatEvent
    expect(event.person).toMatchObject({ avatar_url: null, contact: null })
    expect(event.person.name).toBe("Lan")
  })
})

describe("a conversation on another channel", () => {
  const placeOf = (event: ChatEvent | string) => {
    const { conversation_channel_id, thread, conversation_external_id } = event as ChatEvent
    return [conversation_channel_id, thread, conversation_external_id]
  }

  it("is named for all messages, or by one for itself", () => {
    expect(placeOf(only({ channel_id: "ccch_bot" }))).toEqual(["ccch_bot", "", null])
    expect(placeOf(message({ channel_id: "ccch_bot" }))).toEqual(["ccch_bot", "", null])
    const [own, shared] = parse(data({ channel_id: "ccch_a", messages: [{ id: 1, text: "a", channel_id: "ccch_b" }, { id: 2, text: "b" }] })).items
    expect([own, shared]).toMatchObject([
      { event: { conversation_channel_id: "ccch_b" } },
      { event: { conversation_channel_id: "ccch_a" } },
    ])
  })

  it("keeps the id it has of its own", () => {
    expect(placeOf(only({ channel_id: "ccch_bot", conversation_id: "c1" }))).toEqual(["ccch_bot", "c1", "c1"])
  })

  it("is not there where no channel is named", () => {
    expect(only({})).not.toHaveProperty("conversation_channel_id")
    expect(only({ channel_id: null })).not.toHaveProperty("conversation_channel_id")
  })
})

describe("a message is refused, with a sentence, where", () => {
  it.each([
    ["S19", "it is no object", "hi"],
    ["S19", "it is a list", []],
    ["S19", "it is null", null],
    ["C69", "it says nothing", { id: "m1" }],
    ["C69", "its text is blank and nothing is attached", { id: "m1", text: "" }],
    ["C69", "its text is no text", { id: "m1", text: { a: 1 } }],
    ["C75", "it holds NULs alone", { id: "m1", text: "\u0000\u0000" }],
    ["I46", "its id is beyond 2^53 and a number", { id: 9_007_199_254_740_993, text: "hi" }],
    ["I49", "its id is blank", { id: " ", text: "hi" }],
    ["I49", "its id is null", { id: null, text: "hi" }],
    ["I49", "its id is an object", { id: {}, text: "hi" }],
    ["C84", "its id is too long", { id: "x".repeat(10_240), text: "hi" }],
    ["C75", "its id holds a NUL", { id: "a\u0000", text: "hi" }],
    ["C76", "its id holds a lone surrogate", { id: "a\ud800", text: "hi" }],
    ["B91", "its direction is unknown", { id: "m1", text: "hi", direction: "sideways" }],
    ["I49", "its user is missing", { id: "m1", text: "hi", user: "u1" }],
    ["I49", "its user has no id", { id: "m1", text: "hi", user: { name: "Lan" } }],
    ["I46", "its user's id is beyond 2^53 and a number", { id: "m1", text: "hi", user: { id: 2 ** 53 } }],
    ["I49", "its account is no id", { id: "m1", text: "hi", account: { a: 1 } }],
    ["I49", "its channel is a number", { id: "m1", text: "hi", channel_id: 7 }],
    ["I49", "its channel is blank", { id: "m1", text: "hi", channel_id: " " }],
    ["I49", "its channel is an object", { id: "m1", text: "hi", channel_id: {} }],
    ["C84", "its channel is too long", { id: "m1", text: "hi", channel_id: "x".repeat(256) }],
    ["C84", "its conversation is no id", { id: "m1", text: "hi", conversation_id: "x".repeat(256) }],
  ])("%s B85 · %s; the others are kept", (_number, _what, bad) => {
    const { items } = parse(data({ messages: [{ id: "a", text: "hi" }, bad, { id: "b", text: "hi" }] }))
    expect(items).toEqual([
      { event: expect.objectContaining({ external_id: "a" }) },
      { refused: expect.stringMatching(/^[A-Za-z].*\.$/) },
      { event: expect.objectContaining({ external_id: "b" }) },
    ])
  })
})

describe("the answer", () => {
  it("tells of each item", () => {
    const results = [{ index: 0, status: "stored" as const, message_id: "ccmsg_1" }]
    expect(ingest.answer({ duplicate: false, results })).toEqual({ status: 200, body: { results } })
    expect(ingest.answer({ duplicate: true, results })).toEqual({ status: 200, body: { status: "duplicate", results } })
  })
})
