import type { CustomerChanges, CustomerStats } from "../../src/types"
import { PLATFORMS, PURCHASE_INTENTS } from "../../src/types"
import { checkCustomerCountsWorkflow } from "../../src/workflows"
import housekeeping from "../../src/jobs/check-customer-counts"
import { Random } from "./support/random"
import { suite } from "./support/suite"
import { envelope, type Channel, type Staff } from "./support/world"

const STAGES = ["new", "active", "qualified", "customer", "closed"]
const INTENTS = [...PURCHASE_INTENTS, null]

suite("the numbers on top of the customers", (world) => {
  let staff: Staff
  let chatbot: string
  let channel: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    channel = await staff.ingest(chatbot)
    await world().sql("update chat_crm_tracking_interval set from_at = now() - interval '90 days'")
  })

  const stats = async (id = chatbot): Promise<CustomerStats> => (await staff.get(`/chatbots/${id}/customers/stats`)).data.stats
  const count = async (params: object): Promise<number> => (await staff.customers(chatbot, { ...params, limit: 1 })).count
  const say = (user: string, daysAgo: number, platform: string) =>
    world().ingest(channel, envelope({ id: user }, [{ text: "hi", sent_at: new Date(Date.now() - daysAgo * 86_400_000) }], { channel: platform }))
  const ids = async (): Promise<string[]> =>
    (await world().sql<{ id: string }>("select id from chat_crm_customer where chatbot_id = ?", [chatbot])).map(({ id }) => id)
  const check = (id?: string, options?: { repair?: boolean }) => world().crm.customers.checkCounts(id, options)

  /** What the customers themselves say. */
  const counted = async (): Promise<CustomerStats> => {
    const [row] = await world().sql<Record<string, number>>(
      `select count(*)::int as total,
         ${PLATFORMS.map((p) => `count(*) filter (where platform = '${p}')::int as ${p}`).join(", ")},
         ${PURCHASE_INTENTS.map((i) => `count(*) filter (where purchase_intent = '${i}')::int as ${i}`).join(", ")},
         count(*) filter (where purchase_intent is null)::int as none,
         count(*) filter (where first_seen >= date_trunc('month', now() at time zone 'UTC') at time zone 'UTC')::int as fresh
       from chat_crm_customer where chatbot_id = ?`,
      [chatbot]
    )
    const pick = <Key extends string>(keys: readonly Key[]) =>
      Object.fromEntries(keys.map((key) => [key, row?.[key] ?? -1])) as Record<Key, number>
    return {
      total: row?.total ?? -1,
      by_platform: pick(PLATFORMS),
      by_purchase_intent: pick([...PURCHASE_INTENTS, "none"]),
      new_this_month: row?.fresh ?? -1,
    }
  }

  /** Everything that tells a number tells the same one. */
  const expectAgreement = async () => {
    const told = await stats()
    expect(told).toEqual(await counted())
    expect(await count({})).toBe(told.total)
    for (const platform of PLATFORMS) {
      expect([platform, await count({ platform })]).toEqual([platform, told.by_platform[platform]])
    }
    for (const intent of [...PURCHASE_INTENTS, "none"] as const) {
      expect([intent, await count({ purchase_intent: intent })]).toEqual([intent, told.by_purchase_intent[intent]])
    }
    expect(await count({ new_this_month: true })).toBe(told.new_this_month)
    const byStage = await Promise.all(STAGES.map((status) => count({ status })))
    expect(byStage.reduce((sum, number) => sum + number, 0)).toBe(told.total)
    expect(await check(chatbot)).toEqual([])
  }

  it("are zero where nobody is", async () => {
    expect(await stats()).toEqual({
      total: 0,
      by_platform: { website: 0, telegram: 0, zalo: 0, facebook: 0 },
      by_purchase_intent: { browsing: 0, comparing: 0, ready_to_buy: 0, none: 0 },
      new_this_month: 0,
    })
    await expectAgreement()
  })

  it("count one chatbot's customers alone", async () => {
    await say("u1", 0, "zalo")
    const other = await staff.chatbot({ name: "Other" })
    expect([(await stats()).total, (await stats(other)).total]).toEqual([1, 0])
  })

  describe("while people come, are changed, taken back and deleted, all at once", () => {
    const actor = { type: "staff", id: "user_hammer", name: "Hammer" } as const
    const random = new Random(20_261_123)

    const someOf = async (most: number) => {
      const all = await ids()
      return Array.from({ length: Math.min(most, all.length) }, () => random.pick(all)).filter((id, n, given) => given.indexOf(id) === n)
    }
    const changes = (customer_ids: string[]): CustomerChanges => ({
      chatbot_id: chatbot,
      source: random.pick(["staff", "api", "ai"] as const),
      actor,
      sets: [{
        customer_ids,
        writes: [
          { field: "status", value: random.pick(STAGES) },
          { field: "purchase_intent", value: random.pick(INTENTS) },
        ],
      }],
    })
    const come = async () => {
      const user = `u${random.int(60)}`
      // A message from long ago moves when somebody was first seen.
      expect((await say(user, random.pick([0, 0, 0, 20, 40, 70]), random.pick(PLATFORMS))).status).toBe(200)
    }
    const change = async () => void (await world().crm.change(changes(await someOf(12))))
    const changeAndTakeBack = async () => {
      const { event_ids } = await world().crm.change(changes(await someOf(12)))
      await world().crm.customers.takeBack({ chatbot_id: chatbot, actor, event_ids })
    }
    const remove = async () => void (await world().crm.customers.remove(chatbot, await someOf(2)))
    const repair = async () => void (await check(chatbot, { repair: true }))

    /** Deadlocks are PostgreSQL's to solve: whoever lost tries again, as a caller would. */
    const again = async (work: () => Promise<void>): Promise<void> => {
      try {
        await work()
      } catch (error) {
        if ((error as { code?: string }).code !== "40P01") {
          throw error
        }
        await again(work)
      }
    }

    const hammer = async (rounds: number, ...more: (() => Promise<void>)[]) => {
      const works = [come, come, come, change, change, changeAndTakeBack, remove, ...more]
      for (let round = 0; round < rounds; round++) {
        await Promise.all(Array.from({ length: 12 }, () => again(random.pick(works))))
      }
    }

    it("agree with the customers and with the list", async () => {
      for (let round = 0; round < 3; round++) {
        await hammer(10)
        await expectAgreement()
      }
      expect((await stats()).total).toBeGreaterThan(10)
    })

    it("are set right exactly, whatever is written meanwhile", async () => {
      await hammer(5)
      await world().sql("insert into chat_crm_customer_count values (?, 'zalo', 'browsing', 'new', 99, 5), (?, 'zalo', 'none', 'gone', 99, -2)", [chatbot, chatbot])
      await world().sql("insert into chat_crm_first_seen_count values (?, date_bin('15 minutes', now(), 'epoch'), 99, -7)", [chatbot])
      expect((await check(chatbot)).length).toBe(3)
      await hammer(10, repair, repair)
      await repair()
      await expectAgreement()
    })
  })

  describe("when they are wrong", () => {
    beforeEach(async () => {
      await say("u1", 0, "zalo")
      await say("u2", 0, "zalo")
      await say("u3", 0, "facebook")
    })

    const spoil = async () => {
      await world().sql("delete from chat_crm_customer_count where chatbot_id = ? and platform = 'zalo'", [chatbot])
      await world().sql("insert into chat_crm_customer_count values (?, 'telegram', 'comparing', 'old', 7, 4)", [chatbot])
      await world().sql("update chat_crm_first_seen_count set count = count + 1 where chatbot_id = ?", [chatbot])
    }
    const wrong = () => [
      { chatbot_id: chatbot, counter: "cell", platform: "telegram", purchase_intent: "comparing", status: "old", counted: 4, actual: 0 },
      { chatbot_id: chatbot, counter: "cell", platform: "zalo", purchase_intent: "none", status: "new", counted: 0, actual: 2 },
    ]

    it("it is told which, and nothing is written", async () => {
      await spoil()
      for (const found of [await check(), await check(chatbot)]) {
        expect(found.slice(0, 2)).toEqual(wrong())
        const quarters = found.slice(2)
        expect(quarters.length).toBeGreaterThan(0)
        for (const quarter of quarters) {
          expect(quarter).toMatchObject({ chatbot_id: chatbot, counter: "first_seen", quarter_hour: expect.any(Date) })
          expect(quarter.counted).toBeGreaterThan(quarter.actual)
        }
      }
      expect((await stats()).total).toBe(5)
      expect(await check("chatbot_none")).toEqual([])
    })

    it("a workflow sets them right, and only of the chatbot that is named", async () => {
      await spoil()
      const other = await staff.chatbot({ name: "Other" })
      await world().sql("insert into chat_crm_customer_count values (?, 'zalo', 'none', 'new', 0, 9)", [other])
      const { result } = await checkCustomerCountsWorkflow(world().container).run({ input: { chatbot_id: chatbot, repair: true } })
      expect(result.slice(0, 2)).toEqual(wrong())
      await expectAgreement()
      expect((await stats(other)).total).toBe(9)
    })

    it("the daily job sets them right", async () => {
      await spoil()
      await housekeeping(world().container)
      await expectAgreement()
      expect(await check()).toEqual([])
    })
  })

  describe("new this month", () => {
    const ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Asia/Ho_Chi_Minh", "America/St_Johns", "UTC"]

    /** When the month began in a time zone, by PostgreSQL's clock and tables. */
    const beginOf = async (zone: string): Promise<Date> => {
      const [row] = await world().sql<{ begin: Date }>("select date_trunc('month', now() at time zone ?) at time zone ? as begin", [zone, zone])
      return row?.begin as Date
    }
    /** The same, worked out by Node's tables. */
    const monthIn = (zone: string, at: Date) =>
      new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit" }).format(at)

    const arrive = async (name: string, at: Date) => {
      await world().sql(
        `insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, status)
         values (?, ?, 'website', '', ?, ?, now(), greatest(now(), ?::timestamptz), 'new')`,
        [chatbot, `cccus_${name}`, name, at, at]
      )
    }

    it("is by the chatbot's own time zone, to the second, and follows when that is changed", async () => {
      const seen: [string, Date][] = []
      for (const [index, zone] of ZONES.entries()) {
        const begin = (await beginOf(zone)).getTime()
        for (const [name, ms] of [["before", -1], ["at", 0], ["after", 1_000]] as const) {
          seen.push([`z${index}_${name}`, new Date(begin + ms)])
        }
      }
      for (const [name, at] of seen) {
        await arrive(name, at)
      }
      await check(chatbot, { repair: true })
      const figures = new Set<number>()
      for (const zone of ZONES) {
        const { status } = await staff.post(`/chatbots/${chatbot}`, { timezone: zone })
        expect([zone, status]).toEqual([zone, 200])
        const month = monthIn(zone, new Date())
        const expected = seen.filter(([, at]) => monthIn(zone, at) >= month).map(([name]) => name)
        const list = await staff.customers(chatbot, { new_this_month: true, limit: 100 })
        expect(list.customers.map(({ external_id }: { external_id: string }) => external_id).sort()).toEqual(expected.sort())
        expect([zone, list.count, (await stats()).new_this_month]).toEqual([zone, expected.length, expected.length])
        figures.add(expected.length)
      }
      expect(figures.size).toBeGreaterThan(1)
    })
  })
})
