import { adminRoutes, featureOf, type AdminRoute } from "./support/admin-routes"
import { suite } from "./support/suite"
import { BOB, LAN, Staff, telegramText } from "./support/world"

/** Ids of things of one chatbot, by the names that parameters of routes have. */
type Things = Record<string, string> & { id: string }

/**
 * Bodies that a route takes, and queries; the others take none. A route whose answer is 400 in these tests has not been
 * asked for its chatbot yet: give it a body here.
 */
const BODIES: Record<string, (things: Things) => unknown> = {
  "/chatbots": () => ({ name: "Bike shop" }),
  "/chatbots/[id]/enrichment/trials": () => ({ provider: "embedded" }),
  "/chatbots/[id]/channels": () => ({ type: "ingest", name: "Framework" }),
  "/chatbots/[id]/members": ({ user_id }) => ({ user_id }),
  "/chatbots/[id]/customers/bulk": ({ customer_id }) => ({ customer_ids: [customer_id], changes: { status: "active" } }),
  "/chatbots/[id]/customers/[customer_id]/notes": () => ({ body: "Call back" }),
  "/chatbots/[id]/customers/[customer_id]/notes/[note_id]": () => ({ body: "Called" }),
  "/chatbots/[id]/intents": () => ({ name: "Refund", examples: ["money back", "I want a refund", "return it"] }),
  "/chatbots/[id]/intents/try": () => ({ text: "can I book a table" }),
  "/chatbots/[id]/intents/[intent_id]": () => ({ name: "Renamed" }),
  "/chatbots/[id]/alert-rules": () => ({ name: "Hot", trigger: { kind: "human_needed" } }),
  "/chatbots/[id]/alert-rules/[rule_id]": () => ({ name: "Renamed" }),
  "/chatbots/[id]/alerts/[alert_id]": () => ({ state: "handled" }),
  "/chatbots/[id]/views": () => ({ name: "Another", params: {} }),
  "/chatbots/[id]/views/[view_id]": () => ({ name: "Renamed" }),
  "/chatbots/[id]/customers/[customer_id]/links": ({ other_id }) => ({ customer_id: other_id }),
}

const NEVER = "chatbot_01M83K9W5FDKQ8VM59YFQ29V2B"

suite("access to the admin API", (world) => {
  const routes = adminRoutes()
  const ofChatbots = routes.filter(({ parameters }) => parameters.includes("id"))
  let owner: Staff
  let stranger: Staff

  beforeEach(async () => {
    owner = await world().signIn()
    stranger = await world().signIn()
  })

  afterEach(() => {
    world().crm.options.plan = "pro"
  })

  /** A chatbot with one of everything. */
  async function furnish(name: string): Promise<Things> {
    const id = await owner.chatbot({ name })
    const telegram = await owner.telegram(id)
    await world().telegram(telegram, telegramText(LAN, "hi"))
    await world().telegram(telegram, telegramText(BOB, "hi"))
    const [bob, lan] = (await owner.customers(id)).customers
    const customer = `/chatbots/${id}/customers/${lan.id}`
    const user = await world().signIn()
    await owner.post(`/chatbots/${id}/members`, { user_id: user.id })
    await owner.post(`${customer}/links`, { customer_id: bob.id })
    const { note } = (await owner.post(`${customer}/notes`, { body: "Call back" })).data
    const bulk = { customer_ids: [lan.id], changes: { status: "active" } }
    const { job } = (await owner.post(`/chatbots/${id}/customers/bulk`, bulk)).data
    const view = { name: "Hot", params: { status: ["active"] }, shared: true }
    const { view: saved } = (await owner.post(`/chatbots/${id}/views`, view)).data
    await owner.post(`/chatbots/${id}/features`, { intent_detection: true })
    const intent = { name: "Book", examples: ["book a table", "can I come by", "an appointment"] }
    const { intent: booking } = (await owner.post(`/chatbots/${id}/intents`, intent)).data
    const hot = { name: "Hot", trigger: { kind: "intent_level", level: "ready_to_buy" }, recipients: [owner.id] }
    const { alert_rule: rule } = (await owner.post(`/chatbots/${id}/alert-rules`, hot)).data
    await owner.post(customer, { purchase_intent: "ready_to_buy" })
    const conversation_id = (await owner.conversations(id, { customer_id: lan.id })).conversations[0].id
    await owner.post(`/chatbots/${id}/conversations/${conversation_id}/enrich`)
    const { trial } = (await owner.post(`/chatbots/${id}/enrichment/trials`, { provider: "embedded" })).data
    await world().runTasks()
    const [run] = (await owner.get(`${customer}/enrichment-runs`)).data.enrichment_runs
    const [alert] = (await owner.get(`/chatbots/${id}/alerts`)).data.alerts
    const [delivery] = (await owner.get(`/chatbots/${id}/alerts/${alert.id}/deliveries`)).data.deliveries
    return {
      intent_id: booking.id,
      rule_id: rule.id,
      alert_id: alert.id,
      delivery_id: delivery.id,
      id,
      channel_id: telegram.id,
      customer_id: lan.id,
      other_id: bob.id,
      conversation_id,
      run_id: run.id,
      trial_id: trial.id,
      note_id: note.id,
      job_id: job.id,
      view_id: saved.id,
      user_id: user.id,
    }
  }

  /** The address with ids in place of its parameters; one that has no thing of its own gets the id of a customer. */
  const pathOf = ({ path }: AdminRoute, things: Things) =>
    path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(things[name] ?? String(things.customer_id)))
  const call = (asker: Staff, route: AdminRoute, things: Things) => {
    const path = pathOf(route, things)
    return route.method === "post" ? asker.post(path, BODIES[route.path]?.(things) ?? {}) : asker[route.method](path)
  }
  const named = ({ method, path }: AdminRoute) => `${method} ${path}`

  /** All that can be read of a chatbot. */
  const contentsOf = async (things: Things, asker = owner) => {
    const readable = ofChatbots.filter((route) => route.method === "get" && route.parameters.every((name) => things[name]))
    return Promise.all(readable.map(async (route) => [named(route), (await call(asker, route, things)).data]))
  }

  it("every route is known to belong to a chatbot, but those across chatbots", () => {
    const across = ["get /chatbots", "post /chatbots", "get /shop-customers/[shop_customer_id]"]
    expect(routes.filter((route) => !ofChatbots.includes(route)).map(named)).toEqual(across)
    expect(ofChatbots.length).toBeGreaterThanOrEqual(30)
    expect(ofChatbots.map(named)).toContain("delete /chatbots/[id]/customers/[customer_id]/notes/[note_id]")
    for (const route of ofChatbots) {
      expect([null, "customer_tracking", "intent_detection"]).toContain(featureOf(route))
    }
  })

  it("nobody gets in without signing in, by any route", async () => {
    const things = await furnish("Secret shop")
    const before = await contentsOf(things)
    const forged = ["Bearer x", `Basic ${Buffer.from("sk_forged:").toString("base64")}`, "Bearer eyJhbGciOiJub25lIn0.e30."]
    for (const asker of [world().anybody, ...forged.map((authorization) => new Staff(world(), "", { authorization }))]) {
      for (const route of routes) {
        const { status, data } = await call(asker, route, things)
        expect([named(route), status, JSON.stringify(data).includes("Secret shop")]).toEqual([named(route), 401, false])
      }
    }
    expect(await contentsOf(things)).toEqual(before)
  })

  it("a chatbot for its members does not exist for anyone else, by any route and on any plan", async () => {
    const things = await furnish("Secret shop")
    await owner.post(`/chatbots/${things.id}`, { access: "members" })
    const before = await contentsOf(things)
    for (const plan of ["free", "pro"] as const) {
      world().crm.options.plan = plan
      for (const route of ofChatbots) {
        const { status, data } = await call(stranger, route, things)
        expect([named(route), status]).toEqual([named(route), 404])
        const unknown = await call(stranger, route, { ...things, id: NEVER })
        expect(JSON.stringify(data)).toBe(JSON.stringify(unknown.data).replaceAll(NEVER, things.id))
      }
    }
    expect((await stranger.get("/chatbots")).data).toMatchObject({ chatbots: [], count: 0 })
    expect(await contentsOf(things)).toEqual(before)
  })

  it("its members and secret API keys read all of it", async () => {
    const things = await furnish("Secret shop")
    await owner.post(`/chatbots/${things.id}`, { access: "members" })
    await owner.post(`/chatbots/${things.id}/members`, { user_id: stranger.id })
    const program = await world().apiKey()
    for (const asker of [owner, stranger, program]) {
      expect((await asker.get("/chatbots")).data.count).toBe(1)
      for (const route of ofChatbots.filter(({ method }) => method === "get")) {
        expect(route.parameters.filter((name) => !things[name])).toEqual([])
        expect([named(route), (await call(asker, route, things)).status]).toEqual([named(route), 200])
      }
    }
    const made = await program.chatbot({ name: "Made by a program" })
    expect((await stranger.get(`/chatbots/${made}`)).status).toBe(200)
  })

  it("things of one chatbot are not found in another, whichever part of the address they stand in", async () => {
    const here = await furnish("Here")
    const there = await furnish("There")
    const before = [await contentsOf(here), await contentsOf(there)]
    for (const route of ofChatbots) {
      const parts = route.parameters.filter((name) => name !== "id")
      for (const name of parts) {
        const { status } = await call(owner, route, { ...here, [name]: there[name] ?? String(there.customer_id) })
        expect([named(route), name, status]).toEqual([named(route), name, 404])
      }
      if (parts.length > 0) {
        expect([named(route), (await call(owner, route, { ...there, id: here.id })).status]).toEqual([named(route), 404])
      }
    }
    expect([await contentsOf(here), await contentsOf(there)]).toEqual(before)
  })

  it("without the plan a feature's routes answer 403 and change nothing, the others work", async () => {
    const things = await furnish("Bike shop")
    const before = await contentsOf(things)
    world().crm.options.plan = "free"
    for (const route of ofChatbots) {
      if (featureOf(route)) {
        const { status, data } = await call(owner, route, things)
        expect([named(route), status, data.code, data.required_plan]).toEqual([named(route), 403, "plan_required", "basic"])
      } else if (route.method === "get") {
        expect([named(route), (await call(owner, route, things)).status]).toEqual([named(route), 200])
      }
    }
    world().crm.options.plan = "pro"
    expect(await contentsOf(things)).toEqual(before)
  })

  it("ids that are none are not found, by any route", async () => {
    const things = await furnish("Bike shop")
    for (const bad of ["nope", "\u0000", "'--", "../..", "x".repeat(500), "%"]) {
      for (const route of ofChatbots) {
        for (const name of route.parameters) {
          const { status } = await call(owner, route, { ...things, [name]: bad })
          expect([named(route), name, bad, status]).toEqual([named(route), name, bad, 404])
        }
      }
    }
  })
})
