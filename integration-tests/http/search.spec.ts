import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Customer } from "../../src/types"
import { Cursors } from "../../src/modules/chat-crm/cursor"
import { Database } from "../../src/modules/chat-crm/database"
import { findCustomers } from "../../src/modules/chat-crm/find-customers"
import { seedCustomers, type Seed } from "./support/customers"
import { suite } from "./support/suite"
import { LAN, telegramText, type Staff } from "./support/world"

const SEEDS: Seed[] = [
  { id: "cccus_01", name: "Nguyễn Thị Lan", external_id: "9000123456789012345" },
  { id: "cccus_02", name: "nguyen van duc", username: "duc_1990" },
  { id: "cccus_03", name: "Đặng Đình Đức", metadata: { mail: "duc@shop.vn", order: "HD-2026/11" } },
  { id: "cccus_04", name: "Nguyễn".normalize("NFD"), display_name: "Chị Hồng VIP" },
  { id: "cccus_05", name: "100% Silk_Road \\ Co." },
  { id: "cccus_06", name: "王小明", metadata: { 城市: "上海" } },
  { id: "cccus_07", name: "สมชาย ใจดี" },
  { id: "cccus_08", name: "Юрий Иванов" },
  { id: "cccus_09", name: "Ёлка ПЁТР" },
  { id: "cccus_10", name: "🌸 Hoa 🌸" },
  { id: "cccus_11", name: "Jürgen Groß", metadata: { note: "prefers e-mail", "secret key": "value one" } },
  { id: "cccus_12", name: "ＦＵＬＬ width ﬁ" },
  { id: "cccus_13", name: "O'Brien-Smith", external_id: "abc-DEF_9" },
  { id: "cccus_14", name: "  Many   spaces\there " },
  { id: "cccus_15", name: "Łukasz Øre" },
]

suite("the search for customers", (world) => {
  let staff: Staff
  let chatbot: string

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
  })

  const search = async (q: string, params: object = {}) => {
    const { status, data } = await staff.get(`/chatbots/${chatbot}/customers`, { q, ...params })
    expect([q, status, data.message]).toEqual([q, 200, undefined])
    return data
  }
  const found = async (q: string, params: object = {}): Promise<string[]> => {
    const { customers, count, count_is_exact } = await search(q, { limit: 100, ...params })
    expect([q, count, count_is_exact]).toEqual([q, customers.length, true])
    return customers.map(({ id }: Customer) => id.replace("cccus_", "")).sort()
  }

  it("finds names, external ids and values of metadata by parts of them, whatever case, accents and script", async () => {
    await seedCustomers(world(), chatbot, SEEDS)
    const expected: Record<string, string[]> = {
      nguyen: ["01", "02", "04"],
      NGUYEN: ["01", "02", "04"],
      Nguyễn: ["01", "02", "04"],
      ["Nguyễn".normalize("NFD")]: ["01", "02", "04"],
      nguyén: ["01", "02", "04"],
      guye: ["01", "02", "04"],
      "thi lan": ["01"],
      "LÂN": ["01"],
      duc: ["02", "03"],
      Đức: ["02", "03"],
      đuc: ["02", "03"],
      dang: ["03"],
      đặng: ["03"],
      ĐINH: ["03"],
      "duc_1990": ["02"],
      hong: ["04"],
      VIP: ["04"],
      "9000123456789012345": ["01"],
      "3456789012": ["01"],
      "9000123456789012346": [],
      "abc-def_9": ["13"],
      "C-DE": ["13"],
      "duc@shop.vn": ["03"],
      "SHOP.VN": ["03"],
      "hd-2026/11": ["03"],
      "2026/1": ["03"],
      "prefers e-mail": ["11"],
      "secret key": [],
      "value one": ["11"],
      mail: ["11"],
      上海: ["06"],
      王小明: ["06"],
      สมชาย: ["07"],
      ใจดี: ["07"],
      юрий: ["08"],
      ЮРИЙ: ["08"],
      ивано: ["08"],
      петр: ["09"],
      ёлка: ["09"],
      елка: ["09"],
      "🌸": ["10"],
      "🌸 hoa": ["10"],
      jurgen: ["11"],
      groß: ["11"],
      full: ["12"],
      "o'brien": ["13"],
      "brien-sm": ["13"],
      obrien: [],
      "many spaces here": ["14"],
      "spaces\there": ["14"],
      lukasz: ["15"],
      ore: ["15"],
      nobody: [],
    }
    const answers = await Promise.all(Object.keys(expected).map(async (q) => [q, await found(q)]))
    expect(Object.fromEntries(answers)).toEqual(expected)
  })

  it("takes % _ and \\ for what they are", async () => {
    await seedCustomers(world(), chatbot, SEEDS)
    for (const [q, ids] of [
      ["%", ["05"]],
      ["100%", ["05"]],
      ["0%k", []],
      ["n%n", []],
      ["_", ["02", "05", "13"]],
      ["silk_road", ["05"]],
      ["silk%road", []],
      ["sil_", []],
      ["\\", ["05"]],
      ["\\%", []],
      ["%%%", []],
      ["' or 1=1 --", []],
      ["'", ["13"]],
      ["*", []],
      [".*", []],
    ] as [string, string[]][]) {
      expect([q, await found(q)]).toEqual([q, ids])
    }
  })

  it("finds one and two letters at the start of words alone", async () => {
    await seedCustomers(world(), chatbot, [
      { id: "cccus_1", name: "An Bình", external_id: "x1" },
      { id: "cccus_2", name: "Lan Khanh", external_id: "x2" },
      { id: "cccus_3", name: "Jean-Anne", external_id: "x3" },
      { id: "cccus_4", name: "x", external_id: "x4", metadata: { mail: "kim@anh.vn" } },
      { id: "cccus_5", name: "y", display_name: "Ấn", external_id: "x5" },
    ])
    expect(await found("a")).toEqual(["1", "3", "4", "5"])
    expect(await found("an")).toEqual(["1", "3", "4", "5"])
    expect(await found("Â")).toEqual(["1", "3", "4", "5"])
    expect(await found("ann")).toEqual(["3"])
    expect(await found("la")).toEqual(["2"])
    expect(await found("vn")).toEqual(["4"])
    expect(await found("nh")).toEqual([])
    expect(await found("b a")).toEqual(["1"])
    expect(await found("l k")).toEqual(["2"])
    expect(await found("an kh")).toEqual([])
  })

  it("wants all of several words, wherever they stand, and takes eight of them", async () => {
    await seedCustomers(world(), chatbot, SEEDS)
    expect(await found("lan nguyen")).toEqual(["01"])
    expect(await found("9000 lan")).toEqual(["01"])
    expect(await found("duc shop")).toEqual(["03"])
    expect(await found("duc nguyen shop")).toEqual([])
    expect(await found("  lan \t nguyen\n")).toEqual(["01"])
    expect(await found("lan\u00a0nguyen\u3000thi")).toEqual(["01"])
    expect(await found("thi thi thi thi thi thi thi lan")).toEqual(["01"])
    expect(await found("n n n n n n n n nothing")).toEqual(["01", "02", "04"])
  })

  it("takes a search that says nothing for none", async () => {
    await seedCustomers(world(), chatbot, SEEDS)
    for (const q of ["", " ", "\t\n", "\u0301", "\u0301\u0300 \u0323", "\u00a0", "\u3000"]) {
      expect([q, (await found(q)).length]).toEqual([q, SEEDS.length])
    }
    expect(await found("\u0301 lan")).toEqual(["01"])
  })

  it("answers 400 to more than two hundred characters, and takes as many", async () => {
    const { status, data } = await staff.get(`/chatbots/${chatbot}/customers`, { q: "x".repeat(201) })
    expect([status, data.message]).toEqual([400, expect.stringContaining("200")])
    expect(await found("ễ".repeat(200))).toEqual([])
    expect(await found("x ".repeat(100))).toEqual([])
    expect(await found("%_\\".repeat(66))).toEqual([])
    expect(await found("\u0000")).toEqual([])
    expect(await found("a\u0000b")).toEqual([])
  })

  it("follows a customer who is renamed, changed or deleted", async () => {
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    const [lan] = (await staff.customers(chatbot)).customers
    const change = (body: object) => staff.post(`/chatbots/${chatbot}/customers/${lan.id}`, body)
    const finds = async (q: string) => (await search(q)).count === 1
    await change({ name: "Chị Hoa", metadata: { mail: "hoa@shop.vn" } })
    expect([await finds("hoa"), await finds("hoa@shop"), await finds("nguyen"), await finds("501")]).toEqual([true, true, true, true])
    await change({ name: "Bà Cúc", metadata: { mail: "cuc@shop.vn" } })
    expect([await finds("hoa"), await finds("cuc"), await finds("cuc@shop"), await finds("nguyen")]).toEqual([false, true, true, true])
    await change({ metadata: { mail: null } })
    expect([await finds("cuc@shop"), await finds("cuc")]).toEqual([false, true])
    const date = Math.floor(Date.now() / 1000) + 1
    await world().telegram(channel, telegramText({ ...LAN, last_name: "Trần", username: "lan_tran" }, "I married", { date }))
    expect([await finds("nguyen"), await finds("tran"), await finds("lan_t"), await finds("cuc")]).toEqual([false, true, true, true])
    await staff.delete(`/chatbots/${chatbot}/customers/${lan.id}`)
    expect([await finds("cuc"), await finds("tran"), await finds("501")]).toEqual([false, false, false])
    expect(await world().sql("select * from chat_crm_customer_search")).toEqual([])
  })

  it("finds nobody of another chatbot", async () => {
    const other = await staff.chatbot()
    await seedCustomers(world(), other, SEEDS)
    expect(await found("nguyen")).toEqual([])
  })

  describe("among many", () => {
    const COUNT = 5_200
    const DAY = 86_400_000

    /** Khách 0 is active last; every tenth is called Minh, and of those a few are closed. */
    beforeEach(() =>
      seedCustomers(
        world(),
        chatbot,
        Array.from({ length: COUNT }, (_, i) => ({
          id: `cccus_${10_000 + i}`,
          name: `Khách ${i % 10 === 0 ? "Minh" : "Tú"} số${10_000 + i}`,
          status: i % 1_000 === 10 ? "closed" : "new",
          metadata: i >= COUNT - 3 ? { mail: `first${i}@shop.vn` } : undefined,
          last_active: new Date(Date.now() - i * DAY * 0.05),
        }))
      )
    )

    const walk = async (q: string, params: object = {}) => {
      const ids: string[] = []
      let cursor: string | null = null
      do {
        const page = await search(q, { limit: 100, ...params, ...(cursor && { cursor }) })
        ids.push(...page.customers.map(({ id }: Customer) => id))
        cursor = page.next_cursor
      } while (cursor)
      return ids
    }
    const ids = (picks: (i: number) => boolean) =>
      Array.from({ length: COUNT }, (_, i) => i).filter(picks).map((i) => `cccus_${10_000 + i}`)

    it("counts up to a thousand, and says so where there are more", async () => {
      expect(await search("khach", { limit: 1 })).toMatchObject({ count: 1_000, count_is_exact: false, count_limit: 1_000 })
      expect(await search("minh", { limit: 1 })).toMatchObject({ count: COUNT / 10, count_is_exact: true, count_limit: null })
      expect(await search("tu", { status: "closed" })).toMatchObject({ count: 0, count_is_exact: true, next_cursor: null })
      expect(await search("khach", { status: "closed" })).toMatchObject({ count: 6, count_is_exact: true })
      expect(await search("tu", { status: "new", limit: 1 })).toMatchObject({ count: 1_000, count_is_exact: false })
      expect(await search("minh", { status: "new", limit: 1 })).toMatchObject({ count: COUNT / 10 - 6, count_is_exact: true })
      expect(await search("@shop.vn", { status: ["new", "closed"] })).toMatchObject({ count: 3, count_is_exact: true })
      // A thousand and one of them.
      await world().sql("delete from chat_crm_customer where id >= ?", [`cccus_${10_000 + 1_001}`])
      expect(await search("khach", { limit: 1 })).toMatchObject({ count: 1_000, count_is_exact: false })
      await world().sql("delete from chat_crm_customer where id = ?", ["cccus_10000"])
      expect(await search("khach", { limit: 1 })).toMatchObject({ count: 1_000, count_is_exact: true, count_limit: null })
    })

    it("finds who was last active longest ago, and pages through all of a frequent word in both orders", async () => {
      expect(await walk("@shop.vn")).toEqual(ids((i) => i >= COUNT - 3))
      expect(await walk("sh fi")).toEqual(ids((i) => i >= COUNT - 3))
      expect(await walk("minh")).toEqual(ids((i) => i % 10 === 0))
      expect(await walk("minh", { order: "last_active" })).toEqual(ids((i) => i % 10 === 0).reverse())
      expect(await walk("khach", { status: "closed", limit: 2 })).toEqual(ids((i) => i % 1_000 === 10))
      expect(await walk("minh", { status: "new" })).toEqual(ids((i) => i % 10 === 0 && i % 1_000 !== 10))
      expect(await walk("khach")).toEqual(ids(() => true))
    })

    it("finds long words that few have wherever they stand in the list, by all of their letters", async () => {
      const [similar = "", right = ""] = ids((i) => i >= COUNT - 2)
      const order = (id: string, value: string) => staff.post(`/chatbots/${chatbot}/customers/${id}`, { metadata: { order: value } })
      await order(right, "zxcvbnm1/50%_off-2026😀")
      await order(similar, "zxc xcv cvb vbn bnm nm1 / 50% off 2026 😀 zxcvbn nm1/50 offset")
      for (const q of ["zxcvbnm", "xcvbnm1", "cvbnm1", "zxcvbnm1/50", "zxcvbnm1/50%_off-2026", "bnm1/50%_off", "zxcvbnm1/50%_off-2026😀", "Khách ZXCVBNM1"]) {
        expect([q, await walk(q)]).toEqual([q, [right]])
      }
      expect(await walk("zxcvbn")).toEqual([similar, right])
      expect(await walk("zxcvbnm1/50%off")).toEqual([])
      expect(await walk("zxcvbn", { order: "last_active", status: "new", limit: 1 })).toEqual([right, similar])
    })

    it("ends a search that takes too long with a sentence, and serves the next one", async () => {
      const pool = world().container.resolve("__pg_connection__") as Knex
      const lock = await pool.transaction()
      try {
        await lock.raw("lock table chat_crm_customer_search in access exclusive mode")
        const start = performance.now()
        const { status, data } = await staff.get(`/chatbots/${chatbot}/customers`, { q: "minh" })
        expect([status, data.code]).toEqual([400, "search_too_broad"])
        expect(data.message).toBe("This search takes too long. Add another word, more letters of one, or a filter.")
        expect(performance.now() - start).toBeLessThan(3_000)
      } finally {
        await lock.rollback()
      }
      expect((await search("minh")).count).toBe(COUNT / 10)
    })

    it("has one time for all its statements together", async () => {
      const database = new Database(world().container.resolve("__pg_connection__") as Knex)
      const cursors = new Cursors([Buffer.alloc(32, 1).toString("base64")])
      const query = { q: "shop.vn khach", limit: 20, order: "-last_active" } as const
      await expect(findCustomers(database, cursors, chatbot, query, { searchWithinMs: 1 })).rejects.toMatchObject({
        status: 400,
        details: { code: "search_too_broad" },
      })
      const { customers, count } = await findCustomers(database, cursors, chatbot, query, { searchWithinMs: 10_000 })
      expect([customers.length, count]).toEqual([3, 3])
      expect((await findCustomers(database, cursors, chatbot, { ...query, q: "" }, { searchWithinMs: 1 })).count).toBe(COUNT)
    })
  })
})
