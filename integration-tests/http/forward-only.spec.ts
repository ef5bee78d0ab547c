import { suite } from "./support/suite"
import { BOB, envelope, LAN, nextId, seconds, telegramText, type Channel, type Staff } from "./support/world"

const HOUR = 3_600

suite("tracking looks forward only", (world) => {
  let staff: Staff
  let chatbot: string
  let telegram: Channel
  let ingest: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot({ tracking: false })
    telegram = await staff.telegram(chatbot)
    ingest = await staff.ingest(chatbot)
  })

  const count = async (): Promise<number> => (await staff.customers(chatbot)).count
  /** Conversations in the order they were opened: tracked or not, with how many messages. */
  const conversations = async () => {
    const { conversations: all } = await staff.conversations(chatbot)
    const inOrder = all.sort((a: { opened_at: string; id: string }, b: { opened_at: string; id: string }) =>
      a.opened_at === b.opened_at ? a.id.localeCompare(b.id) : a.opened_at.localeCompare(b.opened_at)
    )
    return inOrder.map((c: { tracked: boolean; message_count: number; customer_id: string | null }) => [
      c.tracked ? "tracked" : "untracked",
      c.message_count,
      c.customer_id === null ? "nobody" : "linked",
    ])
  }
  const at = (secondsAgo: number) => ({ date: seconds() - secondsAgo })
  const say = (text: string, message: Record<string, unknown> = {}) => world().telegram(telegram, telegramText(LAN, text, message))
  const on = () => staff.track(chatbot, true)
  const off = () => staff.track(chatbot, false)
  /** Lets the second in which a switch was made go by. */
  const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_001 - (Date.now() % 1_000)))

  it("a new chatbot tracks nobody, and stores what is said with who said it", async () => {
    await say("hi")
    expect(await count()).toBe(0)
    const { conversations: [conversation] } = await staff.conversations(chatbot)
    expect(conversation).toMatchObject({ tracked: false, customer_id: null, participant: { external_id: "501", name: "Lan Nguyễn", platform: "telegram" } })
    expect((await staff.messages(chatbot, conversation.id)).messages).toMatchObject([{ text: "hi" }])
  })

  describe("a conversation from before the switch", () => {
    const before = telegramText(LAN, "before", { message_id: 1, date: seconds() - 600 })

    beforeEach(async () => {
      await world().telegram(telegram, before)
      await on()
    })

    it("yields no profile by the switch itself", async () => {
      expect(await count()).toBe(0)
      expect(await conversations()).toEqual([["untracked", 1, "nobody"]])
    })

    it("R28 · yields none when its message is delivered again, even under a new number", async () => {
      await world().telegram(telegram, before)
      await world().telegram(telegram, { ...before, update_id: telegramText(LAN, "").update_id })
      expect(await count()).toBe(0)
      expect(await conversations()).toEqual([["untracked", 1, "nobody"]])
    })

    it("yields none when its message is edited", async () => {
      const edited_message = { ...before.message, text: "edited", edit_date: seconds() }
      await world().telegram(telegram, { update_id: telegramText(LAN, "").update_id, edited_message })
      expect(await count()).toBe(0)
      const { conversations: [conversation] } = await staff.conversations(chatbot)
      expect((await staff.messages(chatbot, conversation.id)).messages).toMatchObject([{ text: "edited" }])
    })

    it("yields none by its late messages, which are stored in it", async () => {
      await say("late", at(500))
      await say("later", at(2))
      expect(await count()).toBe(0)
      expect(await conversations()).toEqual([["untracked", 3, "nobody"]])
    })

    it("R36 · yields none by the edit of a late message", async () => {
      const late = telegramText(LAN, "late and edited", at(300))
      await world().telegram(telegram, { update_id: late.update_id, edited_message: { ...late.message, edit_date: seconds() } })
      expect(await count()).toBe(0)
      expect(await conversations()).toEqual([["untracked", 2, "nobody"]])
    })

    it("gives way to a new one with the first message after the switch, which yields the profile", async () => {
      await say("after")
      expect(await conversations()).toEqual([["untracked", 1, "nobody"], ["tracked", 1, "linked"]])
      const { customers } = await staff.customers(chatbot)
      expect(customers).toMatchObject([{ name: "Lan Nguyễn", external_id: "501" }])
      expect(Date.parse(customers[0].first_seen)).toBeGreaterThan(Date.now() - 60_000)
      await say("late", at(400))
      await world().telegram(telegram, before)
      expect(await conversations()).toEqual([["untracked", 2, "nobody"], ["tracked", 1, "linked"]])
      expect((await staff.customers(chatbot)).customers[0].first_seen).toBe(customers[0].first_seen)
    })

    it("gives way though the platform calls both the same conversation", async () => {
      const user = { id: "u1" }
      await off()
      await world().ingest(ingest, envelope(user, [{ id: "a", text: "before" }], { conversation_id: "c1" }))
      await on()
      await world().ingest(ingest, envelope(user, [{ id: "b", text: "after", sent_at: new Date() }], { conversation_id: "c1" }))
      const { conversations: all } = await staff.conversations(chatbot)
      const theirs = all.filter((c: { external_id: string }) => c.external_id === "c1")
      expect(theirs.map((c: { tracked: boolean }) => c.tracked)).toEqual([true, false])
      expect(await count()).toBe(1)
    })

    it("stays what it is beside a button pressed after the switch", async () => {
      await world().telegram(telegram, { update_id: 5, callback_query: { id: "1", from: LAN, data: "x" } })
      expect(await conversations()).toEqual([["untracked", 1, "nobody"], ["tracked", 1, "linked"]])
    })
  })

  it("someone new whose only message is late yields no profile", async () => {
    await on()
    await world().telegram(telegram, telegramText(BOB, "late", at(60)))
    expect(await count()).toBe(0)
    expect(await conversations()).toEqual([["untracked", 1, "nobody"]])
  })

  it("a message of the very second of the switch counts as after it, for platforms date to the second", async () => {
    await nextSecond()
    const date = seconds()
    await on()
    await world().telegram(telegram, telegramText(BOB, "same second", { date }))
    await world().telegram(telegram, telegramText(LAN, "the second before", { date: date - 1 }))
    expect(await staff.customers(chatbot)).toMatchObject({ count: 1, customers: [{ external_id: "502" }] })
  })

  it("a message that reached us while tracking was off stays untracked, whatever its date", async () => {
    const early = telegramText(LAN, "clock ahead", { date: seconds() + HOUR })
    await world().telegram(telegram, early)
    await on()
    await world().telegram(telegram, { ...early, update_id: early.update_id + 500_000 })
    expect(await count()).toBe(0)
    expect(await conversations()).toEqual([["untracked", 1, "nobody"]])
  })

  describe("on, off and on again", () => {
    it("each time opens a new conversation, and what came while it was off is nobody's", async () => {
      await on()
      await say("one")
      await off()
      await say("two")
      await say("three")
      await nextSecond()
      await on()
      await say("four")
      expect(await conversations()).toEqual([
        ["tracked", 1, "linked"],
        ["untracked", 2, "nobody"],
        ["tracked", 1, "linked"],
      ])
      expect(await count()).toBe(1)
    })

    it("late and repeated messages of each time yield nothing new", async () => {
      await on()
      await world().sql("update chat_crm_tracking_interval set from_at = now() - interval '3 hours' where to_at is null")
      await say("tracked", at(2 * HOUR))
      await off()
      const unheard = telegramText(BOB, "while off", at(HOUR))
      await world().telegram(telegram, unheard)
      await nextSecond()
      await on()
      await world().telegram(telegram, unheard)
      await world().telegram(telegram, { ...unheard, update_id: unheard.update_id + 500_000 })
      await world().telegram(telegram, telegramText(BOB, "late", at(HOUR / 2)))
      expect(await count()).toBe(1)
      await say("late, of the first time", at(2 * HOUR - 60))
      expect(await count()).toBe(1)
      const { customers } = await staff.customers(chatbot)
      expect(Date.parse(customers[0].last_active)).toBeLessThan(Date.now() - HOUR * 1000)
    })

    it("a profile keeps its last activity while tracking is off", async () => {
      await on()
      await say("one")
      const { customers: [before] } = await staff.customers(chatbot)
      await off()
      await nextSecond()
      await say("two")
      expect((await staff.customers(chatbot)).customers).toEqual([before])
    })

    it("switching to what it is changes nothing", async () => {
      await on()
      await say("one")
      await on()
      await say("two")
      expect(await conversations()).toEqual([["tracked", 2, "linked"]])
    })

    it("in the middle of many messages leaves each one on one side", async () => {
      const people = Array.from({ length: 40 }, (_, i) => ({ id: 7_000 + i, first_name: `P${i}` }))
      await Promise.all([
        ...people.map((person) => world().telegram(telegram, telegramText(person, "hi"))),
        on(),
        ...people.map((person) => world().telegram(telegram, telegramText(person, "again"))),
      ])
      const mixed = await world().sql<{ n: string }>(
        `select count(*) as n from chat_crm_conversation where chatbot_id = ? and (tracking_interval_id is null) <> (customer_id is null)`,
        [chatbot]
      )
      expect(Number(mixed[0]?.n)).toBe(0)
      const [row] = await world().sql<{ n: string }>("select count(*) as n from chat_crm_customer where chatbot_id = ?", [chatbot])
      expect(await count()).toBe(Number(row?.n))
    })
  })

  describe("deleting a profile", () => {
    let customer: string

    beforeEach(async () => {
      await on()
      await world().sql("update chat_crm_tracking_interval set from_at = now() - interval '3 days'")
      await say("hello", at(HOUR))
      customer = (await staff.customers(chatbot)).customers[0].id
    })

    const remove = () => staff.delete(`/chatbots/${chatbot}/customers/${customer}`)

    it("is permanent and leaves the conversation, unlinked and ended, with who wrote it", async () => {
      const { status, data } = await remove()
      expect([status, data]).toEqual([200, { id: customer, object: "customer", deleted: true }])
      expect(await count()).toBe(0)
      expect((await staff.get(`/chatbots/${chatbot}/customers/${customer}`)).status).toBe(404)
      expect((await remove()).status).toBe(404)
      const { conversations: [conversation] } = await staff.conversations(chatbot)
      expect(conversation).toMatchObject({ customer_id: null, closed_at: expect.any(String), participant: { name: "Lan Nguyễn", external_id: "501" } })
      expect((await staff.messages(chatbot, conversation.id)).messages).toMatchObject([{ text: "hello" }])
      const left = await world().sql("select 1 from chat_crm_timeline_event where customer_id = ?", [customer])
      expect(left).toEqual([])
    })

    it("is not undone by an old message that comes late, nor by an edit", async () => {
      await remove()
      const late = telegramText(LAN, "late", at(HOUR - 60))
      await world().telegram(telegram, late)
      await world().telegram(telegram, { update_id: late.update_id + 500_000, edited_message: { ...late.message, edit_date: seconds(), text: "late!" } })
      expect(await count()).toBe(0)
      expect(await conversations()).toEqual([["tracked", 2, "nobody"]])
    })

    it("is followed by a fresh profile when they write again", async () => {
      await remove()
      await nextSecond()
      await say("I am back")
      const { customers, count: counted } = await staff.customers(chatbot)
      expect(counted).toBe(1)
      expect(customers[0].id).not.toBe(customer)
      expect(Date.parse(customers[0].first_seen)).toBeGreaterThan(Date.now() - 60_000)
      expect(await conversations()).toEqual([["tracked", 1, "nobody"], ["tracked", 1, "linked"]])
    })

    it("of one leaves the others and their count", async () => {
      await world().telegram(telegram, telegramText(BOB, "hi"))
      await world().ingest(ingest, envelope({ id: nextId("u") }, [{ text: "hi" }]))
      expect(await count()).toBe(3)
      await remove()
      expect(await count()).toBe(2)
      expect((await staff.customers(chatbot, { platform: "telegram" })).count).toBe(1)
    })

    it("while they are writing leaves a count that is exact", async () => {
      await Promise.all([
        ...Array.from({ length: 10 }, (_, i) => say(`before ${i}`)),
        remove(),
        ...Array.from({ length: 10 }, (_, i) => say(`after ${i}`)),
      ])
      const [row] = await world().sql<{ n: string }>("select count(*) as n from chat_crm_customer where chatbot_id = ?", [chatbot])
      expect(await count()).toBe(Number(row?.n))
      const dangling = await world().sql(
        `select 1 from chat_crm_conversation where customer_id is not null
         and not exists (select 1 from chat_crm_customer customer where customer.id = customer_id)`
      )
      expect(dangling).toEqual([])
    })
  })
})
