import { PLATFORMS, PURCHASE_INTENTS, type Customer, type Platform, type PurchaseIntent } from "../../src/types"
import { seedCustomers, type Seed } from "./support/customers"
import { Random } from "./support/random"
import { suite } from "./support/suite"
import { LAN, telegramText, type Staff } from "./support/world"

type Filter = { platform?: string[]; purchase_intent?: string[]; status?: string[]; new_this_month?: boolean; q?: string }
type Order = "last_active" | "-last_active"
type Page = { customers: Customer[]; count: number; count_is_exact: boolean; limit: number; next_cursor: string | null }

const STATUSES = ["new", "active", "qualified", "customer", "closed"]
const DAY = 86_400_000
const HOUR = 3_600_000

/** The beginning of this month in Vietnam, which is seven hours ahead all year. */
function monthBegan(): number {
  const there = new Date(Date.now() + 7 * HOUR)
  return Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), 1) - 7 * HOUR
}

suite("the list of customers", (world) => {
  let staff: Staff
  let chatbot: string

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    await world().sql("update chat_crm_chatbot set timezone = 'Asia/Ho_Chi_Minh' where id = ?", [chatbot])
  })

  const page = async (params: object): Promise<Page> => {
    const { status, data } = await staff.get(`/chatbots/${chatbot}/customers`, params)
    expect([params, status, data.message]).toEqual([params, 200, undefined])
    return data
  }
  const idsOf = ({ customers }: Page) => customers.map(({ id }) => id)
  const counted = ({ count, count_is_exact }: Page) => ({ count, count_is_exact })

  /** All pages of a list, one behind the other; `between` happens after each of them. */
  const walk = async (params: object, between: (ids: string[]) => Promise<void> = async () => undefined): Promise<string[]> => {
    const ids: string[] = []
    let cursor: string | null | undefined
    do {
      const { next_cursor, ...read } = await page({ ...params, ...(cursor && { cursor }) })
      ids.push(...read.customers.map(({ id }) => id))
      cursor = next_cursor
      await between(ids)
    } while (cursor)
    return ids
  }

  /** Two hundred customers: some times are equal, some lie at the beginning of the month, some never wrote. */
  const people = (random: Random, count = 200): Required<Omit<Seed, "metadata" | "display_name" | "username" | "external_id">>[] => {
    const month = monthBegan()
    const edges = [month, month - 1, month + 1, month - 1_000]
    return Array.from({ length: count }, (_, i) => {
      const first = random.chance(0.1) ? random.pick(edges) : month + Math.floor((random.next() - 0.7) * 60 * DAY)
      const first_seen = new Date(Math.min(first, Date.now()))
      const active = random.chance(0.2) ? first_seen.getTime() : first_seen.getTime() + Math.floor(random.next() * (Date.now() - first_seen.getTime()))
      return {
        id: `cccus_${String((i * 7_919) % 1_000).padStart(4, "0")}`,
        name: random.chance(0.4) ? `Nguyễn ${i}` : `Trần ${i}`,
        platform: random.pick<Platform>([...PLATFORMS, "zalo", "zalo"]),
        purchase_intent: random.pick<PurchaseIntent | null>([...PURCHASE_INTENTS, null, null]),
        status: random.pick([...STATUSES, "new", "new"]),
        first_seen,
        last_active: random.chance(0.15) ? null : new Date(active),
      }
    })
  }

  /** What a list has to hold, worked out here. */
  const expected = (seeds: ReturnType<typeof people>, filter: Filter, order: Order): string[] => {
    const sortAt = ({ last_active, first_seen }: (typeof seeds)[number]) => (last_active ?? first_seen).getTime()
    const has = (values: string[] | undefined, value: string) => !values?.length || values.includes(value)
    const found = seeds
      .filter(({ platform }) => has(filter.platform, platform))
      .filter(({ purchase_intent }) => has(filter.purchase_intent, purchase_intent ?? "none"))
      .filter(({ status }) => has(filter.status, status))
      .filter(({ first_seen }) => !filter.new_this_month || first_seen.getTime() >= monthBegan())
      .filter(({ name }) => !filter.q || name.startsWith("Nguyễn"))
      .sort((a, b) => sortAt(b) - sortAt(a) || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id)
    return order === "last_active" ? found.reverse() : found
  }

  it("holds what every combination of filters, search and order means, page by page, with its count", async () => {
    const seeds = people(new Random(3))
    await seedCustomers(world(), chatbot, seeds)
    const other = await staff.chatbot()
    await seedCustomers(world(), other, seeds.map((seed) => ({ ...seed, id: `${seed.id}x` })))

    const platforms = [undefined, ["telegram"], ["zalo", "facebook"]]
    const intents = [undefined, ["none"], ["ready_to_buy"], ["none", "browsing", "comparing"]]
    const statuses = [undefined, ["new"], ["closed", "customer"], ["gone"]]
    const combinations = platforms.flatMap((platform) =>
      intents.flatMap((purchase_intent) =>
        statuses.flatMap((status) =>
          [undefined, true, false].flatMap((new_this_month) =>
            [undefined, "nguyen"].map((q): Filter => ({ platform, purchase_intent, status, new_this_month, q }))
          )
        )
      )
    )
    let empty = 0
    const wrong: unknown[] = []
    const check = async (filter: Filter, order: Order) => {
      const right = expected(seeds, filter, order)
      empty += right.length === 0 ? 1 : 0
      const whole = await page({ ...filter, order, limit: 100 })
      const found = right.length > 100 ? right : await walk({ ...filter, order, limit: 7 })
      const isRight = [idsOf(whole), right.slice(0, 100)].map((ids) => ids.join()).every((ids, _, all) => ids === all[0])
      if (!isRight || found.join() !== right.join() || whole.count !== right.length || !whole.count_is_exact) {
        wrong.push({ filter, order, right, found, ...counted(whole) })
      }
    }
    for (const filter of combinations) {
      await Promise.all([check(filter, "-last_active"), check(filter, "last_active")])
    }
    expect(wrong).toEqual([])
    expect(empty).toBeGreaterThan(50)
    for (const order of ["-last_active", "last_active"] as const) {
      expect(await walk({ order, limit: 7 })).toEqual(expected(seeds, {}, order))
      expect(await walk({ order, limit: 1, status: "customer" })).toEqual(expected(seeds, { status: ["customer"] }, order))
    }
  })

  it("agrees with the numbers on top of it", async () => {
    await seedCustomers(world(), chatbot, people(new Random(4)))
    const { stats } = (await staff.get(`/chatbots/${chatbot}/customers/stats`)).data
    const count = async (params: object) => (await page({ ...params, limit: 1 })).count
    expect(stats.total).toBe(await count({}))
    expect(stats.new_this_month).toBe(await count({ new_this_month: true }))
    for (const platform of PLATFORMS) {
      expect([platform, stats.by_platform[platform]]).toEqual([platform, await count({ platform })])
    }
    for (const intent of [...PURCHASE_INTENTS, "none"]) {
      expect([intent, stats.by_purchase_intent[intent]]).toEqual([intent, await count({ purchase_intent: [intent] })])
    }
  })

  it.each<Order>(["-last_active", "last_active"])("neither skips nor repeats who stays in place while others move (%s)", async (order) => {
    const random = new Random(order.length)
    const seeds = people(random, 90).map((seed) => ({ ...seed, status: "new" }))
    await seedCustomers(world(), chatbot, seeds)
    const channel = await staff.telegram(chatbot)
    const touched = new Set<string>()
    let strangers = 9_000
    const meanwhile = async () => {
      for (const { id } of [random.pick(seeds), random.pick(seeds), random.pick(seeds)]) {
        touched.add(id)
        const at = new Date(Date.now() - random.int(30) * DAY)
        await world().sql("update chat_crm_customer set sort_at = greatest(?, first_seen) where id = ?", [at, id])
      }
      const { id } = random.pick(seeds)
      touched.add(id)
      await staff.delete(`/chatbots/${chatbot}/customers/${id}`)
      strangers += 1
      await world().telegram(channel, telegramText({ ...LAN, id: strangers }, "hi"))
    }
    const seen = await walk({ order, limit: 7, status: "new", platform: PLATFORMS }, meanwhile)
    const stayed = (ids: string[]) => ids.filter((id) => seeds.some((seed) => seed.id === id) && !touched.has(id))
    expect(stayed(seen)).toEqual(stayed(expected(seeds, {}, order)))
    expect(stayed(seen).length).toBeGreaterThan(20)
  })

  it("tells apart times that differ by a microsecond, and people of one and the same", async () => {
    const at = new Date("2026-03-01T10:00:00.123Z")
    const seeds = Array.from({ length: 30 }, (_, i) => ({ id: `cccus_${i + 100}`, last_active: at }))
    await seedCustomers(world(), chatbot, seeds)
    await world().sql("update chat_crm_customer set sort_at = sort_at + (substr(id, 7)::int / 3) * interval '1 microsecond'")
    const right = seeds.map(({ id }) => id).reverse()
    for (const limit of [1, 2, 3, 7, 30, 100]) {
      expect(await walk({ limit })).toEqual(right)
      expect(await walk({ limit, order: "last_active" })).toEqual([...right].reverse())
    }
  })

  it("puts who never wrote where their profile begins, without a time of last activity", async () => {
    const at = (days: number) => new Date(Date.now() - days * DAY)
    await seedCustomers(world(), chatbot, [
      { id: "cccus_1", last_active: at(1) },
      { id: "cccus_2", first_seen: at(2), last_active: null },
      { id: "cccus_3", first_seen: at(9), last_active: at(3) },
    ])
    const { customers } = await page({})
    expect(customers.map(({ id, last_active }) => [id, last_active === null])).toEqual([["cccus_1", false], ["cccus_2", true], ["cccus_3", false]])
    expect(await walk({ order: "last_active" })).toEqual(["cccus_3", "cccus_2", "cccus_1"])
  })

  it("moves a customer up who writes, and out who is deleted", async () => {
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    const [lan = ""] = idsOf(await page({}))
    const back = (hours: number) =>
      world().sql(`update chat_crm_customer set first_seen = first_seen - interval '${hours} hours', last_active = last_active - interval '${hours} hours',
        sort_at = sort_at - interval '${hours} hours'`)
    await back(2)
    await world().telegram(channel, telegramText({ ...LAN, id: 777 }, "hi"))
    await back(1)
    expect(idsOf(await page({}))[1]).toBe(lan)
    await world().telegram(channel, telegramText(LAN, "I am back"))
    expect(idsOf(await page({}))[0]).toBe(lan)
    await staff.delete(`/chatbots/${chatbot}/customers/${lan}`)
    expect(counted(await page({}))).toEqual({ count: 1, count_is_exact: true })
  })

  it("shows a customer with everything the profile is made of", async () => {
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    const { customers } = await page({})
    expect(customers[0]).toMatchObject({
      ...{ id: expect.stringMatching(/^cccus_/), chatbot_id: chatbot, platform: "telegram", account: "", external_id: "501" },
      ...{ name: "Lan Nguyễn", username: null, locale: "vi", status: "new", purchase_intent: null, interests: [], traits: [] },
      ...{ needs: [], metadata: {}, person_id: null, shop_customer_id: null, version: 1, provenance: {} },
    })
    expect(Object.keys(customers[0] ?? {})).toEqual(expect.arrayContaining(["first_seen", "last_active", "avatar_url"]))
    expect(customers[0]).not.toHaveProperty("position")
    expect(customers[0]).not.toHaveProperty("sort_at")
  })

  it("is empty for a chatbot without customers, and 404 for one that is not there", async () => {
    expect(await page({})).toMatchObject({ customers: [], count: 0, count_is_exact: true, limit: 20, next_cursor: null })
    expect((await staff.get("/chatbots/ccbot_nobody/customers")).status).toBe(404)
    expect((await staff.get("/chatbots/a%00b/customers")).status).toBe(404)
  })

  describe("is asked wrongly", () => {
    const refusal = async (params: object | string) => {
      const query = typeof params === "string" ? `?${params}` : ""
      const { status, data } = await staff.get(`/chatbots/${chatbot}/customers${query}`, typeof params === "string" ? undefined : params)
      return [params, status, typeof data.message === "string" && data.message.length > 10]
    }

    it("and answers 400 with a sentence to cursors that are not this list's", async () => {
      await seedCustomers(world(), chatbot, people(new Random(5), 20))
      const other = await staff.chatbot()
      await seedCustomers(world(), other, people(new Random(5), 20).map((seed) => ({ ...seed, id: `${seed.id}x` })))
      const cursorOf = async (params: object) => (await page({ limit: 2, ...params })).next_cursor ?? ""
      const cursor = await cursorOf({})
      const foreign = (await staff.customers(other, { limit: 2 })).next_cursor
      const conversations = (await staff.conversations(chatbot, { limit: 1 })).next_cursor ?? "x"
      const [body = "", signature = ""] = cursor.split(".")
      const forged = Buffer.from(JSON.stringify(["0", "cccus_0"])).toString("base64url")
      const wrong = [
        ...["", " ", ".", "..", "x", "null", "undefined", "0", "' or 1=1 --", "\u0000", "ế", body, `${body}.`, `.${signature}`],
        ...[`${forged}.${signature}`, `${cursor}.`, `${cursor}x`, cursor.slice(0, -1), cursor.slice(1), cursor.toUpperCase()],
        ...[foreign, conversations, await cursorOf({ order: "last_active" }), await cursorOf({ platform: ["zalo"] })],
        ...[await cursorOf({ q: "nguyen" }), "x".repeat(501), "x".repeat(5_000)],
      ]
      for (const given of wrong) {
        expect(await refusal({ cursor: given })).toEqual([{ cursor: given }, 400, true])
      }
      expect(await refusal({ cursor, order: "last_active" })).toEqual([{ cursor, order: "last_active" }, 400, true])
      expect(await refusal({ cursor, q: "n" })).toEqual([{ cursor, q: "n" }, 400, true])
      const { data } = await staff.get(`/chatbots/${chatbot}/customers`, { cursor: foreign })
      expect(data.message).toBe("The cursor does not belong to this list with these filters; start from the first page.")
    })

    it("and takes a cursor again whatever the page's size, and filters in another order", async () => {
      const seeds = people(new Random(6), 60)
      await seedCustomers(world(), chatbot, seeds)
      const { next_cursor } = await page({ limit: 3, platform: ["zalo", "telegram"], status: ["new", "active", "new"] })
      const again = await page({ limit: 100, platform: ["telegram", "zalo"], status: ["active", "new"], cursor: next_cursor })
      const right = expected(seeds, { platform: ["zalo", "telegram"], status: ["new", "active"] }, "-last_active")
      expect(idsOf(again)).toEqual(right.slice(3))
    })

    it("and answers 400 to limits that are none", async () => {
      for (const limit of ["0", "-1", "101", "1.5", "x", "1e9", "", " ", "NaN", "Infinity", "9".repeat(30)]) {
        expect(await refusal({ limit })).toEqual([{ limit }, 400, true])
      }
      for (const limit of ["1", "100", "1e2"]) {
        expect((await staff.get(`/chatbots/${chatbot}/customers`, { limit })).status).toBe(200)
      }
      expect(await refusal("limit=1&limit=2")).toEqual(["limit=1&limit=2", 400, true])
    })

    it("and answers 400 to parameters it does not know, by their names", async () => {
      for (const name of ["offset", "skip", "fields", "id", "chatbot_id", "Order", "first_seen"]) {
        const { status, data } = await staff.get(`/chatbots/${chatbot}/customers`, { [name]: "x" })
        expect([status, data.message]).toEqual([400, expect.stringContaining(name)])
      }
    })

    it("and ends no server by SQL, operators or odd characters in any parameter", async () => {
      await seedCustomers(world(), chatbot, people(new Random(8), 10))
      const odd = ["' or 1=1 --", "1); drop table chat_crm_customer; --", "$1", "%00", "\u0000", "\\", "{}", "[]", "__proto__", "ế".repeat(300), "🙂"]
      const names = ["q", "platform", "purchase_intent", "status", "new_this_month", "order", "limit", "cursor"]
      for (const name of names) {
        for (const value of odd) {
          const { status } = await staff.get(`/chatbots/${chatbot}/customers`, { [name]: value })
          expect([name, value, [200, 400].includes(status)]).toEqual([name, value, true])
          if (!["q", "status"].includes(name)) {
            expect([name, value, status]).toEqual([name, value, 400])
          }
        }
        for (const query of [`${name}[$ne]=1`, `${name}[$or][]=1`, `${name}[]=`, `${name}=`, `${name}=%00`, `${name}=%ff`, `${name}=%ed%a0%80`, `${name}=%`, `${name}[__proto__][x]=1`, "__proto__=1", "constructor=1"]) {
          const { status } = await staff.get(`/chatbots/${chatbot}/customers?${query}`)
          expect([query, [200, 400].includes(status)]).toEqual([query, true])
        }
      }
      expect(counted(await page({ status: ["\u0000", "x' or 'a'='a"] }))).toEqual({ count: 0, count_is_exact: true })
      expect((await page({})).count).toBe(10)
    })
  })
})
