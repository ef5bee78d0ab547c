import type { ChatEvent, ParsedDelivery } from "../../types"
import { telegram } from "../telegram"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const DATE = 1_790_845_200
const SENT_AT = "2026-10-01T09:00:00.000Z"

const LAN = { id: 501, is_bot: false, first_name: "Lan", last_name: "Nguyễn", username: "lan", language_code: "vi" }
const CHAT = { id: 501, type: "private", first_name: "Lan" }
const MESSAGE = { message_id: 9, date: DATE, chat: CHAT, from: LAN, text: "Xin chào" }

const parse = (payload: unknown): ParsedDelivery => telegram.parse(payload, { headers: {}, now: NOW, credentials: {}, channel_id: "ccch_1" })

function eventOf(update: Record<string, unknown>): ChatEvent | undefined {
  const { items } = parse({ update_id: 1, ...update })
  expect(items.length).toBeLessThanOrEqual(1)
  return items[0] && "event" in items[0] ? items[0].event : undefined
}

const messageOf = (changes: Record<string, unknown>) => eventOf({ message: { ...MESSAGE, ...changes } })

describe("what a person writes", () => {
  it("is an inbound message of theirs", () => {
    expect(parse({ update_id: 42, message: MESSAGE })).toEqual({
      delivery_id: "42",
      items: [
        {
          event: {
            type: "message",
            external_id: ":501:9",
            person: {
              platform: "telegram",
              account: "",
              external_id: "501",
              name: "Lan Nguyễn",
              username: "lan",
              avatar_url: null,
              locale: "vi",
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
      ],
    })
  })

  it("I45 · is theirs whether ids come as numbers or as text, up to 52 bits", () => {
    const id = 4_503_599_627_370_495
    const asNumber = messageOf({ from: { ...LAN, id }, chat: { ...CHAT, id } })
    const asText = messageOf({ from: { ...LAN, id: String(id) }, chat: { ...CHAT, id: String(id) } })
    expect(asNumber?.person.external_id).toBe("4503599627370495")
    expect(asText).toEqual(asNumber)
  })

  it.each([[2 ** 60], [0], ["0"], [""], [" "], [null], [{}], [{ toString: 1, valueOf: 1 }], [["501"]], ["x".repeat(10_240)], [true]])(
    "I46 I49 · belongs to nobody where the id is %j",
    (id) => {
      expect(messageOf({ from: { ...LAN, id } })).toBeUndefined()
      expect(messageOf({ chat: { ...CHAT, id }, business_connection_id: "biz1" })).toBeUndefined()
    }
  )

  it("I48 · is another person's where the id is written otherwise", () => {
    expect(messageOf({ from: { ...LAN, id: "0501" } })?.person.external_id).toBe("0501")
  })

  it("I51 · is theirs by id alone, whatever they call themselves", () => {
    const [before, after] = [messageOf({}), messageOf({ from: { ...LAN, username: "lan_new" } })]
    const other = messageOf({ from: { ...LAN, id: 502, username: "lan" }, chat: { ...CHAT, id: 502 } })
    expect(after?.person).toEqual({ ...before?.person, username: "lan_new" })
    expect(other?.person).toMatchObject({ external_id: "502", username: "lan" })
  })

  it("I52 · may come without a name, a username or a language", () => {
    const event = messageOf({ from: { id: 501, first_name: " " } })
    expect(event?.person).toMatchObject({ external_id: "501", name: null, username: null, locale: null })
    expect(messageOf({ from: { id: 501, first_name: "Lan" } })?.person.name).toBe("Lan")
    expect(messageOf({ from: { id: 501, first_name: 7, last_name: { a: 1 }, username: [] } })?.person).toMatchObject({ name: null, username: null })
  })

  it("is theirs when typed through an inline bot", () => {
    expect(messageOf({ via_bot: { id: 7, is_bot: true, first_name: "gif" } })?.sender).toBe("customer")
  })

  it("gets its id from the update where Telegram gives it none", () => {
    const first = eventOf({ update_id: 7, message: { ...MESSAGE, message_id: 0 } })
    const second = eventOf({ update_id: 8, message: { ...MESSAGE, message_id: 0 } })
    expect(first?.external_id).not.toBe(second?.external_id)
  })

  it.each([
    [{ user_id: 501, phone_number: "+84912345678" }, { phone: "+84912345678" }],
    [{ user_id: "501", phone_number: "84912345678" }, { phone: "84912345678" }],
    [{ user_id: 502, phone_number: "+84912345678" }, null],
    [{ phone_number: "+84912345678" }, null],
    [{ user_id: 501, phone_number: " " }, null],
    [{ user_id: 501, phone_number: 84_912 }, null],
    ["+84912345678", null],
  ])("I56 · with the contact %j says how to reach the person: %j", (contact, expected) => {
    expect(messageOf({ text: undefined, contact })?.person.contact).toEqual(expected)
  })

  it("has another id in another chat", () => {
    const other = messageOf({ chat: { ...CHAT, id: 502 }, from: { ...LAN, id: 502 } })
    expect(other?.external_id).not.toBe(messageOf({})?.external_id)
  })

  it.each([
    ["photo", [{ file_id: "x" }], "media"],
    ["video", { file_name: "a.mp4" }, "media"],
    ["animation", {}, "media"],
    ["audio", { title: "Song" }, "media"],
    ["voice", {}, "media"],
    ["video_note", {}, "media"],
    ["document", { file_name: "offer.pdf" }, "media"],
    ["sticker", { emoji: "👋" }, "media"],
    ["story", {}, "media"],
    ["location", { latitude: 1, longitude: 2 }, "other"],
    ["venue", { title: "Shop" }, "other"],
    ["contact", { first_name: "Minh", phone_number: "+84912" }, "other"],
    ["poll", { question: "?" }, "other"],
    ["dice", { emoji: "🎲" }, "other"],
  ])("C69 · is a message without text as well: %s", (part, value, kind) => {
    const event = messageOf({ text: undefined, [part]: value })
    expect(event).toMatchObject({ kind, text: null, attachments: [{ type: part }] })
    expect(event?.attachments[0]?.url).toBeUndefined()
  })

  it("C69 · is named by what is most of it, where it comes in several parts", () => {
    const animation = { text: undefined, document: { file_name: "a.gif" }, animation: { file_name: "a.gif" } }
    expect(messageOf(animation)).toMatchObject({ kind: "media", attachments: [{ type: "animation", title: "a.gif" }] })
    expect(messageOf({ text: undefined, photo: undefined })).toMatchObject({ kind: "other", attachments: [] })
  })

  it("C69 · keeps the caption of a picture", () => {
    expect(messageOf({ text: undefined, photo: [{}], caption: "Cái này?" })).toMatchObject({ kind: "media", text: "Cái này?" })
  })

  it("C71 · is stored though its kind is new", () => {
    expect(messageOf({ text: undefined, hologram: {} })).toMatchObject({ kind: "other", text: null })
  })

  it.each(["pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "migrate_to_chat_id", "migrate_from_chat_id"])(
    "I55 · is not what Telegram itself says: %s",
    (service) => expect(messageOf({ text: undefined, [service]: {} })).toBeUndefined()
  )

  it.each([[0], [-5], ["soon"], [8_640_000_000_000_000], [null], [undefined]])("C78 · with the date %j is dated by its arrival", (date) => {
    const event = messageOf({ date })
    expect(event).toMatchObject({ text: "Xin chào", sent_at: null })
  })

  it("C75 C76 · is cleaned of what cannot be stored", () => {
    const event = messageOf({ text: "a\u0000b\ud800", from: { ...LAN, first_name: "L\u0000an\u202e" } })
    expect(event?.text).toBe("ab\ufffd")
    expect(event?.person.name).toMatch(/^L ?an +Nguyễn$/)
  })

  it("C73 C74 C77 · comes back exactly as it was written", () => {
    for (const text of ["x".repeat(4_096), "x".repeat(1_000_000), "𝒳 👩‍👩‍👧 Nguyễn Nguyễn", "=1+1", "<b>'; drop table</b>"]) {
      expect(messageOf({ text })?.text).toBe(text)
    }
  })
})

describe("who is no customer", () => {
  it.each([
    ["I53", "a bot", { from: { ...LAN, is_bot: true } }],
    ["I53", "an anonymous admin", { from: { id: 1_087_968_824, is_bot: true, first_name: "Group" }, sender_chat: { id: -100 } }],
    ["I53", "a channel behind a placeholder", { from: { id: 136_817_688, first_name: "Channel" }, sender_chat: { id: -100 } }],
    ["I53", "Telegram, forwarding by itself", { from: { id: 777_000, first_name: "Telegram" }, is_automatic_forward: true }],
    ["I53", "nobody", { from: undefined }],
    ["I47 I55", "a member of a group", { chat: { id: -501, type: "group", title: "Group" } }],
    ["I47 I55", "a member of a supergroup", { chat: { id: -100_501, type: "supergroup" } }],
    ["I47 I55", "a channel", { chat: { id: -100_502, type: "channel" } }],
  ])("%s · %s", (_number, _what, changes) => expect(messageOf(changes)).toBeUndefined())
})

describe("an edit", () => {
  it("belongs to its message and says when it was made", () => {
    const event = eventOf({ edited_message: { ...MESSAGE, text: "Xin chào!", edit_date: DATE + 60 } })
    expect(event).toMatchObject({
      type: "edit",
      external_id: ":501:9",
      text: "Xin chào!",
      sent_at: SENT_AT,
      edited_at: "2026-10-01T09:01:00.000Z",
    })
  })

  it("without a date was made now", () => {
    expect(eventOf({ edited_message: MESSAGE })?.edited_at).toBe(new Date(NOW).toISOString())
  })

  it("B92 · beside a message, which Telegram never sends, leaves the message what it is", () => {
    expect(eventOf({ message: MESSAGE, edited_message: { ...MESSAGE, text: "other" } })).toMatchObject({ type: "message", text: "Xin chào" })
  })
})

describe("a pressed button", () => {
  const query = { id: "777", from: LAN, data: "size:42", chat_instance: "1" }
  const under = {
    message_id: 3,
    date: DATE,
    chat: CHAT,
    from: { id: 9, is_bot: true, first_name: "Shop" },
    reply_markup: { inline_keyboard: [[{ text: "Size 42", callback_data: "size:42" }]] },
  }

  it("is an inbound press with the button's label", () => {
    expect(eventOf({ callback_query: { ...query, message: under } })).toMatchObject({
      type: "message",
      external_id: "callback:777",
      person: { external_id: "501" },
      thread: "",
      direction: "inbound",
      kind: "button",
      text: "Size 42",
      payload: { data: "size:42" },
      sent_at: null,
    })
  })

  it.each([
    ["without its message", {}],
    ["of a message too old to be shown", { message: { chat: CHAT, message_id: 3, date: 0 } }],
    ["of an inline message", { inline_message_id: "x" }],
  ])("C72 · %s counts all the same", (_, extra) => {
    expect(eventOf({ callback_query: { ...query, ...extra } })).toMatchObject({ kind: "button", text: "size:42", thread: "" })
  })

  it("without data takes no other button's label", () => {
    const links = { ...under, reply_markup: { inline_keyboard: [[{ text: "Our website", url: "https://example.com" }]] } }
    expect(eventOf({ callback_query: { ...query, data: undefined, message: links } })).toMatchObject({ kind: "button", text: null })
  })

  it("I53 I55 · in a group, or by a bot, makes nothing", () => {
    const inGroup = { ...query, message: { ...under, chat: { id: -5, type: "supergroup" } } }
    expect(eventOf({ callback_query: inGroup })).toBeUndefined()
    expect(eventOf({ callback_query: { ...query, from: { ...LAN, is_bot: true } } })).toBeUndefined()
    expect(eventOf({ callback_query: { data: "x" } })).toBeUndefined()
    expect(eventOf({ callback_query: null })).toBeUndefined()
  })

  it("C84 · with an id that cannot be kept makes nothing", () => {
    expect(eventOf({ callback_query: { ...query, id: "x".repeat(9_000) } })).toBeUndefined()
  })

  it.each([["x"], [{ inline_keyboard: "x" }], [{ inline_keyboard: [null, "x", [null, 7, { text: 7, callback_data: "size:42" }]] }]])(
    "under a keyboard that is none has its data for a label: %j",
    (reply_markup) => expect(eventOf({ callback_query: { ...query, message: { ...under, reply_markup } } })?.text).toBe("size:42")
  )

  it("of a business chat belongs to that chat", () => {
    const inBusiness = { ...query, message: { ...under, business_connection_id: "biz1" } }
    expect(eventOf({ callback_query: inBusiness })?.thread).toBe("biz1:501")
  })
})

describe("a business chat", () => {
  const business = { ...MESSAGE, business_connection_id: "biz1" }

  it("is another conversation than the bot's own with the same person", () => {
    const event = eventOf({ business_message: business })
    expect(event).toMatchObject({ direction: "inbound", sender: "customer", person: { external_id: "501" } })
    expect(event?.thread).toBe("biz1:501")
    expect(messageOf({})?.thread).toBe("")
    expect(event?.external_id).not.toBe(messageOf({})?.external_id)
  })

  it("I54 · holds what the owner writes as outgoing, to the customer", () => {
    const event = eventOf({ business_message: { ...business, from: { id: 900, first_name: "Owner" } } })
    expect(event).toMatchObject({ direction: "outbound", sender: "staff", person: { external_id: "501", name: "Lan" } })
  })

  it("I56 · takes no number from the owner's own card", () => {
    const card = { user_id: 900, phone_number: "+84900" }
    expect(eventOf({ business_message: { ...business, from: { id: 900 }, text: undefined, contact: card } })?.person.contact).toBeNull()
    expect(eventOf({ business_message: { ...business, from: { id: 900 }, text: undefined, contact: { ...card, user_id: 501 } } })?.person.contact).toBeNull()
  })

  it("I54 · holds what the bot writes for the owner as the bot's", () => {
    const event = eventOf({ business_message: { ...business, from: { id: 900, first_name: "Owner" }, sender_business_bot: { id: 7, is_bot: true } } })
    expect(event).toMatchObject({ direction: "outbound", sender: "bot", person: { external_id: "501" } })
  })

  it("has edits too", () => {
    expect(eventOf({ edited_business_message: { ...business, edit_date: DATE + 1 } })).toMatchObject({ type: "edit", external_id: "biz1:501:9" })
  })
})

describe("an update that brings no message", () => {
  it.each([
    "channel_post", "edited_channel_post", "business_connection", "deleted_business_messages", "guest_message",
    "stopped_message_generation", "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result",
    "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member",
    "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot", "subscription", "something_of_next_year",
  ])("I55 B92 B94 · makes nothing: %s", (kind) => {
    expect(parse({ update_id: 5, [kind]: { ...MESSAGE, user: LAN } }).items).toEqual([])
  })

  it.each([[{ update_id: 5 }], [{}], [null], [[]], ["x"], [1], [{ update_id: "5" }], [{ update_id: 5, message: null }], [{ update_id: 5, message: "x" }], [{ message: { message_id: 1 } }]])(
    "S19 B91 B92 · makes nothing and harms nothing: %j",
    (payload) => expect(parse(payload).items).toEqual([])
  )
})

describe("what a person does beside writing", () => {
  const CHANGE = { chat: CHAT, from: LAN, date: DATE, old_chat_member: { status: "member" }, new_chat_member: { status: "kicked", user: { id: 9, is_bot: true } } }
  const signals = (kind: string, value: unknown) => parse({ update_id: 6, [kind]: value }).items

  it.each([
    ["kicked", false],
    ["member", true],
  ])("a bot that became %s in their chat can reach them: %s", (status, reachable) => {
    expect(signals("my_chat_member", { ...CHANGE, new_chat_member: { status } })).toEqual([
      { signal: { type: "reachability", person: { platform: "telegram", account: "", external_id: "501" }, reachable, at: SENT_AT } },
    ])
  })

  it("happened when it reached us, where it has no date", () => {
    expect(signals("my_chat_member", { ...CHANGE, date: undefined })).toMatchObject([{ signal: { at: new Date(NOW).toISOString() } }])
  })

  it.each([
    ["another state", { new_chat_member: { status: "administrator" } }],
    ["no state", { new_chat_member: null }],
    ["a state that every object has", { new_chat_member: { status: "constructor" } }],
    ["a group", { chat: { id: -5, type: "group" } }],
    ["a channel", { chat: { id: -5, type: "channel" } }],
    ["nobody", { from: undefined }],
    ["a bot", { from: { ...LAN, is_bot: true } }],
    ["no chat", { chat: null }],
  ])("I53 I55 · makes nothing: %s", (_, changes) => expect(signals("my_chat_member", { ...CHANGE, ...changes })).toEqual([]))

  it("takes messages of a business chat back, by the ids their events had", () => {
    const written = eventOf({ business_message: { ...MESSAGE, business_connection_id: "biz1" } })
    const deleted = { business_connection_id: "biz1", chat: CHAT, message_ids: [9, 10] }
    expect(signals("deleted_business_messages", deleted)).toEqual([
      { signal: { type: "deletion", external_ids: [written?.external_id, "biz1:501:10"], at: new Date(NOW).toISOString() } },
    ])
  })

  it.each([
    [{ chat: CHAT, message_ids: [9] }],
    [{ business_connection_id: "biz1", message_ids: [9] }],
    [{ business_connection_id: "biz1", chat: { id: -5, type: "group" }, message_ids: [9] }],
    [{ business_connection_id: "biz1", chat: CHAT }],
    [{ business_connection_id: "biz1", chat: CHAT, message_ids: [] }],
    [{ business_connection_id: "biz1", chat: CHAT, message_ids: { 0: 9 } }],
    [{ business_connection_id: "biz1", chat: CHAT, message_ids: [0, "9", null, 1.5, {}] }],
  ])("takes nothing back that it does not name: %j", (deleted) => {
    expect(signals("deleted_business_messages", deleted)).toEqual([])
  })
})
