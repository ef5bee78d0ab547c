import { suite } from "./support/suite"
import { BOB, envelope, LAN, nextId, seconds, telegramText, type Channel, type IngestMessage, type Staff } from "./support/world"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

suite("profiles and conversations", (world) => {
  let staff: Staff
  let chatbot: string
  let telegram: Channel
  let ingest: Channel
  let now: number

  /** Tracking has been on for a month, so that messages of the last days are none of before the switch. */
  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    telegram = await staff.telegram(chatbot)
    ingest = await staff.ingest(chatbot)
    await world().sql("update chat_crm_tracking_interval set from_at = now() - interval '30 days'")
    now = Math.floor(Date.now() / 1000) * 1000
  })

  const ago = (ms: number) => new Date(now - ms)
  const say = (user: object, message: IngestMessage, data: Record<string, unknown> = {}) =>
    world().ingest(ingest, envelope(user, [{ id: nextId("m"), text: "hi", ...message }], data))
  const only = async () => {
    const { customers } = await staff.customers(chatbot)
    expect(customers).toHaveLength(1)
    return customers[0]
  }
  const conversations = async () => (await staff.conversations(chatbot)).conversations

  describe("who they are", () => {
    it("R34 · follows the platform, and an older message never overwrites a newer name", async () => {
      await say({ id: "u1", name: "Lan", username: "lan" }, { sent_at: ago(2 * HOUR) })
      await say({ id: "u1", name: "Lan Nguyễn", username: "lan_n", locale: "vi" }, { sent_at: ago(HOUR) })
      expect(await only()).toMatchObject({ name: "Lan Nguyễn", username: "lan_n", locale: "vi" })
      await say({ id: "u1", name: "Lan of old", username: "old" }, { sent_at: ago(3 * HOUR) })
      expect(await only()).toMatchObject({ name: "Lan Nguyễn", username: "lan_n", locale: "vi" })
      await say({ id: "u1" }, { sent_at: ago(0) })
      expect(await only()).toMatchObject({ name: "Lan Nguyễn", username: "lan_n" })
    })

    it("I51 · is not who took their username over", async () => {
      await world().telegram(telegram, telegramText({ ...BOB, username: "bob" }, "hi"))
      await world().telegram(telegram, telegramText({ ...LAN, username: "bob" }, "hi"))
      expect((await staff.customers(chatbot)).count).toBe(2)
    })

    it("I50 I57 · is a matter of platform, account and id together", async () => {
      await say({ id: "1" }, {}, { channel: "telegram" })
      await say({ id: "1" }, {}, { channel: "messenger", account: "page-1" })
      await say({ id: "1" }, {}, { channel: "facebook", account: "page-1" })
      await say({ id: "1" }, {}, { channel: "facebook", account: "page-2" })
      const { customers } = await staff.customers(chatbot)
      const keys = customers.map((c: Record<string, string>) => `${c.platform}/${c.account}/${c.external_id}`)
      expect(keys.sort()).toEqual(["facebook/page-1/1", "facebook/page-2/1", "telegram//1"])
    })

    it("is one person over two channels of the same platform", async () => {
      await world().telegram(telegram, telegramText(LAN, "hi"))
      await say({ id: LAN.id, name: "Lan" }, {}, { channel: "telegram" })
      await only()
      expect(await conversations()).toHaveLength(2)
    })

    it("is apart in another chatbot", async () => {
      const other = await staff.chatbot({ name: "Other" })
      await world().telegram(telegram, telegramText(LAN, "hi"))
      const { id } = await only()
      expect((await staff.customers(other)).count).toBe(0)
      expect((await staff.get(`/chatbots/${other}/customers/${id}`)).status).toBe(404)
      const [conversation] = await conversations()
      expect((await staff.get(`/chatbots/${other}/conversations/${conversation.id}/messages`)).status).toBe(404)
    })
  })

  describe("when they were seen", () => {
    it("is the first and the last time they wrote, in whatever order it came", async () => {
      const [first, middle, last] = [ago(3 * HOUR), ago(2 * HOUR), ago(HOUR)]
      for (const sent_at of [middle, last, first]) {
        await say({ id: "u1" }, { sent_at })
      }
      expect(await only()).toMatchObject({ first_seen: first?.toISOString(), last_active: last?.toISOString() })
    })

    it("does not move when the bot or staff write", async () => {
      await say({ id: "u1" }, { sent_at: ago(2 * HOUR) })
      const before = await only()
      await say({ id: "u1" }, { direction: "outgoing", sent_at: ago(HOUR) })
      await say({ id: "u1" }, { direction: "outgoing", sender: "staff", sent_at: ago(0) })
      await say({ id: "u1" }, { direction: "outgoing", sent_at: ago(9 * HOUR) })
      expect(await only()).toMatchObject({ first_seen: before.first_seen, last_active: before.last_active })
      const [{ id }] = await conversations()
      const { messages } = await staff.messages(chatbot, id)
      expect(messages.map(({ sender }: { sender: string }) => sender)).toEqual(["bot", "customer", "bot", "staff"])
    })

    it("C78 · is never in the future, though a clock runs ahead", async () => {
      await say({ id: "u1" }, { sent_at: new Date(Date.now() + 3 * HOUR) })
      const { first_seen, last_active } = await only()
      expect(Date.parse(first_seen)).toBeLessThanOrEqual(Date.now() + 1_000)
      expect(Date.parse(last_active)).toBeLessThanOrEqual(Date.now() + 1_000)
    })

    it("C78 · is when it reached us where the time makes no sense", async () => {
      for (const sent_at of [0, -1, "soon", "+275760-09-13T00:00:00.000Z", 8.64e15, null]) {
        await say({ id: "u1" }, { sent_at })
      }
      const { first_seen } = await only()
      expect(Math.abs(Date.now() - Date.parse(first_seen))).toBeLessThan(MINUTE)
      expect(await conversations()).toMatchObject([{ message_count: 6 }])
    })
  })

  describe("a conversation", () => {
    it("ends after the quiet time, and the next message opens another", async () => {
      for (const hours of [60, 59, 30, 1]) {
        await world().telegram(telegram, telegramText(LAN, `${hours} h ago`, { date: seconds(ago(hours * HOUR)) }))
      }
      expect(await conversations()).toMatchObject([
        { message_count: 1, closed_at: null, last_message_at: ago(HOUR).toISOString() },
        { message_count: 1, closed_at: expect.any(String), opened_at: ago(30 * HOUR).toISOString() },
        { message_count: 2, closed_at: ago(35 * HOUR).toISOString(), opened_at: ago(60 * HOUR).toISOString() },
      ].map((c) => ({ ...c, tracked: true })))
    })

    it("ends after the quiet time of its chatbot", async () => {
      await staff.post(`/chatbots/${chatbot}`, { conversation_gap_hours: 1 })
      await say({ id: "u1" }, { sent_at: ago(3 * HOUR) })
      await say({ id: "u1" }, { sent_at: ago(90 * MINUTE) })
      const [newest, oldest] = await conversations()
      expect(newest.closed_at).toBe(ago(30 * MINUTE).toISOString())
      expect(oldest.closed_at).toBe(ago(2 * HOUR).toISOString())
    })

    it("is what the platform says it is", async () => {
      await say({ id: "u1" }, { sent_at: ago(200 * HOUR) }, { conversation_id: "c1" })
      await say({ id: "u1" }, { sent_at: ago(HOUR) }, { conversation_id: "c2" })
      await say({ id: "u1" }, { sent_at: ago(0) }, { conversation_id: "c1" })
      expect((await conversations()).map((c: Record<string, unknown>) => [c.external_id, c.message_count, c.closed_at])).toEqual([
        ["c1", 2, null],
        ["c2", 1, null],
      ])
    })

    it("R34 · takes a late message in its place", async () => {
      for (const [text, hours] of [["third", 1], ["first", 3], ["second", 2], ["long ago", 90]] as const) {
        await say({ id: "u1" }, { text, sent_at: ago(hours * HOUR) })
      }
      const [recent, old] = await conversations()
      const texts = async (id: string) => (await staff.messages(chatbot, id)).messages.map(({ text }: { text: string }) => text)
      expect(await texts(recent.id)).toEqual(["first", "second", "third"])
      expect(await texts(old.id)).toEqual(["long ago"])
      expect(recent).toMatchObject({ opened_at: ago(3 * HOUR).toISOString(), closed_at: null })
      expect(old.closed_at).toBe(ago(66 * HOUR).toISOString())
    })

    it("I58 · that the bot opened is linked when the person answers", async () => {
      await say({ id: "u1", name: "Lan" }, { direction: "outgoing", text: "Hello?", sent_at: ago(HOUR) })
      expect((await staff.customers(chatbot)).count).toBe(0)
      expect(await conversations()).toMatchObject([{ customer_id: null, participant: { external_id: "u1", name: "Lan" } }])
      await say({ id: "u1", name: "Lan" }, { text: "Hi", sent_at: ago(0) })
      const { id, first_seen } = await only()
      expect(first_seen).toBe(ago(0).toISOString())
      expect(await conversations()).toMatchObject([{ customer_id: id, message_count: 2 }])
      const events = await world().sql("select kind from chat_crm_timeline_event where customer_id = ?", [id])
      expect(events).toEqual([{ kind: "conversation_started" }])
    })

    it("keeps the order of messages of the same second", async () => {
      const sent_at = ago(0)
      const texts = Array.from({ length: 30 }, (_, i) => `line ${i}`)
      await world().ingest(ingest, envelope({ id: "u1" }, texts.map((text, i) => ({ id: `n${i}`, text, sent_at }))))
      const [{ id }] = await conversations()
      const { messages } = await staff.messages(chatbot, id)
      expect(messages.slice(0, 20).map(({ text }: { text: string }) => text)).toEqual(texts.slice(0, 20))
    })
  })

  describe("a transcript", () => {
    it("is read forwards from its beginning and backwards from its end, page by page", async () => {
      const texts = Array.from({ length: 25 }, (_, i) => `line ${i}`)
      await world().ingest(ingest, envelope({ id: "u1" }, texts.map((text, i) => ({ id: i, text, sent_at: ago((60 - i) * 1000) }))))
      const [{ id }] = await conversations()
      const read = async (order?: string) => {
        const found: string[] = []
        let cursor: string | undefined
        do {
          const page = await staff.messages(chatbot, id, { limit: 10, order, cursor })
          found.push(...page.messages.map(({ text }: { text: string }) => text))
          cursor = page.next_cursor ?? undefined
        } while (cursor)
        return found
      }
      expect(await read()).toEqual(texts)
      expect(await read("-sent_at")).toEqual([...texts].reverse())
    })

    it("shows buttons and pictures", async () => {
      await world().telegram(telegram, { update_id: 1, callback_query: { id: "1", from: LAN, data: "size:42" } })
      const photo = { ...telegramText(LAN, "", { text: undefined, photo: [{ file_id: "x" }], caption: "Cái này?" }) }
      await world().telegram(telegram, photo)
      const [{ id }] = await conversations()
      const { messages } = await staff.messages(chatbot, id)
      const kinds = messages.map((m: Record<string, unknown>) => [m.kind, m.text, m.payload, m.attachments])
      expect(kinds).toEqual(
        expect.arrayContaining([
          ["button", "size:42", { data: "size:42" }, []],
          ["media", "Cái này?", null, [{ type: "photo" }]],
        ])
      )
    })
  })
})
