import { byEveryPlatform, nextNumber, pageItems, SIDES, type HookType } from "./support/platforms"
import { suite } from "./support/suite"
import type { Channel, Staff } from "./support/world"

suite("every platform", (world) => {
  let staff: Staff
  let chatbot: string

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
  })

  const customersOf = async (id: string) => (await staff.customers(id)).customers
  const customers = () => customersOf(chatbot)
  const keys = async () => (await customers()).map((c: Record<string, string>) => `${c.platform}/${c.account}/${c.external_id}`).sort()

  const said = (text: string, name?: string) => ({ id: nextNumber(), person: "5001", text, name })

  it("a first message is a customer of its platform and account, a conversation and a message", async () => {
    await byEveryPlatform(staff, async ({ side, channel, chatbot: theirs }) => {
      expect((await world().say(channel, said("Xin chào", "Lan Nguyễn"))).status).toBe(200)
      const name = side.tellsNames ? "Lan Nguyễn" : null
      const identity = { platform: side.platform, account: channel.account, external_id: "5001", name }
      const [customer, ...others] = await customersOf(theirs)
      expect([customer, others]).toMatchObject([{ ...identity, status: "new", version: 1 }, []])
      const { conversations } = await staff.conversations(theirs)
      expect(conversations).toMatchObject([
        { tracked: true, channel_id: channel.id, customer_id: customer.id, message_count: 1, participant: identity },
      ])
      const { messages } = await staff.messages(theirs, conversations[0].id)
      expect(messages).toMatchObject([{ direction: "inbound", sender: "customer", kind: "text", text: "Xin chào", deleted_at: null }])
    })
  })

  it("a message is stored without a profile while tracking is off", async () => {
    await byEveryPlatform(staff, async ({ channel, chatbot: theirs }) => {
      await staff.track(theirs, false)
      await world().say(channel, said("hi"))
      expect(await customersOf(theirs)).toEqual([])
      const { conversations } = await staff.conversations(theirs)
      expect(conversations).toMatchObject([{ tracked: false, customer_id: null, participant: { external_id: "5001" } }])
    })
  })

  it("C73 C74 C77 · words and names come back exactly as they were written", async () => {
    const texts = [
      "x".repeat(1_000_000),
      "👩‍👩‍👧‍👦 𝒳 Nguyễn Thị Hồng / Nguyễn (NFD) \u202eabc עברית",
      "<script>alert(1)</script><img src=x onerror=alert(1)>",
      "'; drop table chat_crm_message; -- $1 ${x} {{x}}",
      '=HYPERLINK("https://x.example")',
      "a\r\n\tb  ",
    ]
    await byEveryPlatform(staff, async ({ side, channel, chatbot: theirs }) => {
      for (const text of texts) {
        expect((await world().say(channel, said(text, "=1+1 <b>Lan</b>"))).status).toBe(200)
      }
      expect((await staff.texts(theirs)).flat().sort()).toEqual([...texts].sort())
      expect(await customersOf(theirs)).toMatchObject([{ name: side.tellsNames ? "=1+1 <b>Lan</b>" : null }])
    })
  })

  it("C75 C76 · NUL and lone surrogates are all that is lost of words and names", async () => {
    await byEveryPlatform(staff, async ({ side, channel, chatbot: theirs }) => {
      expect((await world().say(channel, said("a\u0000b \ud83d c \udc00", "La\u0000n \ud800"))).status).toBe(200)
      expect(await staff.texts(theirs)).toEqual([["ab \ufffd c \ufffd"]])
      const [{ name }] = await customersOf(theirs)
      expect(name).toEqual(side.tellsNames ? expect.stringMatching(/^La ?n \ufffd$/) : null)
    })
  })

  it("I46 I48 · people are told apart by the letters of their ids", async () => {
    await byEveryPlatform(staff, async ({ type, channel, chatbot: theirs }) => {
      const asText = ["007", "1234567890123456789", "1234567890123456788"]
      const people = ["7", "70", "4503599627370495", ...(type === "telegram" ? [] : asText)]
      for (const person of people) {
        expect((await world().say(channel, { ...said("hi"), person })).status).toBe(200)
      }
      const ids = (await customersOf(theirs)).map(({ external_id }: { external_id: string }) => external_id)
      expect(ids.sort()).toEqual(people.sort())
    })
  })

  const connectAll = (...types: HookType[]) => Promise.all(types.map((type) => staff.connect(chatbot, type)))
  const sayOn = (on: Channel, person: string) => world().say(on, { id: nextNumber(), person, text: "hi" })

  it("I50 · one number on Telegram, on Messenger and on Zalo is three people", async () => {
    const [telegram, messenger, zalo] = (await connectAll("telegram", "messenger", "zalo_oa")) as [Channel, Channel, Channel]
    for (const on of [telegram, messenger, zalo]) {
      await sayOn(on, "42")
    }
    expect(await keys()).toEqual([`facebook/${messenger.account}/42`, "telegram//42", `zalo/${zalo.account}/42`])
  })

  it("I57 · one id on two pages is two people, and on one page one, whichever channel brings it", async () => {
    const [one, other] = (await connectAll("messenger", "messenger")) as [Channel, Channel]
    const again = await staff.messenger(chatbot, { page_id: one.account })
    for (const on of [one, other, again]) {
      await sayOn(on, "42")
    }
    expect(await keys()).toEqual([`facebook/${one.account}/42`, `facebook/${other.account}/42`].sort())
  })

  it("I68 · one id at an Official Account and at two Zalo bots is three people", async () => {
    const channels = await connectAll("zalo_oa", "zalo_bot", "zalo_bot")
    for (const on of channels) {
      await sayOn(on, "42")
    }
    expect(await keys()).toEqual(channels.map(({ account }) => `zalo/${account}/42`).sort())
  })

  it("I54 I58 I59 · what a page or an account writes first makes no profile, until the person answers", async () => {
    const [page, oa] = (await connectAll("messenger", "zalo_oa")) as [Channel, Channel]
    const parties = { sender: { id: page.account }, recipient: { id: "42" } }
    const echo = { timestamp: Date.now(), message: { mid: "m_echo", is_echo: true, app_id: 1, text: "Hello?" } }
    await world().deliver(page, pageItems(page.account, { ...parties, ...echo }))
    await world().deliver(page, pageItems(page.account, { sender: parties.recipient, recipient: parties.sender, ...echo, message: { ...echo.message, mid: "m_echo_2" } }))
    const written = SIDES.zalo_oa.message({ id: "7", person: "43", text: "Hello?" }, oa)
    await world().deliver(oa, { ...written, event_name: "oa_send_text", sender: { id: oa.account }, recipient: { id: "43" } })
    expect(await customers()).toEqual([])
    expect((await staff.texts(chatbot)).sort()).toEqual([["Hello?"], ["Hello?", "Hello?"]])
    await sayOn(page, "42")
    await sayOn(oa, "43")
    expect(await keys()).toEqual([`facebook/${page.account}/42`, `zalo/${oa.account}/43`])
    expect((await staff.conversations(chatbot)).conversations.map((c: { message_count: number }) => c.message_count).sort()).toEqual([2, 3])
  })

  it("I64 · an anonymous visitor of Zalo's is somebody else than the person with that id", async () => {
    const oa = await staff.zaloOa(chatbot)
    const said = SIDES.zalo_oa.message({ id: "1", person: "42", text: "hi" }, oa)
    await world().deliver(oa, { ...said, event_name: "anonymous_send_text", message: { msg_id: "1", text: "hi", conversation_id: "c1" } })
    await sayOn(oa, "42")
    expect(await keys()).toEqual([`zalo/${oa.account}/42`, `zalo/${oa.account}/anon:42`])
  })

  it("I60 I63 I65 B90 B91 B92 B93 B94 · what nobody wrote is taken and makes neither message nor profile", async () => {
    const [telegram, messenger, oa, bot] = (await connectAll("telegram", "messenger", "zalo_oa", "zalo_bot")) as [Channel, Channel, Channel, Channel]
    const page = messenger.account
    const between = { sender: { id: "42" }, recipient: { id: page }, timestamp: Date.now() }
    const written = { ...between, message: { mid: "m", text: "hi" } }
    const event = SIDES.zalo_oa.message({ id: "1", person: "42", text: "hi" }, oa)
    const told: [Channel, unknown][] = [
      ...[
        { recipient: { id: page }, timestamp: 1, optin: { ref: "r", user_ref: "u" } },
        { recipient: { id: page }, timestamp: 1, "policy-enforcement": { action: "block", reason: "spam" } },
        { ...between, delivery: { mids: ["m"], watermark: 1 } },
        { ...between, read: { watermark: 1 } },
        { ...between, reaction: { mid: "m", action: "react", emoji: "❤" } },
        { ...between, referral: { ref: "x", source: "SHORTLINK" } },
        { ...between, hologram: {} },
        between,
      ].map((item): [Channel, unknown] => [messenger, pageItems(page, item)]),
      ...["instagram", "user", "hologram", 7].map((object): [Channel, unknown] => [messenger, { ...pageItems(page, written), object }]),
      ...["user_seen_message", "user_received_message", "user_reacted_message", "oa_reacted_message", "hologram", 7, null].map(
        (event_name): [Channel, unknown] => [oa, { ...event, event_name }]
      ),
      [oa, { ...event, event_name: "user_received_message", sender: { id: oa.account }, recipient: { id: "84912345678" } }],
      [oa, { ...event, event_name: undefined }],
      [bot, { event_name: "webhook.test", message: { date: 1, message_id: "webhook-test", text: "test" } }],
      [bot, { event_name: "message.unsupported.received" }],
      ...[{}, { hologram: {} }, { message_reaction: { chat: { id: 42, type: "private" }, message_id: 1 } }, { inline_query: { id: "1", from: { id: 42 } } }].map(
        (kind, i): [Channel, unknown] => [telegram, { update_id: 10 + i, ...kind }]
      ),
    ]
    for (const [on, body] of told) {
      const { status } = await world().deliver(on, body)
      expect([body, status]).toEqual([body, 200])
    }
    expect(await customers()).toEqual([])
    expect((await staff.conversations(chatbot)).count).toBe(0)
  })
})
