import type { ChatEvent, ParsedItem } from "../../types"
import { zaloOa } from "../zalo-oa"

const NOW = Date.UTC(2026, 10, 23, 6, 0, 0)
const TIMESTAMP = "1790845200000"
const SENT_AT = "2026-10-01T09:00:00.000Z"
const OA = "388613280878808645"
const USER = "246845883529197922"
const PERSON = { platform: "zalo", account: OA, external_id: USER }

const parse = (payload: unknown, oa_id: string | undefined = OA): ParsedItem[] => {
  const { delivery_id, items } = zaloOa.parse(payload, { headers: {}, now: NOW, credentials: { oa_id }, channel_id: "ccch_1" })
  expect(delivery_id).toBeNull()
  return items
}

const fromUser = (event_name: unknown, changes: Record<string, unknown> = {}) => ({
  app_id: "360846524940903967",
  sender: { id: USER },
  user_id_by_app: "552177279717587730",
  recipient: { id: OA },
  event_name,
  message: { msg_id: "96d3cdf3af150460909", text: "Xin chào" },
  timestamp: TIMESTAMP,
  ...changes,
})
const fromOa = (event_name: string, changes: Record<string, unknown> = {}) =>
  fromUser(event_name, { sender: { id: OA }, recipient: { id: USER }, ...changes })

function only(payload: unknown): ChatEvent | undefined {
  const items = parse(payload)
  expect(items.length).toBeLessThanOrEqual(1)
  return items[0] && "event" in items[0] ? items[0].event : undefined
}

const saying = (message: Record<string, unknown>) => only(fromUser("user_send_text", { message: { msg_id: "m1", ...message } }))
const showing = (kind: string, payload: unknown, text?: string) =>
  only(fromUser(`user_send_${kind}`, { message: { msg_id: "m1", text, attachments: [{ type: kind, payload }] } }))

describe("what a person writes to an Official Account", () => {
  it("is an inbound message of theirs", () => {
    expect(parse(fromUser("user_send_text"))).toEqual([
      {
        event: {
          type: "message",
          external_id: "96d3cdf3af150460909",
          person: { ...PERSON, name: null, username: null, avatar_url: null, locale: null, contact: null },
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

  it("I45 · is theirs whether ids and time come as numbers or as text", () => {
    const asNumbers = parse(fromUser("user_send_text", { sender: { id: 501 }, recipient: { id: 77 }, timestamp: 1_790_845_200_000, message: { msg_id: 9, text: "x" } }), "77")
    const asText = parse(fromUser("user_send_text", { sender: { id: "501" }, recipient: { id: "77" }, message: { msg_id: "9", text: "x" } }), "77")
    expect(asNumbers).toEqual(asText)
    expect(asNumbers).toMatchObject([{ event: { person: { account: "77", external_id: "501" }, sent_at: SENT_AT } }])
  })

  it("I46 · keeps 19 digits as text, and belongs to nobody where they come as a number", () => {
    expect(only(fromUser("user_send_text", { sender: { id: "1234567890123456789" } }))?.person.external_id).toBe("1234567890123456789")
    expect(only(fromUser("user_send_text", { sender: JSON.parse('{"id":1234567890123456789}') }))).toBeUndefined()
  })

  it.each([[0], ["0"], [""], [" "], [null], [undefined], [{}], [{ toString: 1 }], ["x".repeat(10_240)], ["a\u0000"], [OA]])(
    "I49 · belongs to nobody where the id is %j",
    (id) => expect(only(fromUser("user_send_text", { sender: { id } }))).toBeUndefined()
  )

  it("I48 · is another person's where the id is written otherwise", () => {
    expect(only(fromUser("user_send_text", { sender: { id: "007" } }))?.person.external_id).toBe("007")
  })

  it.each([
    ["image", { url: "https://cdn.example.com/a.jpg", thumbnail: "https://cdn.example.com/t.jpg" }, "media", { url: "https://cdn.example.com/a.jpg" }],
    ["gif", { thumbnail: "https://cdn.example.com/t.gif" }, "media", { url: "https://cdn.example.com/t.gif" }],
    ["link", { url: "https://shop.example.com", description: "Our shop" }, "media", { url: "https://shop.example.com", title: "Our shop" }],
    ["audio", { url: "https://cdn.example.com/a.aac" }, "media", {}],
    ["video", { url: "https://cdn.example.com/a.mp4", description: "Clip" }, "media", { title: "Clip" }],
    ["sticker", { id: "46", url: "https://cdn.example.com/s.png" }, "media", {}],
    ["file", { url: "https://cdn.example.com/o.pdf", size: "12", name: "offer.pdf", checksum: "x", type: "pdf" }, "media", { title: "offer.pdf" }],
    ["location", { coordinates: { latitude: "10.7", longitude: "106.6" } }, "other", {}],
    ["business_card", { url: "https://zalo.me/1", description: '{"phone":"84912"}' }, "other", { url: "https://zalo.me/1" }],
  ])("C69 · is a message without text as well: %s", (kind, payload, expectedKind, expected) => {
    const event = showing(kind, payload)
    expect(event).toMatchObject({ direction: "inbound", kind: expectedKind, text: null, attachments: [{ type: kind, ...expected }] })
    expect(event?.attachments[0]?.title ?? "").not.toContain("84912")
  })

  it("C69 · keeps the words beside a picture", () => {
    expect(showing("image", { url: "https://cdn.example.com/a.jpg" }, "Cái này?")).toMatchObject({ kind: "media", text: "Cái này?" })
  })

  it("C69 · is a message though it says nothing that can be read", () => {
    expect(saying({})).toMatchObject({ kind: "other", text: null })
    expect(saying({ text: { a: 1 } })).toMatchObject({ kind: "other", text: null })
  })

  it.each([[null], ["javascript:alert(1)"], ["file:///etc/passwd"], [{ a: 1 }]])("C70 · shows no address that is none: %j", (url) => {
    expect(showing("image", { url })?.attachments).toEqual([{ type: "image" }])
  })

  it.each([["x"], [{ 0: {} }], [[null, 7, "x", []]]])("C71 · is its text alone where attachments are %j", (attachments) => {
    expect(saying({ text: "hi", attachments })).toMatchObject({ kind: "text", text: "hi", attachments: [] })
  })

  it("C71 C81 · takes attachments of any type, fifty at most", () => {
    expect(saying({ attachments: [{ type: "hologram", payload: null }] })?.attachments).toEqual([{ type: "hologram" }])
    expect(saying({ attachments: Array.from({ length: 5_000 }, () => ({ type: "image" })) })?.attachments).toHaveLength(50)
  })

  it("C73 C74 C77 · comes back exactly as it was written", () => {
    for (const text of ["x".repeat(1_000_000), "𝒳 👩‍👩‍👧 Nguyễn Nguyễn", "+1", "<img onerror=x>"]) {
      expect(saying({ text })?.text).toBe(text)
    }
  })

  it("C75 C76 · is cleaned of what cannot be stored", () => {
    expect(saying({ text: "a\u0000b\ud800" })?.text).toBe("ab\ufffd")
  })

  it.each([[0], ["0"], [-5], ["soon"], ["123"], [8_640_000_000_000_000], [null], [undefined], [{}]])("C78 · with the time %j is dated by its arrival", (timestamp) => {
    expect(only(fromUser("user_send_text", { timestamp }))).toMatchObject({ text: "Xin chào", sent_at: null })
  })

  it.each([[undefined], [null], [{}], [""], ["x".repeat(9_000)], ["a\u0000"]])("C75 C84 · with the id %j is left out: it could not be known again", (msg_id) => {
    expect(saying({ msg_id, text: "hi" })).toBeUndefined()
  })

  it("S27 I61 · is none of ours where it went to another account", () => {
    expect(only(fromUser("user_send_text", { recipient: { id: "999" } }))).toBeUndefined()
    expect(only(fromUser("user_send_text", { recipient: { id: "999" }, oa_id: OA }))).toBeUndefined()
    expect(only(fromUser("user_send_text", { recipient: undefined }))).toBeUndefined()
    expect(only(fromUser("user_send_text", { recipient: undefined, oa_id: OA }))).toBeDefined()
  })
})

describe("what an Official Account writes", () => {
  it("I58 · is outgoing, to the recipient", () => {
    expect(only(fromOa("oa_send_text"))).toMatchObject({ direction: "outbound", sender: "bot", kind: "text", person: PERSON })
  })

  it("is of the team where somebody typed it", () => {
    expect(only(fromOa("oa_send_text", { sender: { id: OA, admin_id: "31" } }))).toMatchObject({ direction: "outbound", sender: "staff" })
  })

  it.each(["image", "gif", "list", "file", "sticker"])("C69 · may be no text: %s", (kind) => {
    const message = { msg_id: "m1", attachments: [{ type: kind, payload: { url: "https://cdn.example.com/x" } }] }
    expect(only(fromOa(`oa_send_${kind}`, { message }))).toMatchObject({ direction: "outbound", kind: "media", attachments: [{ type: kind }] })
  })

  it("I61 · is none of ours where another account wrote it", () => {
    expect(only(fromOa("oa_send_text", { sender: { id: "999" } }))).toBeUndefined()
  })
})

describe("a visitor without an account", () => {
  const message = { msg_id: "m1", text: "hi", conversation_id: "conv-1" }

  it("I64 · is somebody apart from the person of the same id, in the conversation that Zalo names", () => {
    expect(only(fromUser("anonymous_send_text", { message }))).toMatchObject({
      person: { platform: "zalo", account: OA, external_id: `anon:${USER}` },
      thread: "conv-1",
      conversation_external_id: "conv-1",
      direction: "inbound",
      sender: "customer",
    })
    expect(only(fromUser("user_send_text", { message }))).toMatchObject({ person: PERSON, thread: "", conversation_external_id: null })
  })

  it("I64 · is answered in the same conversation", () => {
    const [asked, answered] = [only(fromUser("anonymous_send_text", { message })), only(fromOa("oa_send_anonymous_text", { message }))]
    expect(answered).toMatchObject({ direction: "outbound", sender: "bot", person: asked?.person, thread: asked?.thread })
  })

  it("has one conversation where Zalo names none", () => {
    expect(only(fromUser("anonymous_send_text"))).toMatchObject({ thread: "", conversation_external_id: null })
    expect(only(fromUser("anonymous_send_text", { message: { ...message, conversation_id: { a: 1 } } }))).toMatchObject({ thread: "" })
  })

  it.each(["image", "file", "sticker"])("C69 · sends more than text: %s", (kind) => {
    expect(only(fromUser(`anonymous_send_${kind}`, { message }))).toMatchObject({ kind: "media", person: { external_id: `anon:${USER}` } })
    expect(only(fromOa(`oa_send_anonymous_${kind}`, { message }))).toMatchObject({ kind: "media", direction: "outbound" })
  })

  it("C84 · with an id too long to be kept apart is nobody", () => {
    expect(only(fromUser("anonymous_send_text", { message, sender: { id: "x".repeat(254) } }))).toBeUndefined()
  })
})

describe("what a person does beside writing", () => {
  const follow = (event_name: string, changes: Record<string, unknown> = {}) => ({
    oa_id: OA,
    follower: { id: USER },
    user_id_by_app: "552177279717587730",
    event_name,
    source: "testing_click",
    app_id: "360846524940903967",
    timestamp: TIMESTAMP,
    ...changes,
  })

  it("I62 · they follow, unfollow and follow again, each at its time", () => {
    const items = ["follow", "unfollow", "follow"].flatMap((name, i) => parse(follow(name, { timestamp: Number(TIMESTAMP) + i * 1000 })))
    expect(items).toEqual([
      { signal: { type: "reachability", person: PERSON, reachable: true, at: SENT_AT } },
      { signal: { type: "reachability", person: PERSON, reachable: false, at: "2026-10-01T09:00:01.000Z" } },
      { signal: { type: "reachability", person: PERSON, reachable: true, at: "2026-10-01T09:00:02.000Z" } },
    ])
  })

  it("I62 · it happened when it reached us, where it has no time", () => {
    expect(parse(follow("follow", { timestamp: undefined }))).toMatchObject([{ signal: { at: new Date(NOW).toISOString() } }])
  })

  it.each([
    ["no follower", { follower: undefined }],
    ["a follower without an id", { follower: {} }],
    ["the account itself", { follower: { id: OA } }],
    ["another account", { oa_id: "999" }],
    ["no account", { oa_id: undefined }],
    ["an account that is no id", { oa_id: {} }],
  ])("I61 I62 · it makes nothing with %s", (_, changes) => expect(parse(follow("follow", changes))).toEqual([]))

  it.each([
    ["84912345678", "84912345678"],
    [84_912_345_678, "84912345678"],
  ])("they leave a number: %j", (phone, expected) => {
    const event = fromUser("user_submit_info", { message: undefined, info: { name: "Lan", phone, address: "1 Lê Lợi" } })
    expect(parse(event)).toEqual([{ signal: { type: "contact", person: PERSON, contact: { phone: expected }, at: SENT_AT } }])
  })

  it.each([[undefined], ["x"], [{}], [{ phone: "" }], [{ phone: null }], [{ phone: {} }], [{ phone: "\u200b" }]])("they leave no number with %j", (info) => {
    expect(parse(fromUser("user_submit_info", { info }))).toEqual([])
  })

  it.each([
    ["as a sender", fromUser("user_withdraw", { message: undefined })],
    ["as a user", { event_name: "user_withdraw", oa_id: OA, user_id: USER, timestamp: TIMESTAMP }],
    ["as a follower", { event_name: "user_withdraw", oa_id: OA, follower: { id: USER }, timestamp: TIMESTAMP }],
    ["as the other of two", { event_name: "user_withdraw", sender: { id: OA }, recipient: { id: USER }, timestamp: TIMESTAMP }],
  ])("I66 · they ask for everything about them to go, named %s", (_, event) => {
    expect(parse(event)).toEqual([{ signal: { type: "withdrawal", person: PERSON, at: SENT_AT } }])
  })

  it("I61 I66 · what they ask of another account does nothing here", () => {
    expect(parse(fromUser("user_withdraw", { recipient: { id: "999" } }))).toEqual([])
    expect(parse(fromUser("user_withdraw", { oa_id: "999" }))).toEqual([])
    expect(parse({ event_name: "user_withdraw", oa_id: OA })).toEqual([])
  })
})

describe("an event that nobody wrote", () => {
  const receipt = { message: { msg_id: "m1", msg_ids: ["m1"], react_icon: "/-strong" } }

  it.each(["user_seen_message", "user_received_message", "user_reacted_message", "oa_reacted_message"])("I65 B94 · makes nothing in either direction: %s", (name) => {
    expect(parse(fromUser(name, receipt))).toEqual([])
    expect(parse(fromOa(name, receipt))).toEqual([])
  })

  it.each([["84912345678"], ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]])(
    "I63 · makes nobody of the phone number a notification went to: %s",
    (id) => {
      const zns = fromOa("user_received_message", { recipient: { id }, message: { delivery_time: TIMESTAMP, msg_id: "m1", tracking_id: "t" } })
      expect(parse(zns)).toEqual([])
    }
  )

  it.each([
    "user_click_chatnow", "user_send_group_text", "oa_send_group_text", "create_group", "user_join_group", "add_user_to_tag",
    "remove_user_from_tag", "update_user_info", "widget_interaction_accepted", "change_template_status", "extension_purchased",
    "user_call_oa", "user_send_hologram", "user_send_", "user_send_text_", " user_send_text", "USER_SEND_TEXT", "constructor", "",
  ])("B93 · makes nothing: %j", (name) => expect(parse(fromUser(name, { oa_id: OA, user_id: USER, follower: { id: USER } }))).toEqual([]))

  it.each([[undefined], [null], [7], [{}], [["user_send_text"]]])("B93 · makes nothing where its name is %j", (name) => {
    expect(parse(fromUser(name))).toEqual([])
  })

  it.each([[null], [[]], ["x"], [1], [{}], [{ event_name: "user_send_text" }], [{ event_name: "user_send_text", sender: "x", recipient: 7, message: [] }]])(
    "S19 B91 · makes nothing and harms nothing: %j",
    (payload) => expect(parse(payload)).toEqual([])
  )

  it("S13 · makes nothing where no account is configured", () => {
    const event = fromUser("user_send_text", { recipient: undefined })
    expect(zaloOa.parse(event, { headers: {}, now: NOW, credentials: {}, channel_id: "ccch_1" }).items).toEqual([])
  })
})

describe("the credentials of an Official Account", () => {
  const given = { app_id: "360846524940903967", oa_id: OA, oa_secret_key: "Xk2" }

  it("are taken with and without what profiles are looked up with", () => {
    expect(zaloOa.credentials.parse(given)).toEqual(given)
    const all = { ...given, app_secret_key: "a", access_token: "b", refresh_token: "c" }
    expect(zaloOa.credentials.parse(all)).toEqual(all)
    expect(zaloOa.fixed).toEqual(["oa_id"])
  })

  it.each([
    ["no app", { app_id: undefined }],
    ["an app that is a number", { app_id: 3_608 }],
    ["an empty account", { oa_id: "" }],
    ["an account with spaces", { oa_id: "3886 1328" }],
    ["no secret key", { oa_secret_key: undefined }],
    ["an empty secret key", { oa_secret_key: "" }],
    ["an empty access token", { access_token: "" }],
  ])("are refused with a sentence where there is %s", (_, changes) => {
    const { error } = zaloOa.credentials.safeParse({ ...given, ...changes })
    expect(error?.issues.map((issue) => issue.message)).toEqual([expect.stringMatching(/^[A-Z].*\.$/)])
  })

  it("are refused with anything else in them", () => {
    expect(zaloOa.credentials.safeParse({ ...given, verify_token: "x" }).success).toBe(false)
  })
})
