import { shopper, Storefront, websiteChannel, type Shopper } from "./support/storefront"
import { suite } from "./support/suite"
import { BOB, envelope, telegramText, type Staff } from "./support/world"

type Json = Record<string, string>
type Profile = { customer: { id: string } & Record<string, unknown>; chatbot: Json; events: Json[]; notes: Json[]; notes_count: number; said: Json[] }

suite("a shop customer's chat profiles", (world) => {
  let staff: Staff
  let shop: Storefront
  let lan: Shopper

  beforeEach(async () => {
    staff = await world().signIn()
    shop = await Storefront.open(world())
    lan = await shopper(world())
  })

  afterEach(() => {
    world().crm.options.plan = "pro"
  })

  /** A chatbot on the shop's website to which somebody wrote who is signed in as a customer of the shop. */
  async function chatted(name: string, customer = lan): Promise<{ chatbot: string; customer_id: string }> {
    const chatbot = await staff.chatbot({ name })
    const session = await shop.open(await websiteChannel(staff, chatbot), customer)
    await shop.say(session, "Is the red bike in stock?", customer)
    const { customers } = await staff.customers(chatbot)
    return { chatbot, customer_id: customers[0].id }
  }

  const read = async (asker: Staff, shopCustomerId: string): Promise<Profile[]> =>
    (await asker.get(`/shop-customers/${encodeURIComponent(shopCustomerId)}`)).data.profiles
  const namesFor = async (asker: Staff) => (await read(asker, lan.id)).map(({ chatbot }) => chatbot.name)

  it("shows who they are, what happened last and the latest notes", async () => {
    const { chatbot, customer_id } = await chatted("Bike shop")
    const path = `/chatbots/${chatbot}/customers/${customer_id}`
    await staff.post(path, { purchase_intent: "comparing", interests: ["red bike"] })
    for (const body of ["first", "second", "third", "fourth"]) {
      await staff.post(`${path}/notes`, { body })
    }
    const [profile] = await read(staff, lan.id)
    expect(profile).toMatchObject({
      customer: { ...(await staff.customer(chatbot, customer_id)), purchase_intent: "comparing", interests: ["red bike"] },
      chatbot: { id: chatbot, name: "Bike shop", statuses: expect.arrayContaining([expect.objectContaining({ key: "new" })]) },
      notes_count: 4,
    })
    expect(Object.keys(profile?.chatbot ?? {})).toEqual(["id", "name", "statuses"])
    expect(profile?.notes.map(({ body }) => body)).toEqual(["fourth", "third", "second"])
    expect(profile?.notes[0]).toEqual((await staff.get(`${path}/notes`)).data.notes[0])
    const { events } = (await staff.get(`${path}/timeline`)).data
    expect(profile?.events).toEqual(events.filter(({ kind }: Json) => kind !== "note_added").slice(0, 5))
    expect(new Set(profile?.events.map(({ kind }) => kind))).toEqual(
      new Set(["conversation_started", "linked", "field_changed", "intent_changed"])
    )
  })

  it("has at most five entries, the newest", async () => {
    const { chatbot, customer_id } = await chatted("Bike shop")
    for (const status of ["active", "qualified", "customer", "closed", "active", "new"]) {
      await staff.post(`/chatbots/${chatbot}/customers/${customer_id}`, { status })
    }
    const [profile] = await read(staff, lan.id)
    expect(profile?.events.map(({ data }) => (data as unknown as Json).to)).toEqual(["new", "active", "closed", "customer", "qualified"])
  })

  it("quotes what they wrote last, and what they had written by a time", async () => {
    const { chatbot, customer_id } = await chatted("Bike shop")
    const ingest = await staff.ingest(chatbot)
    const said = [1, 2, 3, 4].map((n) => ({ id: `m${n}`, text: `said ${n}`, sent_at: new Date(Date.now() + n).toISOString(), direction: "incoming" }))
    const answer = { id: "b1", text: "from the bot", sent_at: new Date(Date.now() + 9).toISOString(), direction: "outgoing" }
    await world().ingest(ingest, envelope({ id: "u1", name: "Lan" }, [...said, answer]))
    const other = (await staff.customers(chatbot, { q: "u1" })).customers[0]
    await staff.post(`/chatbots/${chatbot}/customers/${customer_id}/links`, { customer_id: other.id })
    const words = async (before?: string) => {
      const { data } = await staff.get(`/shop-customers/${lan.id}`, { before })
      return data.profiles[0].said.map(({ text }: Json) => text)
    }
    expect(await words()).toEqual(["said 4", "said 3", "said 2"])
    expect(await words(said[0]?.sent_at)).toEqual(["said 1", "Is the red bike in stock?"])
    expect(await words("2020-01-01T00:00:00+07:00")).toEqual([])
    const [profile] = await read(staff, lan.id)
    expect(profile?.said[0]).toEqual({
      message_id: expect.any(String),
      conversation_id: (await staff.conversations(chatbot, { customer_id: other.id })).conversations[0].id,
      customer_id: other.id,
      platform: "website",
      text: "said 4",
      sent_at: said[3]?.sent_at,
    })
    expect((await staff.get(`/shop-customers/${lan.id}`, { before: "yesterday" })).status).toBe(400)
  })

  it("is empty for a customer who never wrote, and for what is no customer", async () => {
    await chatted("Bike shop")
    const bob = await shopper(world())
    for (const id of [bob.id, "cus_none", "%", "\u0000", "x".repeat(500), "' or ''='"]) {
      const { status, data } = await staff.get(`/shop-customers/${encodeURIComponent(id)}`)
      expect([id, status, data]).toEqual([id, 200, { profiles: [] }])
    }
    expect((await staff.get(`/shop-customers/${lan.id}?nonsense=1`)).status).toBe(400)
  })

  it("has those of all chatbots, who was active last first, and of nobody else", async () => {
    await chatted("Bike shop")
    await chatted("Books")
    const bob = await shopper(world())
    await chatted("Garden", bob)
    expect(await namesFor(staff)).toEqual(["Books", "Bike shop"])
    expect((await read(staff, bob.id)).map(({ chatbot }) => chatbot.name)).toEqual(["Garden"])
  })

  it("tells a linked person once, with the notes and the timeline of all their profiles", async () => {
    const { chatbot, customer_id } = await chatted("Bike shop")
    const telegram = await staff.telegram(chatbot)
    await world().telegram(telegram, telegramText(BOB, "hi"))
    const { customers } = await staff.customers(chatbot, { platform: "telegram" })
    const path = `/chatbots/${chatbot}/customers`
    await staff.post(`${path}/${customer_id}/links`, { customer_id: customers[0].id })
    await staff.post(`${path}/${customers[0].id}/notes`, { body: "Writes on Telegram too" })
    const profiles = await read(staff, lan.id)
    expect(profiles.map(({ customer }) => customer.id)).toEqual([customer_id])
    expect(profiles).toMatchObject([
      {
        customer: { person: { customers: expect.arrayContaining([expect.objectContaining({ platform: "telegram" })]) } },
        notes: [{ body: "Writes on Telegram too", platform: "telegram" }],
        notes_count: 1,
      },
    ])
    expect(profiles[0]?.events.map(({ platform }) => platform)).toContain("telegram")
  })

  it("leaves out chatbots that the asker may not see", async () => {
    const { chatbot } = await chatted("For members")
    await chatted("For all")
    await staff.post(`/chatbots/${chatbot}`, { access: "members" })
    const stranger = await world().signIn()
    expect(await namesFor(staff)).toEqual(["For all", "For members"])
    expect(await namesFor(stranger)).toEqual(["For all"])
    expect(await namesFor(await world().apiKey())).toEqual(["For all", "For members"])
    await staff.post(`/chatbots/${chatbot}/members`, { user_id: stranger.id })
    expect(await namesFor(stranger)).toEqual(["For all", "For members"])
    expect((await world().anybody.get(`/shop-customers/${lan.id}`)).status).toBe(401)
  })

  it("leaves out chatbots without the plan, deleted chatbots and deleted profiles", async () => {
    const first = await chatted("First")
    const second = await chatted("Second")
    await chatted("Third")
    world().crm.options.plan = async (_container, { chatbot_id }) => (chatbot_id === first.chatbot ? "free" : "basic")
    expect(await namesFor(staff)).toEqual(["Third", "Second"])
    world().crm.options.plan = "free"
    expect(await namesFor(staff)).toEqual([])
    world().crm.options.plan = "pro"
    await staff.delete(`/chatbots/${first.chatbot}`)
    await staff.delete(`/chatbots/${second.chatbot}/customers/${second.customer_id}`)
    expect(await namesFor(staff)).toEqual(["Third"])
  })
})
