import type { Plan } from "../../src/types"
import { seedCustomers } from "./support/customers"
import { suite } from "./support/suite"
import { BOB, LAN, telegramText, type Channel, type Person, type Staff } from "./support/world"

type Found = { id: string; chatbot_id: string; chatbot_name: string; name: string; platform: string }
type Group = { entity: string; data: Found[]; count: number; offset: number; limit: number }

suite("customers in the dashboard's own search", (world) => {
  let staff: Staff
  let chatbot: string
  let telegram: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot({ name: "Bike shop" })
    telegram = await staff.telegram(chatbot)
    await world().telegram(telegram, telegramText(LAN, "hi"))
    await world().telegram(telegram, telegramText(BOB, "hi"))
  })

  afterEach(() => {
    world().crm.options.plan = "pro"
  })

  const ask = (asker: Staff, params: object) =>
    world().api.get("/admin/search", { params, headers: asker.headers, validateStatus: () => true })
  const groups = async (params: object, asker = staff): Promise<Group[]> => (await ask(asker, params)).data.results
  const entities = async (params: object) => (await groups(params)).map(({ entity }) => entity)
  const find = async (q: string, asker = staff, rest: object = {}): Promise<Group> => {
    const [group] = await groups({ q, entity: ["chat_customer"], ...rest }, asker)
    return group as Group
  }
  const names = async (q: string, asker = staff) => (await find(q, asker)).data.map(({ name }) => name)
  const write = (from: Person, channel = telegram) => world().telegram(channel, telegramText(from, "hello"))

  it("are found by their name, with accents or without, and by what else the list finds them by", async () => {
    const { customers } = await staff.customers(chatbot, { q: "Lan" })
    await staff.post(`/chatbots/${chatbot}/customers/${customers[0].id}`, { metadata: { phone: "0912 345 678" } })
    for (const q of ["lan nguyen", "NGUYỄN", "nguyễn", "lan", "501", "345"]) {
      expect([q, await names(q)]).toEqual([q, ["Lan Nguyễn"]])
    }
    await write({ id: 503, first_name: "Đặng Thị Hương" })
    expect(await names("dang huong")).toEqual(["Đặng Thị Hương"])
    expect(await names("nobody of this name")).toEqual([])
  })

  it("carry what the palette shows and opens, and nothing else", async () => {
    const { data, ...rest } = await find("lan", staff, { limit: 3 })
    expect(rest).toEqual({ entity: "chat_customer", count: 1, offset: 0, limit: 3 })
    expect(data).toEqual([
      {
        id: expect.stringMatching(/^cccus_/),
        chatbot_id: chatbot,
        chatbot_name: "Bike shop",
        platform: "telegram",
        external_id: "501",
        name: "Lan Nguyễn",
        username: null,
        last_active: expect.any(String),
      },
    ])
  })

  it("stand beside Medusa's own customers, or before the others", async () => {
    const asked = ["order", "customer", "region", "chat_customer"]
    expect(await entities({ q: "lan", entity: asked })).toEqual(["order", "customer", "chat_customer", "region"])
    expect(await entities({ q: "lan", entity: "region,chat_customer" })).toEqual(["chat_customer", "region"])
    expect(await entities({ q: "lan", entity: ["customer"] })).toEqual(["customer"])
    const all = await entities({ q: "lan" })
    expect(all).toEqual(expect.arrayContaining(["order", "product", "customer", "chat_customer"]))
  })

  it("leave Medusa's own errors as they are", async () => {
    const unknown = await ask(staff, { q: "lan", entity: ["no_such_thing", "chat_customer"] })
    expect([unknown.status, unknown.data.type]).toEqual([404, "not_found"])
    expect((await ask(staff, { q: "lan", limit: 1_000 })).status).toBe(400)
    expect((await ask(world().anybody, { q: "lan", entity: ["chat_customer"] })).status).toBe(401)
  })

  it("come from all chatbots open to the team, who was active last first, page by page", async () => {
    const books = await staff.chatbot({ name: "Books" })
    const channel = await staff.telegram(books)
    for (let id = 1; id <= 30; id += 1) {
      await write({ id: 900 + id, first_name: `Binh ${id}` }, id % 2 === 0 ? channel : telegram)
    }
    const newest = Array.from({ length: 30 }, (_, place) => `Binh ${30 - place}`)
    const first = await find("binh", staff, { limit: 3 })
    expect(first.data.map(({ name, chatbot_name }) => [name, chatbot_name])).toEqual([
      ["Binh 30", "Books"],
      ["Binh 29", "Bike shop"],
      ["Binh 28", "Books"],
    ])
    expect(first.count).toBe(23)
    const pages = await Promise.all([0, 20].map((offset) => find("binh", staff, { limit: 20, offset })))
    expect(pages.flatMap(({ data }) => data.map(({ name }) => name))).toEqual(newest)
    expect(pages.map(({ count }) => count)).toEqual([30, 30])
  })

  it("are found wherever they stand among many", async () => {
    const long_ago = new Date("2020-01-01")
    const crowd = Array.from({ length: 5_100 }, (_, n) => ({ id: `cccus_${n}`, external_id: `x${n}`, name: `Crowd ${n}` }))
    await seedCustomers(world(), chatbot, [...crowd, { id: "cccus_old", name: "Trần Ngọc Ánh", last_active: long_ago, first_seen: long_ago }])
    expect(await names("ngoc anh")).toEqual(["Trần Ngọc Ánh"])
    expect((await find("crowd", staff, { limit: 3 })).count).toBe(23)
  })

  it("are nobody of a chatbot that is for its members only, for its members neither", async () => {
    expect(await names("lan")).toEqual(["Lan Nguyễn"])
    await staff.post(`/chatbots/${chatbot}`, { access: "members" })
    for (const asker of [staff, await world().signIn(), await world().apiKey()]) {
      expect(await names("lan", asker)).toEqual([])
      expect(JSON.stringify(await groups({ q: "lan" }, asker))).not.toContain("Nguyễn")
    }
    await write({ id: 504, first_name: "Lan Anh" })
    expect(await names("lan")).toEqual([])
    await staff.post(`/chatbots/${chatbot}`, { access: "team" })
    expect(await names("lan")).toEqual(["Lan Anh", "Lan Nguyễn"])
  })

  it("are gone with their profile, and with their chatbot", async () => {
    const [lan] = (await find("lan")).data
    await staff.delete(`/chatbots/${chatbot}/customers/${lan?.id}`)
    expect(await names("lan")).toEqual([])
    expect(await names("bob")).toEqual(["Bob"])
    await staff.delete(`/chatbots/${chatbot}`)
    expect(await names("bob")).toEqual([])
  })

  it("go by their new name at once, given by the platform or by staff", async () => {
    const [bob] = (await find("bob")).data
    await write({ ...BOB, first_name: "Robert" })
    expect(await names("robert")).toEqual(["Robert"])
    await staff.post(`/chatbots/${chatbot}/customers/${bob?.id}`, { name: "Bobby Tables" })
    expect(await names("tables")).toEqual(["Bobby Tables"])
  })

  it("are nobody of a chatbot without the plan", async () => {
    world().crm.options.plan = "free"
    expect(await names("lan")).toEqual([])
    world().crm.options.plan = async (): Promise<Plan> => "basic"
    await world().crm.refreshPlans(world().container)
    expect(await names("lan")).toEqual(["Lan Nguyễn"])
  })

  it("take nothing along that goes wrong with them, and no words for an expression", async () => {
    for (const q of ["%", "_", "\\", "\u0000", "' or ''='", "x".repeat(5_000), " "]) {
      expect([q, await names(q)]).toEqual([q, []])
    }
    expect((await find("")).data).toEqual([])
    await world().sql("alter table chat_crm_customer_search rename to chat_crm_gone")
    expect(await groups({ q: "lan", entity: ["customer", "chat_customer"] })).toMatchObject([
      { entity: "customer" },
      { entity: "chat_customer", data: [] },
    ])
  })
})
