import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { suite } from "./support/suite"
import { envelope, LAN, telegramText, type Channel, type Staff } from "./support/world"

const ROUTES = join(__dirname, "../../src/api/admin/chat-crm")

type Route = { method: "get" | "post" | "delete"; path: string }

/** Every route of the admin API there is, read from the files, so that a new one cannot be forgotten. */
function adminRoutes(): Route[] {
  const files = readdirSync(ROUTES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"))
  return files.flatMap((file) => {
    const path = `/${file.replace(/\/?route\.ts$/, "")}`
    const methods = [...readFileSync(join(ROUTES, file), "utf8").matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)]
    return methods.map(([, method = ""]) => ({ method: method.toLowerCase() as Route["method"], path }))
  })
}

/** Bodies that a route would take; the others take an empty one. A new route that wants one has it written here. */
const BODIES: Record<string, unknown> = {
  "/chatbots": { name: "Bike shop" },
  "/chatbots/[id]/channels": { type: "ingest", name: "Framework" },
}

suite("the admin API", (world) => {
  describe("access", () => {
    let owner: Staff
    let stranger: Staff
    let chatbot: string
    let telegram: Channel
    let ids: Record<string, string>

    beforeEach(async () => {
      owner = await world().signIn()
      stranger = await world().signIn()
      chatbot = await owner.chatbot({ name: "Secret shop" })
      telegram = await owner.telegram(chatbot)
      await world().telegram(telegram, telegramText(LAN, "hi"))
      const { customers } = await owner.customers(chatbot)
      const { conversations } = await owner.conversations(chatbot)
      ids = { id: chatbot, channel_id: telegram.id, customer_id: customers[0].id, conversation_id: conversations[0].id }
    })

    const pathOf = (route: Route, given = ids) =>
      route.path.replace(/\[(\w+)\]/g, (_, name: string) => {
        const id = given[name]
        if (!id) {
          throw new Error(`The route ${route.path} needs an id ${name}: give this test one.`)
        }
        return encodeURIComponent(id)
      })
    const call = (asker: Staff, route: Route, given = ids) => {
      const path = pathOf(route, given)
      return route.method === "post" ? asker.post(path, BODIES[route.path] ?? {}) : asker[route.method](path)
    }
    const ofChatbots = () => adminRoutes().filter(({ path }) => path.includes("[id]"))

    it("there are routes to speak of", () => {
      expect(adminRoutes().length).toBeGreaterThanOrEqual(17)
      expect(adminRoutes()).toContainEqual({ method: "delete", path: "/chatbots/[id]/customers/[customer_id]" })
    })

    it("nobody gets in without signing in, by any route", async () => {
      for (const route of adminRoutes()) {
        const { status, data } = await call(world().anybody, route)
        expect([route, status, JSON.stringify(data).includes("Secret shop")]).toEqual([route, 401, false])
      }
    })

    it("a chatbot for its members does not exist for anyone else, by any route", async () => {
      await owner.post(`/chatbots/${chatbot}`, { access: "members" })
      for (const route of ofChatbots()) {
        const { status, data } = await call(stranger, route)
        expect([route, status]).toEqual([route, 404])
        const never = { ...ids, id: "chatbot_01M83K9W5FDKQ8VM59YFQ29V2B" }
        const unknown = await call(stranger, route, never)
        expect(JSON.stringify(data)).toBe(JSON.stringify(unknown.data).replaceAll(never.id, chatbot))
      }
      const list = await stranger.get("/chatbots")
      expect(list.data).toMatchObject({ chatbots: [], count: 0 })
      expect((await owner.get(`/chatbots/${chatbot}`)).data.chatbot).toMatchObject({ name: "Secret shop", access: "members" })
      expect((await owner.customers(chatbot)).count).toBe(1)
    })

    it("its members and secret API keys get in", async () => {
      await owner.post(`/chatbots/${chatbot}`, { access: "members" })
      await world().crm.createChatCrmMembers({ chatbot_id: chatbot, user_id: stranger.id, role: "member" })
      const program = await world().apiKey()
      for (const asker of [owner, stranger, program]) {
        expect((await asker.get("/chatbots")).data.count).toBe(1)
        for (const route of ofChatbots().filter(({ method }) => method === "get")) {
          expect([route, (await call(asker, route)).status]).toEqual([route, 200])
        }
      }
      const made = await program.chatbot({ name: "Made by a program" })
      expect((await stranger.get(`/chatbots/${made}`)).status).toBe(200)
    })

    it("things of one chatbot are not found in another", async () => {
      const other = await stranger.chatbot({ name: "Other" })
      for (const route of ofChatbots().filter(({ path }) => /\[(channel|customer|conversation)_id\]/.test(path))) {
        expect([route, (await call(owner, route, { ...ids, id: other })).status]).toEqual([route, 404])
      }
      expect((await owner.customers(chatbot)).count).toBe(1)
      expect((await owner.get(`/chatbots/${chatbot}/channels`)).data.count).toBe(1)
    })

    it("ids that are none are not found, by any route", async () => {
      for (const bad of ["nope", "\u0000", "'--", "../..", "x".repeat(500), "%"]) {
        for (const route of ofChatbots()) {
          for (const name of [...route.path.matchAll(/\[(\w+)\]/g)].map(([, found = ""]) => found)) {
            const { status } = await call(owner, route, { ...ids, [name]: bad })
            expect([route, name, bad, status]).toEqual([route, name, bad, 404])
          }
        }
      }
    })
  })

  describe("chatbots and lists", () => {
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
        expect((await staff.get(`/chatbots/${chatbot}/customers`, { cursor: forge(["99999999999999999", "x"]) })).status).toBe(200)
      })
    })
  })
})
