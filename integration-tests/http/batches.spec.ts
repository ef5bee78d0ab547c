import { nextId, pageItems } from "./support/platforms"
import { suite } from "./support/suite"
import { envelope, type Channel, type Staff } from "./support/world"

suite("batches", (world) => {
  let staff: Staff
  let chatbot: string
  let page: Channel
  let framework: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    page = await staff.messenger(chatbot)
    framework = await staff.ingest(chatbot)
  })

  const count = async () => (await staff.customers(chatbot)).count
  const texts = async () => (await staff.texts(chatbot)).flat().sort()
  const item = (text: string, { mid = nextId("m_"), person = "42", to = page.account } = {}) => ({
    sender: { id: person },
    recipient: { id: to },
    timestamp: Date.now(),
    message: { mid, text },
  })
  const entry = (id: string, messaging: unknown) => ({ id, time: Date.now(), messaging })
  const deliver = (entries: unknown) => world().deliver(page, { object: "page", entry: entries })

  it("B85 · of Messenger lose nothing good for what is bad in them", async () => {
    const bad = [null, 7, {}, { ...item("nobody"), sender: { id: 2 ** 60 } }, { ...item("no id"), message: { mid: {}, text: "no id" } }]
    const { status } = await world().deliver(page, pageItems(page.account, item("first"), ...bad, item("last", { person: "43" })))
    expect(status).toBe(200)
    expect(await texts()).toEqual(["first", "last"])
    expect(await count()).toBe(2)
  })

  it("B86 · of a thousand messages are stored within two seconds", async () => {
    const thousand = Array.from({ length: 1_000 }, (_, i) => ({ text: `message ${i}`, person: String(1_000 + (i % 200)) }))
    const attempts = {
      messenger: () => world().deliver(page, pageItems(page.account, ...thousand.map(({ text, person }) => item(text, { person })))),
      ingest: () => world().ingest(framework, envelope({ id: "-" }, thousand.map(({ text, person }) => ({ text, user: { id: person } })))),
    }
    for (const [name, attempt] of Object.entries(attempts)) {
      const start = performance.now()
      expect((await attempt()).status).toBe(200)
      const ms = performance.now() - start
      expect({ name, isFast: ms < 2_000, ms }).toMatchObject({ isFast: true })
    }
    expect(await count()).toBe(400)
    const [stored] = await world().sql<{ n: string }>("select count(*) as n from chat_crm_message where chatbot_id = ?", [chatbot])
    expect(Number(stored?.n)).toBe(2_000)
  })

  it("B87 · with one message twice, in messaging and standby too, store it once", async () => {
    const said = item("once")
    await deliver([{ ...entry(page.account, [said, said]), standby: [said] }, entry(page.account, [said])])
    expect(await texts()).toEqual(["once"])
  })

  it("B88 · for several pages store what is the channel's own, and the other page's channel its", async () => {
    const other = await staff.messenger(chatbot, { app_secret: page.secret })
    const body = { object: "page", entry: [entry("999", [item("nobody's", { to: "999" })]), entry(page.account, [item("ours")]), entry(other.account, [item("theirs", { to: other.account })])] }
    expect((await world().deliver(page, body)).status).toBe(200)
    expect(await texts()).toEqual(["ours"])
    expect((await world().deliver(other, body)).status).toBe(200)
    expect(await texts()).toEqual(["ours", "theirs"])
    expect(await count()).toBe(2)
  })

  it("B89 · whose messaging is missing or no list are taken, and the entries beside are stored", async () => {
    const broken = [undefined, null, [], "x", {}, { 0: item("x") }, 7, [null], [[]]].map((messaging) => entry(page.account, messaging))
    for (const entries of [undefined, null, "x", {}, [null, 7, []], broken]) {
      expect((await deliver(entries)).status).toBe(200)
    }
    expect(await texts()).toEqual([])
    await deliver([...broken, entry(page.account, [item("hi")])])
    expect(await texts()).toEqual(["hi"])
  })
})
