import fc from "fast-check"
import type { ChannelType, ParsedDelivery } from "../../types"
import { MalformedPayload } from "../adapter"
import { adapterOf } from "../index"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const CREDENTIALS = { page_id: "10", oa_id: "10" }
const NOTHING: ParsedDelivery = { delivery_id: null, items: [] }

/** Platforms whose payloads are taken whatever they are: a broken one must not come again and again. */
const PATIENT: ChannelType[] = ["telegram", "messenger", "zalo_oa", "zalo_bot"]
const ALL: ChannelType[] = [...PATIENT, "ingest"]

function parse(type: ChannelType, payload: unknown): ParsedDelivery {
  try {
    return adapterOf(type)?.parse(payload, { headers: {}, now: NOW, credentials: CREDENTIALS, channel_id: "ccch_1" }) ?? NOTHING
  } catch (error) {
    if (type === "ingest" && error instanceof MalformedPayload) {
      return NOTHING
    }
    throw error
  }
}

/** For each type a payload with `part` in every place where one may stand. */
const filled = (type: ChannelType, part: unknown): unknown[] => {
  switch (type) {
    case "telegram": {
      const chat = { id: 5, type: "private" }
      const message = { message_id: 1, date: 1_790_845_200, chat, from: { id: 5, first_name: "Lan" }, text: "hi" }
      return [
        ...["message", "edited_message", "business_message", "callback_query", "my_chat_member", "deleted_business_messages"].map((kind) => ({ [kind]: part })),
        ...["from", "chat", "text", "photo", "contact", "reply_markup", "business_connection_id", "date"].map((key) => ({ message: { ...message, [key]: part } })),
        ...["id", "from", "data", "message"].map((key) => ({ callback_query: { id: "1", from: message.from, data: "x", [key]: part } })),
        { callback_query: { id: "1", from: message.from, data: "x", message: { chat, reply_markup: { inline_keyboard: part } } } },
        { deleted_business_messages: { business_connection_id: "b", chat, message_ids: part } },
      ]
    }
    case "messenger": {
      const item = { sender: { id: "5" }, recipient: { id: "10" }, timestamp: 1_790_845_200_000 }
      const items = [
        part,
        ...["sender", "recipient", "timestamp", "message", "postback", "message_edit"].map((key) => ({ ...item, message: { mid: "m" }, [key]: part })),
        ...["mid", "text", "attachments", "quick_reply", "app_id", "is_deleted"].map((key) => ({ ...item, message: { mid: "m", [key]: part } })),
        { ...item, message: { mid: "m", attachments: [{ type: part, payload: part, title: part }] } },
        { ...item, postback: { title: part, payload: part } },
      ]
      return [{ object: "page", entry: part }, { object: "page", entry: [{ id: "10", messaging: part, standby: items }] }]
    }
    case "zalo_oa": {
      const event = { event_name: "user_send_text", sender: { id: "5" }, recipient: { id: "10" }, message: { msg_id: "m" }, timestamp: "1790845200000" }
      return [
        ...Object.keys(event).map((key) => ({ ...event, [key]: part })),
        ...["msg_id", "text", "attachments"].map((key) => ({ ...event, message: { msg_id: "m", [key]: part } })),
        { ...event, message: { msg_id: "m", attachments: [{ type: part, payload: { url: part, name: part, description: part } }] } },
        { ...event, event_name: "user_submit_info", info: part },
        { ...event, event_name: "follow", follower: part, oa_id: "10" },
      ]
    }
    case "zalo_bot": {
      const message = { message_id: "m", from: { id: "5" }, chat: { chat_type: "PRIVATE" }, date: 1, text: "hi" }
      return [
        { event_name: "message.text.received", message: part },
        { ok: true, result: part },
        ...["from", "chat", "date", "text", "photo", "photos", "sticker", "caption"].map((key) => ({ event_name: "message.image.received", message: { ...message, [key]: part } })),
      ]
    }
    default: {
      const data = { channel: "website", user: { id: "5" }, message: { id: "m", text: "hi" } }
      return [
        { data: part },
        ...["channel", "user", "message", "messages", "metadata", "conversation_id", "channel_id", "account"].map((key) => ({ data: { ...data, [key]: part } })),
        ...["id", "text", "payload", "attachments", "direction", "sent_at"].map((key) => ({ data: { ...data, message: { ...data.message, [key]: part } } })),
      ]
    }
  }
}

describe.each(ALL)("a payload of %s", (type) => {
  const survives = (part: unknown) => {
    for (const payload of [part, ...filled(type, part)]) {
      expect(() => JSON.stringify(parse(type, payload))).not.toThrow()
    }
  }

  it.each([["null"], ["[]"], ['"x"'], ["1"], ["true"], ["{}"], ['""'], ["[null]"], ["[[]]"], ["1e400"], ['{"toString":1,"valueOf":1}'], ['{"length":1e9}']])(
    "S19 B89 C79 · does no harm with %s anywhere in it",
    (json) => survives(JSON.parse(json))
  )

  it.each([100, 10_000, 100_000])("C80 · does no harm nested %d levels deep", (levels) => {
    survives(JSON.parse("[".repeat(levels) + "]".repeat(levels)))
    survives(JSON.parse('{"a":'.repeat(levels) + "1" + "}".repeat(levels)))
  })

  it("C81 · does no harm with a million items or keys", () => {
    const [many, keyed] = [Array.from({ length: 1_000_000 }, () => 0), Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]))]
    for (const payload of [many, keyed, ...filled(type, many), ...filled(type, keyed)]) {
      expect(() => parse(type, payload)).not.toThrow()
    }
  })

  it("C82 · changes no object that is not its own", () => {
    survives(JSON.parse('{"__proto__":{"polluted":1,"id":"5"},"constructor":{"prototype":{"polluted":1}}}'))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(({} as Record<string, unknown>).id).toBeUndefined()
  })

  it("C75 C76 · leaves nothing in an event that PostgreSQL cannot hold, whatever comes", () => {
    const unstorable = "a\u0000b\ud800c"
    for (const part of [unstorable, { id: unstorable, url: `https://x.example/${unstorable}`, text: unstorable, [unstorable]: unstorable }, [unstorable]]) {
      for (const payload of filled(type, part)) {
        const text = JSON.stringify(parse(type, payload))
        expect(text).not.toMatch(/\\u0000|\\ud800/)
      }
    }
  })

  it("C84 · leaves no id in an event that an index cannot hold", () => {
    for (const payload of filled(type, "x".repeat(9_000))) {
      for (const item of parse(type, payload).items) {
        const ids = "event" in item ? [item.event.external_id, item.event.thread, item.event.person.external_id, item.event.person.account] : []
        expect(ids.every((id) => id.length < 600)).toBe(true)
      }
    }
  })

  it("does no harm, whatever it is", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), survives), { numRuns: 60 })
  })
})
