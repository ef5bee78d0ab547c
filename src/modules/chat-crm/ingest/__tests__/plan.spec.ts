import type { ChatEvent } from "../../../../types"
import { coveringInterval, planIngest, type IngestPlan, type KnownState } from "../plan"
import { personKey, type ChannelContext, type Identity, type Item } from "../types"

const SWITCHED_ON = Date.UTC(2026, 10, 23, 6, 0, 0, 700)
const MINUTE = 60_000

const TRACKED: ChannelContext = {
  channel_id: "ch1",
  chatbot_id: "bot1",
  first_status: "new",
  gap_ms: 24 * 60 * MINUTE,
  interval: { id: "trk1", from: SWITCHED_ON },
  is_quiet: false,
}
const UNTRACKED: ChannelContext = { ...TRACKED, interval: null }

const PERSON = { platform: "telegram", account: "", external_id: "501", name: "Lan", username: null, avatar_url: null, locale: null, contact: null } as const

function item(minute: number, event: Partial<ChatEvent> & { name?: string } = {}, channel = TRACKED): Item {
  const { name = PERSON.name, ...rest } = event
  const at = SWITCHED_ON + minute * MINUTE
  return {
    delivery: 0,
    index: 0,
    channel,
    stage_id: channel.channel_id,
    at,
    event: {
      type: "message",
      external_id: `m${minute}`,
      person: { ...PERSON, name },
      thread: "501",
      conversation_external_id: null,
      direction: "inbound",
      sender: "customer",
      kind: "text",
      text: "hi",
      payload: null,
      attachments: [],
      sent_at: new Date(at).toISOString(),
      edited_at: null,
      ...rest,
    },
  }
}

const KEY = personKey("bot1", PERSON)
const identity = (changes: Partial<Identity> = {}): Identity => ({
  id: "ide1",
  chatbot_id: "bot1",
  customer_id: "cus1",
  forgotten_before: null,
  ...changes,
})

const plan = (items: Item[], known: Partial<Identity> = {}, candidate: string | null = "cus1"): IngestPlan =>
  planIngest(items, {
    identities: new Map([[KEY, identity(known)]]),
    conversations: [],
    candidates: new Map(candidate ? [[KEY, candidate]] : []),
  } satisfies KnownState)

describe("the tracking interval of a message", () => {
  it("is the open one from the second of the switch on", () => {
    const second = Math.floor(SWITCHED_ON / 1000) * 1000
    expect(coveringInterval({ ...item(0), at: second }, null)).toBe("trk1")
    expect(coveringInterval({ ...item(0), at: second - 1 }, null)).toBeNull()
    expect(coveringInterval(item(0, {}, UNTRACKED), null)).toBeNull()
  })

  it("is none for what was written before its writer was forgotten", () => {
    const forgotten = new Date(SWITCHED_ON + MINUTE)
    expect(coveringInterval(item(0.5), forgotten)).toBeNull()
    expect(coveringInterval(item(1.5), forgotten)).toBe("trk1")
  })
})

describe("a person new to us", () => {
  it("gets a profile with the first and last time they wrote", () => {
    const { customers, conversations } = plan([item(0), item(1), item(2)])
    expect(customers).toHaveLength(1)
    expect(customers[0]).toMatchObject({ id: "cus1", is_new: true, first: item(0).at, last: item(2).at })
    expect(conversations).toMatchObject([{ started: true, conversation: { customer_id: "cus1", interval_id: "trk1", added: 3 } }])
  })

  it("gets none while tracking is off", () => {
    const { customers, conversations, messages } = plan([item(0, {}, UNTRACKED)], { customer_id: null }, null)
    expect(customers).toEqual([])
    expect(conversations).toMatchObject([{ started: false, conversation: { customer_id: null, interval_id: null } }])
    expect(messages).toHaveLength(1)
  })

  it("gets none from what the bot says, whose conversation waits for them", () => {
    const outgoing = item(0, { direction: "outbound", sender: "bot" })
    const first = plan([outgoing], { customer_id: null }, null)
    expect(first.customers).toEqual([])
    expect(first.conversations).toMatchObject([{ conversation: { customer_id: null, interval_id: "trk1" } }])

    const both = plan([outgoing, item(1)])
    expect(both.customers).toMatchObject([{ first: item(1).at, last: item(1).at }])
    expect(both.conversations).toMatchObject([{ started: true, conversation: { customer_id: "cus1", added: 2 } }])
  })

  it("gets none for a late message beside a new one", () => {
    const { conversations, customers } = plan([item(-5), item(1)])
    expect(customers).toMatchObject([{ first: item(1).at }])
    expect(conversations.map(({ conversation: { customer_id, interval_id } }) => [customer_id, interval_id])).toEqual([
      [null, null],
      ["cus1", "trk1"],
    ])
  })
})

describe("a person known already", () => {
  it("is only updated, and the bot's message does not make them active", () => {
    const { customers } = plan([item(1, { direction: "outbound", sender: "bot" })], {}, "cus_proposed")
    expect(customers).toMatchObject([{ id: "cus1", is_new: false, first: null, last: null }])
  })

  it("is called as they called themselves last", () => {
    const items = [item(0, { name: "Lan" }), item(1, { name: "Lan Nguyễn" }), item(2, { name: "" })]
    const nameless = items.map((i) => ({ ...i, event: { ...i.event, person: { ...i.event.person, name: i.event.person.name || null } } }))
    expect(plan(nameless).customers[0]?.profile.name).toBe("Lan Nguyễn")
    expect(plan(nameless).customers[0]?.profile_at).toBe(item(2).at)
  })
})

describe("edits within a batch", () => {
  const edit = (minute: number, text: string) =>
    item(0, { type: "edit", text, edited_at: new Date(SWITCHED_ON + minute * MINUTE).toISOString() })

  it("change the message and are none of their own", () => {
    const { messages, conversations } = plan([item(0), edit(1, "edited")])
    expect(messages).toMatchObject([{ event: { type: "message", text: "edited" } }])
    expect(conversations[0]?.conversation.added).toBe(1)
  })

  it("count by when they were made, not by their order", () => {
    const { messages } = plan([item(0), edit(5, "last"), edit(3, "older")])
    expect(messages).toMatchObject([{ event: { text: "last" } }])
  })

  it("stand for a message that never came", () => {
    const { messages, customers } = plan([edit(1, "edited")])
    expect(messages).toMatchObject([{ event: { text: "edited", edited_at: expect.any(String) } }])
    expect(customers).toHaveLength(1)
  })
})

it("people and channels do not share conversations", () => {
  const other = { ...item(1), event: { ...item(1).event, person: { ...PERSON, external_id: "502" }, external_id: "x" } }
  const elsewhere = item(2, {}, { ...TRACKED, channel_id: "ch2" })
  const result = planIngest([item(0), other, elsewhere], {
    identities: new Map([
      [KEY, identity()],
      [personKey("bot1", other.event.person), identity({ id: "ide2", customer_id: "cus2" })],
    ]),
    conversations: [],
    candidates: new Map(),
  })
  expect(result.conversations).toHaveLength(3)
  expect(result.customers.map(({ id }) => id)).toEqual(["cus1", "cus2"])
})
