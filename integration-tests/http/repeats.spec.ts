import { byEveryPlatform, nextNumber, pageItems, SIDES } from "./support/platforms"
import { suite } from "./support/suite"
import type { Channel, Staff } from "./support/world"

const HOUR = 3_600_000

suite("what comes again, late or at once", (world) => {
  let staff: Staff

  beforeEach(async () => {
    staff = await world().signIn()
  })

  /** As if tracking had been on for a month, so that nothing here is from before the switch. */
  const trackedForAMonth = () => world().sql("update chat_crm_tracking_interval set from_at = now() - interval '30 days'")
  const said = (text: string, more: { id?: string; name?: string; at?: number } = {}) => ({ id: nextNumber(), person: "5001", text, ...more })
  const texts = (chatbot: string) => staff.texts(chatbot)
  const customers = async (chatbot: string) => (await staff.customers(chatbot)).customers
  const times = <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => work(i)))

  it("R28 R31 · is one message: the first one counts, whatever the others say", async () => {
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      const first = said("first")
      for (const message of [first, first, { ...first, text: "another" }]) {
        expect((await world().say(channel, message)).status).toBe(200)
      }
      expect(await texts(chatbot)).toEqual([["first"]])
      const [conversation] = (await staff.conversations(chatbot)).conversations
      expect(conversation.message_count).toBe(1)
    })
  })

  it("R29 · is one message when it comes twenty times at once", async () => {
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      const message = said("once")
      const answers = await times(20, () => world().say(channel, message))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(await texts(chatbot)).toEqual([["once"]])
      expect(await customers(chatbot)).toHaveLength(1)
    })
  })

  it("R30 · is one profile and one conversation when a person's first twenty messages come at once", async () => {
    await byEveryPlatform(staff, async ({ channel, chatbot }) => {
      const answers = await times(20, (i) => world().say(channel, said(`message ${i}`)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await staff.customers(chatbot)).count).toBe(1)
      expect(await customers(chatbot)).toHaveLength(1)
      expect((await staff.conversations(chatbot)).conversations).toMatchObject([{ message_count: 20, tracked: true }])
    })
  })

  it("R32 · is two messages under one id where two accounts took it", async () => {
    await byEveryPlatform(staff, async ({ type, channel, chatbot }) => {
      const other = await staff.connect(chatbot, type)
      const message = said("hi")
      await world().say(channel, message)
      await world().say(other, message)
      expect(await texts(chatbot)).toEqual([["hi"], ["hi"]])
    })
  })

  it("R33 · is stored once by the retry where storage failed before, and the platform was asked for it with 503", async () => {
    const channels: [string, Channel][] = []
    await byEveryPlatform(staff, async ({ channel, chatbot }) => void channels.push([chatbot, channel]))
    const messages = channels.map(() => said("hi"))
    const deliverAll = () => Promise.all(channels.map(([, channel], i) => world().say(channel, messages[i] ?? said(""))))
    await world().sql("alter table chat_crm_message rename to chat_crm_message_gone")
    for (const { status, headers, data } of await deliverAll()) {
      expect([status, headers["retry-after"]]).toEqual([503, expect.stringMatching(/^\d+$/)])
      expect(data).toEqual({ type: "unexpected_state", message: "This could not be stored now; send it again." })
    }
    await world().sql("alter table chat_crm_message_gone rename to chat_crm_message")
    for (let attempt = 0; attempt < 2; attempt++) {
      expect((await deliverAll()).map(({ status }) => status)).toEqual(channels.map(() => 200))
    }
    for (const [chatbot] of channels) {
      expect([await texts(chatbot), (await staff.customers(chatbot)).count]).toEqual([[["hi"]], 1])
    }
  })

  it("R34 · is put in its place, and an older message takes no newer name away", async () => {
    await byEveryPlatform(staff, async ({ side, channel, chatbot }) => {
      await trackedForAMonth()
      const [older, newer] = [Date.now() - 2 * HOUR, Date.now() - HOUR]
      await world().say(channel, said("newer", { at: newer, name: "Lan Nguyễn" }))
      await world().say(channel, said("older", { at: older, name: "Lan of old" }))
      expect(await texts(chatbot)).toEqual([["older", "newer"]])
      const [customer] = await customers(chatbot)
      expect(customer.name).toBe(side.tellsNames ? "Lan Nguyễn" : null)
      expect([customer.first_seen, customer.last_active].map((time) => Math.floor(Date.parse(time) / 1000))).toEqual([older, newer].map((time) => Math.floor(time / 1000)))
    })
  })

  it("R44 · is stored though Zalo tries for the fifth time, an hour later, with the time of the first", async () => {
    const chatbot = await staff.chatbot()
    const oa = await staff.zaloOa(chatbot)
    await trackedForAMonth()
    const at = Date.now() - HOUR
    const retried = { ...SIDES.zalo_oa.message(said("hi", { at }), oa), num_retry: 5 }
    expect((await world().deliver(oa, retried)).status).toBe(200)
    expect(await texts(chatbot)).toEqual([["hi"]])
    expect(await customers(chatbot)).toMatchObject([{ first_seen: new Date(at).toISOString() }])
    const cold = SIDES.zalo_oa.message(said("two hours", { at: Date.now() - 2 * HOUR }), oa)
    expect((await world().deliver(oa, cold)).status).toBe(200)
    expect((await texts(chatbot)).flat()).toContain("two hours")
  })

  describe("an edit on Messenger", () => {
    let chatbot: string
    let page: Channel
    beforeEach(async () => {
      chatbot = await staff.chatbot()
      page = await staff.messenger(chatbot)
      await trackedForAMonth()
    })

    const item = (at: number, content: object) =>
      world().deliver(page, pageItems(page.account, { sender: { id: "42" }, recipient: { id: page.account }, timestamp: at, ...content }))
    const original = (at: number) => item(at, { message: { mid: "m_1", text: "original" } })
    const edit = (at: number, text: string) => item(at, { message_edit: { mid: "m_1", text, num_edit: 1 } })

    it("R35 · that comes before the message stands for it, and the message does not undo it", async () => {
      const now = Date.now()
      await edit(now - 1_000, "edited")
      await original(now - 5_000)
      expect(await texts(chatbot)).toEqual([["edited"]])
    })

    it("R36 · of a message nobody saw makes the message and the profile", async () => {
      await edit(Date.now(), "edited")
      expect(await texts(chatbot)).toEqual([["edited"]])
      expect(await customers(chatbot)).toMatchObject([{ platform: "facebook", external_id: "42" }])
    })

    it("R37 · that comes after a newer one changes nothing", async () => {
      const now = Date.now()
      await original(now - 9_000)
      await edit(now - 1_000, "last")
      await edit(now - 5_000, "before the last")
      expect(await texts(chatbot)).toEqual([["last"]])
      expect(await staff.transcripts(chatbot)).toMatchObject([[{ edited_at: new Date(now - 1_000).toISOString() }]])
    })
  })
})
