import type { ChatEvent, ParsedItem } from "../../types"
import { messenger } from "../messenger"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const TIMESTAMP = 1_790_845_200_000
const SENT_AT = "2026-10-01T09:00:00.000Z"
const PAGE = "1029384756"
const PSID = "24680135790246801"
const CREDENTIALS = { app_secret: "s", verify_token: "verify-me", page_id: PAGE }

const parse = (payload: unknown): ParsedItem[] => {
  const { delivery_id, items } = messenger.parse(payload, { headers: {}, now: NOW, credentials: CREDENTIALS, channel_id: "ccch_1" })
  expect(delivery_id).toBeNull()
  return items
}
const page = (messaging: unknown, entry: object = {}) => parse({ object: "page", entry: [{ id: PAGE, time: TIMESTAMP, messaging, ...entry }] })
const item = (changes: Record<string, unknown>) => ({ sender: { id: PSID }, recipient: { id: PAGE }, timestamp: TIMESTAMP, ...changes })
const message = (changes: Record<string, unknown> = {}, parties: Record<string, unknown> = {}) =>
  item({ message: { mid: "m_1", text: "Xin chào", ...changes }, ...parties })

function only(given: unknown): ChatEvent | undefined {
  const items = page([given])
  expect(items.length).toBeLessThanOrEqual(1)
  return items[0] && "event" in items[0] ? items[0].event : undefined
}

const textsOf = (items: ParsedItem[]) => items.map((parsed) => ("event" in parsed ? parsed.event.text : null))

describe("what a person writes to a page", () => {
  it("is an inbound message of theirs", () => {
    expect(page([message()])).toEqual([
      {
        event: {
          type: "message",
          external_id: "m_1",
          person: {
            platform: "facebook",
            account: PAGE,
            external_id: PSID,
            name: null,
            username: null,
            avatar_url: null,
            locale: null,
            contact: null,
          },
          thread: "",
          conversation_external_id: null,
          direction: "inbound",
          sender: "customer",
          kind: "text",
          text: "Xin chào",
          payload: null,
          attachments: [],
          sent_at: SENT_AT,
          edited_at: null,
        },
      },
    ])
  })

  it("I45 · is theirs whether ids come as numbers or as text", () => {
    const asNumbers = parse({
      object: "page",
      entry: [{ id: 1_029_384_756, messaging: [message({}, { sender: { id: 2_468_013_579 }, recipient: { id: 1_029_384_756 } })] }],
    })
    expect(asNumbers).toEqual([{ event: only(message({}, { sender: { id: "2468013579" } })) }])
  })

  it.each([[JSON.parse("24680135790246801")], [0], ["0"], [""], [" "], [null], [undefined], [{}], [{ toString: 1 }], [["1"]], ["x".repeat(10_240)], ["a\u0000"]])(
    "I46 I49 · belongs to nobody where the id is %j",
    (id) => expect(only(message({}, { sender: { id } }))).toBeUndefined()
  )

  it("I48 · is another person's where the id is written otherwise", () => {
    expect(only(message({}, { sender: { id: "007" } }))?.person.external_id).toBe("007")
  })

  it("I50 I57 · is of an account of its own for each page", () => {
    const onOther = messenger.parse(
      { object: "page", entry: [{ id: "555", messaging: [message({}, { recipient: { id: "555" } })] }] },
      { headers: {}, now: NOW, credentials: { ...CREDENTIALS, page_id: "555" }, channel_id: "ccch_2" }
    )
    expect(onOther.items).toMatchObject([{ event: { person: { platform: "facebook", account: "555", external_id: PSID } } }])
  })

  it("is a press of the button where they took a quick reply", () => {
    expect(only(message({ quick_reply: { payload: "SIZE_42" } }))).toMatchObject({
      direction: "inbound",
      kind: "button",
      text: "Xin chào",
      payload: { data: "SIZE_42" },
    })
  })

  it.each([
    ["image", { url: "https://cdn.example.com/a.jpg" }, { url: "https://cdn.example.com/a.jpg" }],
    ["video", { url: "https://cdn.example.com/a.mp4" }, { url: "https://cdn.example.com/a.mp4" }],
    ["file", { url: "https://cdn.example.com/offer.pdf" }, { url: "https://cdn.example.com/offer.pdf" }],
    ["reel", { url: "https://cdn.example.com/r", title: "A reel" }, { url: "https://cdn.example.com/r", title: "A reel" }],
    ["location", { coordinates: { lat: 1, long: 2 } }, {}],
    ["template", { template_type: "generic", elements: [] }, {}],
    ["hologram", { url: null }, {}],
  ])("C69 C71 · is a message without text as well: %s", (type, payload, expected) => {
    expect(only(message({ text: undefined, attachments: [{ type, payload }] }))).toMatchObject({ kind: "media", text: null, attachments: [{ type, ...expected }] })
  })

  it("C69 · keeps a title and an address that stand beside the payload", () => {
    const fallback = { type: "fallback", title: "Our shop", url: "https://shop.example.com", payload: null }
    expect(only(message({ attachments: [fallback] }))).toMatchObject({
      text: "Xin chào",
      attachments: [{ type: "fallback", title: "Our shop", url: "https://shop.example.com" }],
    })
  })

  it.each([["javascript:alert(1)"], [null], ["//x.example"], [{ a: 1 }], [`https://x.example/${"x".repeat(9_000)}`]])(
    "C70 · shows no address that is none: %j",
    (url) => expect(only(message({ attachments: [{ type: "image", payload: { url } }] }))?.attachments).toEqual([{ type: "image" }])
  )

  it.each([["x"], [{ 0: { type: "image" } }], [[null, 7, "x", []]]])("C71 · is its text alone where attachments are %j", (attachments) => {
    expect(only(message({ attachments }))).toMatchObject({ kind: "text", attachments: [] })
  })

  it("C81 · has fifty attachments at most", () => {
    expect(only(message({ attachments: Array.from({ length: 5_000 }, () => ({ type: "image" })) }))?.attachments).toHaveLength(50)
  })

  it("C69 · is a message though nothing of it can be read here", () => {
    expect(only(message({ text: undefined, is_unsupported: true }))).toMatchObject({ external_id: "m_1", kind: "other", text: null })
    expect(only(message({ text: undefined }))).toMatchObject({ kind: "other" })
    expect(only(message({ text: undefined, sticker_id: 369_239_263_222_822 }))).toMatchObject({ kind: "media", attachments: [{ type: "sticker" }] })
  })

  it("C73 C74 C77 · comes back exactly as it was written", () => {
    for (const text of ["x".repeat(1_000_000), "𝒳 👩‍👩‍👧 Nguyễn", "=1+1", "<script>alert(1)</script>"]) {
      expect(only(message({ text }))?.text).toBe(text)
    }
  })

  it("C75 C76 · is cleaned of what cannot be stored", () => {
    expect(only(message({ text: "a\u0000b\ud800", quick_reply: { payload: "c\u0000" } }))).toMatchObject({ text: "ab\ufffd", payload: { data: "c" } })
  })

  it.each([[0], [-5], ["soon"], [8_640_000_000_000_000], [JSON.parse("1e400")], [null], [undefined], [NOW + 2 * 86_400_000]])(
    "C78 C79 · with the time %j is dated by its arrival",
    (timestamp) => expect(only(message({}, { timestamp }))).toMatchObject({ text: "Xin chào", sent_at: null })
  )

  it("C78 · is dated by seconds and text as well", () => {
    expect(only(message({}, { timestamp: "1790845200" }))?.sent_at).toBe(SENT_AT)
  })

  it.each([["x".repeat(9_000)], ["a\u0000b"], ["a\ud800"], [{}], [" "], [2 ** 60]])("C75 C76 C84 · with the id %j is left out: it could not be known again", (mid) => {
    expect(only(message({ mid }))).toBeUndefined()
  })
})

describe("what a page writes", () => {
  const echo = (changes: Record<string, unknown> = {}, parties: Record<string, unknown> = {}) =>
    message({ is_echo: true, ...changes }, { sender: { id: PAGE }, recipient: { id: PSID }, ...parties })

  it("I58 · is outgoing, to the recipient", () => {
    expect(only(echo({ app_id: 1_517_776_481_860_111 }))).toMatchObject({
      direction: "outbound",
      sender: "bot",
      person: { account: PAGE, external_id: PSID },
    })
  })

  it("I59 · is outgoing to the same person with the ids the other way round", () => {
    expect(only(echo({ app_id: 7 }, { sender: { id: PSID }, recipient: { id: PAGE } }))).toEqual(only(echo({ app_id: 7 })))
  })

  it("is of the team where no app wrote it, or Facebook's own inbox did", () => {
    for (const app_id of [undefined, null, 263_902_037_430_900, "263902037430900"]) {
      expect(only(echo({ app_id }))?.sender).toBe("staff")
    }
  })

  it("I58 · is outgoing though it is not marked as an echo", () => {
    expect(only(echo({ is_echo: undefined }))).toMatchObject({ direction: "outbound", person: { external_id: PSID } })
  })

  it.each([
    ["to itself", { sender: { id: PAGE }, recipient: { id: PAGE } }],
    ["to nobody", { recipient: undefined }],
    ["between two others", { sender: { id: "1" }, recipient: { id: "2" } }],
  ])("I58 I61 · %s makes nothing", (_, parties) => expect(only(echo({}, parties))).toBeUndefined())
})

describe("a pressed button", () => {
  const press = (changes: Record<string, unknown> = {}, parties: Record<string, unknown> = {}) =>
    item({ postback: { mid: "m_2", title: "Get started", payload: "START", ...changes }, ...parties })

  it("is inbound, with the button's words and what it stands for", () => {
    expect(only(press())).toMatchObject({
      type: "message",
      external_id: "m_2",
      direction: "inbound",
      sender: "customer",
      kind: "button",
      text: "Get started",
      payload: { data: "START" },
      sent_at: SENT_AT,
    })
  })

  it("has no words but its data where it has no title, and no data where it says none", () => {
    expect(only(press({ title: undefined }))).toMatchObject({ text: "START" })
    expect(only(press({ payload: undefined }))).toMatchObject({ text: "Get started", payload: null })
    expect(only(press({ title: undefined, payload: undefined }))).toMatchObject({ kind: "button", text: null })
  })

  it("without an id is known by who pressed what, and when", () => {
    const idOf = (changes?: Record<string, unknown>, parties?: Record<string, unknown>) => only(press({ mid: undefined, ...changes }, parties))?.external_id
    expect(idOf()).toMatch(/^hash:[0-9a-f]{64}$/)
    expect(idOf()).toBe(idOf())
    const others = [idOf({ payload: "OTHER" }), idOf({}, { timestamp: TIMESTAMP + 1 }), idOf({}, { sender: { id: "999" } })]
    expect(new Set([idOf(), ...others]).size).toBe(4)
  })

  it("of the page itself makes nothing", () => {
    expect(only(press({}, { sender: { id: PAGE }, recipient: { id: PSID } }))).toBeUndefined()
  })
})

describe("an edit", () => {
  it("changes the message of its id, and can stand for it where it was never seen", () => {
    expect(only(item({ message_edit: { mid: "m_1", text: "Xin chào!", num_edit: 1 } }))).toMatchObject({
      type: "edit",
      external_id: "m_1",
      person: { external_id: PSID },
      direction: "inbound",
      sender: "customer",
      kind: "text",
      text: "Xin chào!",
      sent_at: SENT_AT,
      edited_at: SENT_AT,
    })
  })

  it("without a time was made now", () => {
    expect(only(item({ message_edit: { mid: "m_1", text: "x" }, timestamp: undefined }))).toMatchObject({ sent_at: null, edited_at: new Date(NOW).toISOString() })
  })

  it.each([[{ mid: "m_1" }], [{ mid: "m_1", text: "" }], [{ text: "x" }], [{ mid: {}, text: "x" }], ["x"]])("that says nothing new is none: %j", (edit) => {
    expect(page([item({ message_edit: edit })])).toEqual([])
  })

  it("by the page is the page's", () => {
    const parties = { sender: { id: PAGE }, recipient: { id: PSID } }
    expect(only(item({ message_edit: { mid: "m_1", text: "x" }, ...parties }))).toMatchObject({ direction: "outbound", person: { external_id: PSID } })
  })
})

describe("a deletion", () => {
  it("takes the message of its id back", () => {
    expect(page([message({ text: undefined, is_deleted: true })])).toEqual([{ signal: { type: "deletion", external_ids: ["m_1"], at: SENT_AT } }])
  })

  it("of no message makes nothing", () => {
    expect(page([message({ mid: undefined, is_deleted: true })])).toEqual([])
  })
})

describe("while another app owns the conversation", () => {
  it("what is said is stored and says so", () => {
    const items = page(undefined, { standby: [message(), item({ postback: { mid: "m_2", title: "Size 42" }, timestamp: TIMESTAMP + 1 })] })
    expect(items).toMatchObject([
      { event: { external_id: "m_1", direction: "inbound", payload: { standby: true } } },
      { event: { external_id: "m_2", kind: "button", text: "Size 42", payload: { standby: true } } },
    ])
  })

  it("B87 · a message that comes both ways has one id", () => {
    const items = page([message()], { standby: [message()] })
    expect(items).toMatchObject([{ event: { external_id: "m_1", payload: null } }, { event: { external_id: "m_1" } }])
  })
})

describe("what nobody wrote", () => {
  it.each([
    ["B94", "a delivery", { delivery: { mids: ["m_1"], watermark: TIMESTAMP } }],
    ["B94", "a read", { read: { watermark: TIMESTAMP } }],
    ["B94", "a read of messages", { message_reads: { watermark: TIMESTAMP } }],
    ["B94", "a reaction", { reaction: { mid: "m_1", action: "react", emoji: "❤" } }],
    ["B91", "a referral alone", { referral: { ref: "ad", source: "ADS" } }],
    ["I60", "an opt-in", { optin: { ref: "x" } }],
    ["I60", "an opt-in without a sender", { optin: { user_ref: "u" }, sender: undefined }],
    ["I60", "an opt-in with a reference for a sender", { postback: { title: "x" }, sender: { user_ref: "u" } }],
    ["I60", "a policy notice without a sender", { "policy-enforcement": { action: "block" }, sender: undefined }],
    ["B91", "thread control that is passed", { pass_thread_control: { new_owner_app_id: 1 } }],
    ["B91", "thread control that is taken", { take_thread_control: {} }],
    ["B91", "thread control that is asked for", { request_thread_control: {} }],
    ["B91", "roles of apps", { app_roles: {} }],
    ["B91", "a linked account", { account_linking: { status: "linked" } }],
    ["B91", "a played game", { game_play: {} }],
    ["B91", "nothing known", {}],
    ["B91", "something of next year", { hologram: { mid: "m_1" } }],
    ["B91", "a message that is none", { message: "x" }],
    ["C82", "a message by inheritance", JSON.parse('{"__proto__":{"message":{"mid":"m_1","text":"x"}}}')],
  ])("%s · makes nothing: %s", (_number, _what, changes) => expect(page([item(changes)])).toEqual([]))
})

describe("a batch", () => {
  it("B85 · stores what is good in it", () => {
    const good = (mid: string) => message({ mid, text: mid })
    const bad = [null, 7, "x", [], {}, { message: { mid: "m" } }, message({}, { sender: null }), message({}, { sender: { id: {} } })]
    const items = page([good("a"), ...bad, good("b")])
    expect(textsOf(items)).toEqual(["a", "b"])
  })

  it("is put in the order of time, across entries", () => {
    const at = (text: string, offset: number | null) => message({ mid: text, text }, { timestamp: offset === null ? null : TIMESTAMP + offset })
    const items = parse({
      object: "page",
      entry: [
        { id: PAGE, messaging: [at("third", 3), at("last", null), at("first", 1)] },
        { id: PAGE, messaging: [at("second", 2)] },
      ],
    })
    expect(textsOf(items)).toEqual(["first", "second", "third", "last"])
  })

  it("B87 · may hold one message twice: both have one id", () => {
    expect(page([message(), message()])).toMatchObject([{ event: { external_id: "m_1" } }, { event: { external_id: "m_1" } }])
  })

  it("S27 I61 B88 · leaves the entries of other pages alone", () => {
    const other = { id: "999", messaging: [message({ mid: "m_9" }, { recipient: { id: "999" } })] }
    const items = parse({ object: "page", entry: [other, { id: PAGE, messaging: [message()] }, { messaging: [message()] }] })
    expect(items).toMatchObject([{ event: { external_id: "m_1" } }])
  })

  it("of a thousand messages is read whole", () => {
    const thousand = Array.from({ length: 1_000 }, (_, i) => message({ mid: `m_${i}` }))
    expect(page(thousand)).toHaveLength(1_000)
  })

  it.each([[undefined], [null], [[]], ["x"], [{}], [{ 0: message() }], [7], [[null]]])("B89 · makes nothing where messaging is %j", (messaging) => {
    expect(page(messaging)).toEqual([])
  })

  it.each([[undefined], [null], [[]], ["x"], [{}], [[null, 7, []]], [[{ id: PAGE }]], [[{ id: PAGE, changes: [{ field: "feed", value: {} }] }]]])(
    "B89 · makes nothing where the entries are %j",
    (entry) => expect(parse({ object: "page", entry })).toEqual([])
  )

  it.each([["instagram"], ["user"], ["permissions"], ["whatsapp_business_account"], ["constructor"], [7], [null], [undefined]])(
    "B90 · makes nothing where the object is %j",
    (object) => expect(parse({ object, entry: [{ id: PAGE, messaging: [message()] }] })).toEqual([])
  )

  it.each([[null], [[]], ["x"], [1], [{}]])("S19 · makes nothing where all of it is %j", (payload) => expect(parse(payload)).toEqual([]))

  it("S13 · makes nothing where no page is configured", () => {
    const payload = { object: "page", entry: [{ messaging: [message()] }] }
    expect(messenger.parse(payload, { headers: {}, now: NOW, credentials: {}, channel_id: "ccch_1" }).items).toEqual([])
  })
})

describe("the check of the address", () => {
  const query = { "hub.mode": "subscribe", "hub.verify_token": "verify-me", "hub.challenge": "1158201444" }
  const ask = (changes: Record<string, unknown> = {}, credentials: Record<string, string | undefined> = CREDENTIALS) =>
    messenger.challenge?.({ ...query, ...changes }, credentials)

  it("S25 · is answered with the challenge", () => expect(ask()).toEqual({ status: 200, body: "1158201444" }))

  it.each([
    ["a wrong token", { "hub.verify_token": "verify-m" }],
    ["an empty token", { "hub.verify_token": "" }],
    ["no token", { "hub.verify_token": undefined }],
    ["a wrong mode", { "hub.mode": "unsubscribe" }],
    ["no mode", { "hub.mode": undefined }],
    ["no challenge", { "hub.challenge": undefined }],
    ["an empty challenge", { "hub.challenge": "" }],
    ["a challenge that is a script", { "hub.challenge": "<script>alert(1)</script>" }],
    ["a challenge with a script behind a line", { "hub.challenge": "1\n<script>" }],
    ["a challenge that is too long", { "hub.challenge": "1".repeat(21) }],
    ["a negative challenge", { "hub.challenge": "-1" }],
    ["two modes", { "hub.mode": ["subscribe", "subscribe"] }],
    ["two tokens", { "hub.verify_token": ["verify-me", "verify-me"] }],
    ["two challenges", { "hub.challenge": ["1", "2"] }],
    ["one challenge in a list", { "hub.challenge": ["1158201444"] }],
  ])("S25 · is refused with %s", (_, changes) => expect(ask(changes)).toEqual({ status: 403 }))

  it("S13 S25 · is refused where no token is configured", () => {
    for (const verify_token of [undefined, ""]) {
      expect(ask({}, { verify_token })).toEqual({ status: 403 })
      expect(ask({ "hub.verify_token": "" }, { verify_token })).toEqual({ status: 403 })
      expect(ask({ "hub.verify_token": "undefined" }, { verify_token })).toEqual({ status: 403 })
    }
  })
})

describe("the credentials of a page", () => {
  const given = { app_secret: "0123456789abcdef", verify_token: "verify-me", page_id: PAGE }

  it("are taken with and without an access token", () => {
    expect(messenger.credentials.parse(given)).toEqual(given)
    expect(messenger.credentials.parse({ ...given, page_access_token: "EAAB" })).toMatchObject({ page_access_token: "EAAB" })
    expect(messenger.fixed).toEqual(["page_id"])
  })

  it.each([
    ["no app secret", { app_secret: undefined }],
    ["an empty app secret", { app_secret: "" }],
    ["an app secret with spaces", { app_secret: "a b" }],
    ["no verify token", { verify_token: undefined }],
    ["an empty verify token", { verify_token: "" }],
    ["a page that is a name", { page_id: "my-page" }],
    ["a page that is a number", { page_id: 1_029_384_756 }],
    ["an empty access token", { page_access_token: "" }],
  ])("are refused with a sentence where there is %s", (_, changes) => {
    const { error } = messenger.credentials.safeParse({ ...given, ...changes })
    expect(error?.issues.map((issue) => issue.message)).toEqual([expect.stringMatching(/^[A-Z].*\.$/)])
  })

  it("are refused with anything else in them", () => {
    expect(messenger.credentials.safeParse({ ...given, app_id: "1" }).success).toBe(false)
  })
})
