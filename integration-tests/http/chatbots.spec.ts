import { suite } from "./support/suite"
import { envelope, type Channel, type Staff } from "./support/world"

suite("chatbots and lists", (world) => {
  let staff: Staff
  beforeEach(async () => {
    staff = await world().signIn()
  })

  it("a chatbot is created, renamed, described and deleted", async () => {
    const { data, status } = await staff.post("/chatbots", { name: "  Tiệm xe đạp ", description: "Bán xe" })
    expect(status).toBe(200)
    expect(data.chatbot).toMatchObject({
      name: "Tiệm xe đạp",
      description: "Bán xe",
      access: "team",
      features: { customer_tracking: false, intent_detection: false },
      conversation_gap_hours: 24,
      timezone: "UTC",
      statuses: ["new", "active", "qualified", "customer", "closed"].map((key, rank) => expect.objectContaining({ key, rank })),
      created_at: expect.any(String),
    })
    const path = `/chatbots/${data.chatbot.id}`
    const changed = await staff.post(path, { name: "Bike shop", description: null, timezone: "Asia/Ho_Chi_Minh", conversation_gap_hours: 48 })
    expect(changed.data.chatbot).toMatchObject({ name: "Bike shop", description: null, timezone: "Asia/Ho_Chi_Minh", conversation_gap_hours: 48 })
    expect((await staff.get(path)).data).toEqual(changed.data)
    expect((await staff.delete(path)).data).toEqual({ id: data.chatbot.id, object: "chatbot", deleted: true })
    expect((await staff.get(path)).status).toBe(404)
    expect((await staff.get("/chatbots")).data.count).toBe(0)
  })

  it("what is wrong with a chatbot is said in a sentence", async () => {
    const { id } = (await staff.post("/chatbots", { name: "Bike shop" })).data.chatbot
    const wrong: [string, object, RegExp][] = [
      ["/chatbots", {}, /name/],
      ["/chatbots", { name: " " }, /A chatbot needs a name\./],
      ["/chatbots", { name: "x".repeat(121) }, /at most 120 characters/],
      ["/chatbots", { name: "a\u0000b" }, /NUL characters cannot be stored\./],
      ["/chatbots", { name: "a", description: "b\u0000" }, /NUL/],
      ["/chatbots", { name: "a", timezone: "Mars/Olympus" }, /IANA/],
      ["/chatbots", { name: "a", id: "mine" }, /id/],
      [`/chatbots/${id}`, { access: "world" }, /access/],
      [`/chatbots/${id}`, { conversation_gap_hours: 0 }, /conversation_gap_hours/],
      [`/chatbots/${id}`, { conversation_gap_hours: 1e9 }, /conversation_gap_hours/],
      [`/chatbots/${id}`, { plan: "pro" }, /plan/],
      [`/chatbots/${id}/features`, { customer_tracking: "yes" }, /customer_tracking/],
      [`/chatbots/${id}/features`, { telepathy: true }, /telepathy/],
    ]
    for (const [path, body, sentence] of wrong) {
      const { status, data } = await staff.post(path, body)
      expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
    }
    expect((await staff.get("/chatbots")).data.count).toBe(1)
  })

  it("names come back as they are", async () => {
    for (const name of ["=1+1", "<b>x</b>", "👩‍👩‍👧", "'; drop table chat_crm_chatbot; --", "Nguyễn"]) {
      expect((await staff.post("/chatbots", { name })).data.chatbot.name).toBe(name)
    }
  })

  describe("a list of customers", () => {
    let chatbot: string
    let ingest: Channel
    const say = (n: number, minutesAgo: number, channel = "website") =>
      world().ingest(ingest, envelope({ id: `u${n}` }, [{ text: "hi", sent_at: new Date(Date.now() - minutesAgo * 60_000) }], { channel }))
    const read = async (params: object, between?: () => Promise<unknown>): Promise<string[]> => {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await staff.customers(chatbot, { limit: 4, ...params, cursor })
        found.push(...page.customers.map((c: { external_id: string }) => c.external_id))
        cursor = page.next_cursor ?? undefined
        await between?.()
      } while (cursor)
      return found
    }
    const newestFirst = Array.from({ length: 10 }, (_, i) => `u${i}`)

    beforeEach(async () => {
      chatbot = await staff.chatbot()
      ingest = await staff.ingest(chatbot)
      await world().sql("update chat_crm_tracking_interval set from_at = now() - interval '1 day'")
      for (const n of [3, 7, 1, 9, 0, 5, 8, 2, 6, 4]) {
        await say(n, (n + 1) * 10, n % 2 ? "zalo" : "facebook")
      }
    })

    it("is by last active, the newest first, and the other way round", async () => {
      expect(await read({})).toEqual(newestFirst)
      expect(await read({ order: "-last_active" })).toEqual(newestFirst)
      expect(await read({ order: "last_active" })).toEqual([...newestFirst].reverse())
    })

    it("shows chosen platforms, with their exact count", async () => {
      expect(await staff.customers(chatbot, { platform: "zalo" })).toMatchObject({ count: 5, count_is_exact: true, limit: 20 })
      expect(await read({ platform: ["zalo"] })).toEqual(["u1", "u3", "u5", "u7", "u9"])
      expect(await read({ platform: ["zalo", "facebook"] })).toEqual(newestFirst)
      expect(await staff.customers(chatbot, { platform: "telegram" })).toMatchObject({ count: 0, customers: [] })
    })

    it("skips and repeats nobody who stayed where they were while others write and come", async () => {
      let n = 0
      const found = await read({}, async () => {
        await say(100 + n, 0)
        await say(9, 0, "zalo")
        n += 1
      })
      expect(new Set(found).size).toBe(found.length)
      expect(found).toEqual(newestFirst.filter((id) => id !== "u9"))
    })

    it("with a wrong parameter is refused with 400", async () => {
      const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
      const wrong = [
        { cursor: "garbage" },
        { cursor: "'; drop table x" },
        { cursor: forge(["1", "x' or 1=1"]) },
        { cursor: forge(["-999999999999999999", "x"]) },
        { cursor: forge(["99999999999999999999", "x"]) },
        { cursor: forge(["99999999999999999", "x"]) },
        { cursor: "x".repeat(600) },
        { cursor: ["a", "b"] },
        { limit: 0 },
        { limit: 101 },
        { limit: "all" },
        { order: "name" },
        { platform: "icq" },
        { colour: "red" },
      ]
      for (const params of wrong) {
        const { status, data } = await staff.get(`/chatbots/${chatbot}/customers`, params)
        expect([params, status, typeof data.message]).toEqual([params, 400, "string"])
      }
      for (const list of [`/chatbots/${chatbot}/conversations`, `/chatbots/${chatbot}/conversations?customer_id=%00`, "/chatbots?offset=-1"]) {
        expect([list, (await staff.get(list, list.endsWith("conversations") ? { cursor: "garbage" } : undefined)).status]).toEqual([list, 400])
      }
    })
  })
})
