import type { ChatEvent, ParsedItem } from "../../types"
import { zaloBot } from "../zalo-bot"
import { zaloOa } from "../zalo-oa"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const DATE = 1_790_845_200_000
const SENT_AT = "2026-10-01T09:00:00.000Z"
const FROM = { id: "6ede9afa66b88fe6d6a9", display_name: "Lan Nguyễn", is_bot: false }
const MESSAGE = { message_id: "2d758cb5e222177a4e35", from: FROM, chat: { id: FROM.id, chat_type: "PRIVATE" }, date: DATE, text: "Xin chào" }

const parse = (payload: unknown, channel_id = "ccch_1"): ParsedItem[] => {
  const { delivery_id, items } = zaloBot.parse(payload, { headers: {}, now: NOW, credentials: {}, channel_id })
  expect(delivery_id).toBeNull()
  return items
}
const update = (changes: Record<string, unknown> = {}, kind = "text") => ({
  event_name: `message.${kind}.received`,
  message: { ...MESSAGE, ...changes },
})

function only(payload: unknown): ChatEvent | undefined {
  const items = parse(payload)
  expect(items.length).toBeLessThanOrEqual(1)
  return items[0] && "event" in items[0] ? items[0].event : undefined
}
const messageOf = (changes: Record<string, unknown>, kind?: string) => only(update(changes, kind))

describe("what a person writes to a Zalo bot", () => {
  it("is an inbound message of theirs, of an account that is the channel's", () => {
    expect(parse(update())).toEqual([
      {
        event: {
          type: "message",
          external_id: "2d758cb5e222177a4e35",
          person: {
            platform: "zalo",
            account: "ccch_1",
            external_id: "6ede9afa66b88fe6d6a9",
            name: "Lan Nguyễn",
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

  it("comes in an envelope or without one", () => {
    expect(parse({ ok: true, result: update() })).toEqual(parse(update()))
  })

  it("I68 · belongs to another person than the same id at an Official Account or another bot", () => {
    const ofBot = parse(update({ from: { ...FROM, id: "501" } }))
    const ofOther = parse(update({ from: { ...FROM, id: "501" } }), "ccch_2")
    const ofAccount = zaloOa.parse(
      { event_name: "user_send_text", sender: { id: "501" }, recipient: { id: "77" }, message: { msg_id: "m", text: "x" } },
      { headers: {}, now: NOW, credentials: { oa_id: "77" }, channel_id: "ccch_1" }
    ).items
    const accounts = [ofBot, ofOther, ofAccount].map(([item]) => item && "event" in item && item.event.person.account)
    expect(accounts).toEqual(["ccch_1", "ccch_2", "77"])
  })

  it.each([
    [{ display_name: "A", name: "B", first_name: "C" }, "A"],
    [{ name: "B", first_name: "C" }, "B"],
    [{ first_name: "C" }, "C"],
    [{ display_name: " ", name: "\u200b", first_name: "C" }, "C"],
    [{ display_name: 7, name: { a: 1 } }, null],
    [{ display_name: "\u202eLan\u0000" }, "Lan"],
    [{ display_name: "Nguyễn".normalize("NFD") }, "Nguyễn".normalize("NFC")],
    [{}, null],
  ])("I52 I67 · names its writer by what there is: %j", (names, expected) => {
    expect(messageOf({ from: { id: "501", ...names } })?.person.name).toBe(expected)
  })

  it("C70 · shows a picture of its writer only from an address", () => {
    expect(messageOf({ from: { ...FROM, avatar: "https://cdn.example.com/a.jpg" } })?.person.avatar_url).toBe("https://cdn.example.com/a.jpg")
    expect(messageOf({ from: { ...FROM, avatar: "javascript:alert(1)" } })?.person.avatar_url).toBeNull()
  })

  it("I45 I48 · is theirs by the letters of the id", () => {
    const idOf = (id: unknown) => messageOf({ from: { ...FROM, id } })?.person.external_id
    expect([idOf(501), idOf("501"), idOf("0501")]).toEqual(["501", "501", "0501"])
  })

  it.each([[2 ** 60], [0], ["0"], [""], [" "], [null], [undefined], [{}], [{ toString: 1 }], ["x".repeat(10_240)]])("I46 I49 · belongs to nobody where the id is %j", (id) => {
    expect(messageOf({ from: { ...FROM, id } })).toBeUndefined()
  })

  it.each([[1_790_845_200], [DATE], ["1790845200"], ["1790845200000"]])("C78 · is dated in seconds or milliseconds: %j", (date) => {
    expect(messageOf({ date })?.sent_at).toBe(SENT_AT)
  })

  it.each([[0], [-1], ["soon"], [null], [undefined], [8_640_000_000_000_000]])("C78 · with the date %j is dated by its arrival", (date) => {
    expect(messageOf({ date })?.sent_at).toBeNull()
  })

  it.each([
    ["image", { photo: "https://cdn.example.com/a.jpg" }, [{ type: "image", url: "https://cdn.example.com/a.jpg" }]],
    ["image", { photo_url: "https://cdn.example.com/b.jpg" }, [{ type: "image", url: "https://cdn.example.com/b.jpg" }]],
    ["image", { photos: ["https://cdn.example.com/a.jpg", { url: "https://cdn.example.com/b.jpg" }] }, [
      { type: "image", url: "https://cdn.example.com/a.jpg" },
      { type: "image", url: "https://cdn.example.com/b.jpg" },
    ]],
    ["image", {}, [{ type: "image" }]],
    ["sticker", { sticker: "d063f44dc80821567819", url: "https://cdn.example.com/s.png" }, [{ type: "sticker", url: "https://cdn.example.com/s.png" }]],
    ["sticker", { sticker: "d063f44dc80821567819" }, [{ type: "sticker" }]],
    ["voice", { voice_url: "https://cdn.example.com/v.aac" }, [{ type: "voice", url: "https://cdn.example.com/v.aac" }]],
    ["link", { url: "https://shop.example.com", title: "Our shop" }, [{ type: "link", url: "https://shop.example.com", title: "Our shop" }]],
    ["document", { url: "https://cdn.example.com/o.pdf", file_name: "offer.pdf" }, [{ type: "document", url: "https://cdn.example.com/o.pdf", title: "offer.pdf" }]],
  ])("C69 · is a message without text as well: %s %j", (kind, parts, attachments) => {
    expect(messageOf({ text: undefined, ...parts }, kind)).toMatchObject({ kind: "media", text: null, attachments })
  })

  it("C69 · keeps the caption of a picture", () => {
    expect(messageOf({ text: undefined, photo: "https://cdn.example.com/a.jpg", caption: "Cái này?" }, "image")).toMatchObject({ kind: "media", text: "Cái này?" })
  })

  it.each([["javascript:alert(1)"], [null], [{ a: 1 }]])("C70 · shows no address that is none: %j", (photo) => {
    expect(messageOf({ photo }, "image")?.attachments).toEqual([{ type: "image" }])
  })

  it("C73 C74 C75 C76 · comes back as it was written, but for what cannot be stored", () => {
    const long = "👋".repeat(5_000)
    expect(messageOf({ text: long })?.text).toBe(long)
    expect(messageOf({ text: "a\u0000b\ud800" })?.text).toBe("ab\ufffd")
  })

  it.each([[undefined], [null], [{}], [""], ["x".repeat(9_000)]])("C84 · with the id %j is left out: it could not be known again", (message_id) => {
    expect(messageOf({ message_id })).toBeUndefined()
  })

  it("I67 · is one though Zalo cannot say what it is, as long as it says who wrote", () => {
    expect(messageOf({ text: undefined }, "unsupported")).toMatchObject({ kind: "other", text: null, person: { external_id: FROM.id } })
    expect(parse({ event_name: "message.unsupported.received" })).toEqual([])
    expect(parse({ ok: true, result: { event_name: "message.unsupported.received", message: null } })).toEqual([])
    expect(messageOf({ from: undefined }, "unsupported")).toBeUndefined()
  })
})

describe("what makes nothing", () => {
  it("I67 · Zalo's test of the address", () => {
    const probe = { event_name: "webhook.test", message: { date: DATE, message_id: "webhook-test", text: "test" } }
    expect(parse(probe)).toEqual([])
    expect(parse({ ok: true, result: probe })).toEqual([])
    expect(parse({ ...probe, message: MESSAGE })).toEqual([])
  })

  it.each([["GROUP"], ["group"], ["CHANNEL"], [7], [null]])("I55 · a chat of the type %j", (chat_type) => {
    expect(messageOf({ chat: { id: "g1", chat_type } })).toBeUndefined()
  })

  it("I55 · no chat that is the person's own is missed", () => {
    expect(messageOf({ chat: undefined })).toBeDefined()
    expect(messageOf({ chat: { id: FROM.id, chat_type: "private" } })).toBeDefined()
  })

  it("I53 · what a bot writes", () => expect(messageOf({ from: { ...FROM, is_bot: true } })).toBeUndefined())

  it.each([["message.hologram.received"], ["message.text.sent"], ["message.text.received.x"], ["constructor"], [""], [7], [null], [undefined]])(
    "B91 B94 · an event named %j",
    (event_name) => expect(parse({ event_name, message: MESSAGE })).toEqual([])
  )

  it.each([[null], [[]], ["x"], [1], [{}], [{ ok: false }], [{ ok: true, result: null }], [{ ok: true, result: [update()] }], [{ event_name: "message.text.received", message: "x" }]])(
    "S19 · %j",
    (payload) => expect(parse(payload)).toEqual([])
  )
})

describe("the credentials of a Zalo bot", () => {
  it.each([["12345678"], ["x".repeat(256)]])("are a secret token", (secret_token) => {
    expect(zaloBot.credentials.parse({ secret_token })).toEqual({ secret_token })
  })

  it.each([[undefined], ["1234567"], ["x".repeat(257)], ["with spaces"], [12_345_678]])("are refused with a sentence where it is %j", (secret_token) => {
    const { error } = zaloBot.credentials.safeParse({ secret_token })
    expect(error?.issues.map((issue) => issue.message)).toEqual([expect.stringMatching(/^[A-Z].*\.$/)])
  })

  it("are refused with a bot token, which nothing here would use", () => {
    expect(zaloBot.credentials.safeParse({ secret_token: "12345678", bot_token: "1:x" }).success).toBe(false)
  })
})
