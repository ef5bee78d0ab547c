import { nextNumber, pageItems } from "./support/platforms"
import { suite } from "./support/suite"
import { envelope, LAN, seconds, telegramText, type Channel, type Staff } from "./support/world"

const MINUTE = 60_000

suite("what people do beside writing", (world) => {
  let staff: Staff
  let chatbot: string

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
  })

  const count = async () => (await staff.customers(chatbot)).count
  const profile = async () => {
    const [customer] = (await staff.customers(chatbot)).customers
    return customer && (await staff.customer(chatbot, customer.id))
  }
  const texts = () => staff.texts(chatbot)

  describe("at an Official Account of Zalo's", () => {
    let oa: Channel
    beforeEach(async () => {
      oa = await staff.zaloOa(chatbot)
      await world().sql("update chat_crm_tracking_interval set from_at = now() - interval '30 days'")
    })

    const write = (text: string, more: { id?: string; at?: number } = {}) => world().say(oa, { id: nextNumber(), person: "42", text, ...more })
    const does = async (event_name: string, more: object = {}, at = Date.now()) => {
      const event = { app_id: oa.app_id, oa_id: oa.account, event_name, timestamp: String(at), ...more }
      expect((await world().deliver(oa, event)).status).toBe(200)
    }
    const follows = (name: "follow" | "unfollow", at?: number) => does(name, { follower: { id: "42" }, source: "oa_profile" }, at)

    it("I62 · they follow, unfollow and follow again, and the newest of it holds", async () => {
      const now = Date.now()
      await write("hi", { at: now - 10 * MINUTE })
      expect(await profile()).toMatchObject({ reachable: null })
      for (const [name, at, reachable] of [["follow", 9, true], ["unfollow", 7, false], ["follow", 8, false], ["follow", 6, true], ["unfollow", 7, true]] as const) {
        await follows(name, now - at * MINUTE)
        expect([name, at, await profile()]).toMatchObject([name, at, { reachable }])
      }
    })

    it("I62 · one whom nobody knows may follow or unfollow, and is no customer", async () => {
      await follows("follow")
      await follows("unfollow")
      await does("user_submit_info", { sender: { id: "42" }, recipient: { id: oa.account }, info: { phone: "84912345678" } })
      expect(await count()).toBe(0)
      expect((await staff.conversations(chatbot)).count).toBe(0)
      expect(await world().sql("select 1 from chat_crm_identity")).toEqual([])
    })

    it("they leave a phone number, which is theirs and unverified", async () => {
      await write("hi")
      await does("user_submit_info", { sender: { id: "42" }, recipient: { id: oa.account }, info: { name: "Lan", phone: "84912345678", address: "x" } })
      expect(await profile()).toMatchObject({ contact: { phone: "84912345678" }, name: null })
    })

    it("I66 · who withdraws is erased, and nothing that is delivered again brings them back", async () => {
      const ids = [nextNumber(), nextNumber()]
      const deliver = () => Promise.all(ids.map((id, i) => write(`secret ${i}`, { id, at: Date.now() - 5 * MINUTE })))
      await deliver()
      await does("user_submit_info", { sender: { id: "42" }, recipient: { id: oa.account }, info: { phone: "84912345678" } })
      const other = await staff.chatbot()
      const theirs = await staff.zaloOa(other)
      await world().say(theirs, { id: "1", person: "42", text: "elsewhere" })
      await does("user_withdraw", { user_id: "42" })
      await world().runTasks()

      const isErased = async () => {
        expect(await count()).toBe(0)
        expect(new Set((await texts()).flat())).toEqual(new Set([null]))
        const { conversations } = await staff.conversations(chatbot)
        expect(conversations).toMatchObject([{ customer_id: null, participant: { name: null } }])
        const left = await world().sql("select contact from chat_crm_identity where chatbot_id = ?", [chatbot])
        expect(left).toEqual([{ contact: null }])
      }
      await isErased()
      await deliver()
      await write("late", { at: Date.now() - 2 * MINUTE })
      expect(await count()).toBe(0)
      expect((await texts()).flat().filter((text) => text?.startsWith("secret"))).toEqual([])
      expect(await staff.texts(other)).toEqual([["elsewhere"]])
      await world().say(oa, { id: nextNumber(), person: "42", text: "I am back", at: Date.now() + 2_000 })
      expect(await count()).toBe(1)
    })

    it("I66 · the withdrawal of somebody unknown, or from another account, changes nothing", async () => {
      await write("hi")
      await does("user_withdraw", { user_id: "43" })
      await does("user_withdraw", { user_id: "42", oa_id: "999" })
      await world().runTasks()
      expect(await count()).toBe(1)
      expect(await texts()).toEqual([["hi"]])
    })
  })

  it("a bot of Telegram's is blocked, and taken up again", async () => {
    const telegram = await staff.telegram(chatbot)
    await world().telegram(telegram, telegramText(LAN, "hi"))
    const change = (status: string, date: number) => {
      const my_chat_member = { chat: { id: LAN.id, type: "private" }, from: LAN, date, new_chat_member: { status } }
      return world().telegram(telegram, { update_id: Number(nextNumber()), my_chat_member })
    }
    await change("kicked", seconds() - 5)
    expect(await profile()).toMatchObject({ reachable: false })
    await change("member", seconds())
    expect(await profile()).toMatchObject({ reachable: true })
  })

  describe("R38 · a message that is taken back", () => {
    it("R38 · on Messenger stays as a mark without its words, and its original does not bring them back", async () => {
      const page = await staff.messenger(chatbot)
      const message = { id: "700", person: "42", text: "I regret this" }
      await world().say(page, message)
      await world().say(page, { ...message, id: "701", text: "this stays" })
      const deletion = { sender: { id: "42" }, recipient: { id: page.account }, timestamp: Date.now(), message: { mid: "700", is_deleted: true } }
      for (let attempt = 0; attempt < 2; attempt++) {
        expect((await world().deliver(page, pageItems(page.account, deletion))).status).toBe(200)
      }
      await world().say(page, message)
      await world().deliver(page, pageItems(page.account, { ...deletion, message: undefined, message_edit: { mid: "700", text: "again" } }))
      const [transcript] = await staff.transcripts(chatbot)
      expect(transcript?.sort((a, b) => a.external_id.localeCompare(b.external_id))).toMatchObject([
        { external_id: "700", text: null, attachments: [], payload: null, deleted_at: expect.any(String) },
        { external_id: "701", text: "this stays", deleted_at: null },
      ])
    })

    it("R38 · in a business chat of Telegram's stays as a mark, whatever else is in the list", async () => {
      const telegram = await staff.telegram(chatbot)
      const business = { business_connection_id: "b1" }
      const update = telegramText(LAN, "I regret this")
      await world().telegram(telegram, { update_id: update.update_id, business_message: { ...update.message, ...business } })
      const deleted = { ...business, chat: { id: LAN.id, type: "private" }, message_ids: [update.message.message_id, 999_999] }
      await world().telegram(telegram, { update_id: Number(nextNumber()), deleted_business_messages: deleted })
      expect(await staff.transcripts(chatbot)).toMatchObject([[{ text: null, deleted_at: expect.any(String) }]])
    })

    it("R38 · before it came, changes nothing: it is stored when it comes", async () => {
      const page = await staff.messenger(chatbot)
      const deletion = { sender: { id: "42" }, recipient: { id: page.account }, timestamp: Date.now(), message: { mid: "700", is_deleted: true } }
      expect((await world().deliver(page, pageItems(page.account, deletion))).status).toBe(200)
      expect([await count(), (await staff.conversations(chatbot)).count]).toEqual([0, 0])
      await world().say(page, { id: "700", person: "42", text: "hi" })
      expect(await texts()).toEqual([["hi"]])
    })
  })

  it("R38 · one chatbot takes no message of another's back", async () => {
    const [page, other] = [await staff.messenger(chatbot), await staff.messenger(await staff.chatbot())]
    await world().say(page, { id: "700", person: "42", text: "hi" })
    const deletion = { sender: { id: "42" }, recipient: { id: other.account }, timestamp: Date.now(), message: { mid: "700", is_deleted: true } }
    await world().deliver(other, pageItems(other.account, deletion))
    expect(await texts()).toEqual([["hi"]])
  })

  describe("a bot's reply that a framework reports", () => {
    const reply = (channel_id: string, account: string) =>
      envelope({ id: "42" }, [{ id: nextNumber(), text: "Hello!", direction: "outgoing" }], { channel: "messenger", account, channel_id })
    let page: Channel
    let framework: Channel
    beforeEach(async () => {
      page = await staff.messenger(chatbot)
      framework = await staff.ingest(chatbot)
      await world().say(page, { id: "700", person: "42", text: "hi" })
    })

    it("stands in the person's conversation on the channel that it names", async () => {
      const { status, data } = await world().ingest(framework, reply(page.id, page.account))
      expect([status, data.results]).toMatchObject([200, [{ status: "stored" }]])
      const [transcript = [], ...others] = await staff.transcripts(chatbot)
      expect(others).toEqual([])
      expect(new Set(transcript.map(({ sender, text }) => `${sender}: ${text}`))).toEqual(new Set(["customer: hi", "bot: Hello!"]))
    })

    it("is refused where the channel is another chatbot's, or none", async () => {
      const foreign = await staff.messenger(await staff.chatbot())
      for (const id of [foreign.id, "ccch_unknown", "x"]) {
        const { status, data } = await world().ingest(framework, reply(id, page.account))
        expect([status, data.results]).toMatchObject([200, [{ status: "refused", reason: expect.stringMatching(/no channel of this chatbot/) }]])
      }
      expect(await texts()).toEqual([["hi"]])
    })
  })
})

