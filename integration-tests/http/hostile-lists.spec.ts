import { adminRoutes } from "./support/admin-routes"
import { suite } from "./support/suite"
import { Team } from "./support/team"
import type { Staff } from "./support/world"

/** Ids by the names that parameters of routes have. */
type Ids = Record<string, string>

/** Parameters that some list has. */
const NAMES = ["limit", "cursor", "order", "kind", "q", "platform", "status", "state", "purchase_intent", "new_this_month", "needs_attention", "customer_id"]

suite("what is asked of every list", (world) => {
  let staff: Staff
  const routes = adminRoutes().filter(({ method, parameters }) => method === "get" && parameters.includes("id"))

  beforeEach(async () => {
    staff = await world().signIn()
  })

  /** A chatbot where each list that pages has two of what it lists. */
  async function furnish(): Promise<{ team: Team; ids: Ids; people: string[] }> {
    const team = await Team.open(world(), staff)
    const people = [await team.meet("Lan"), await team.meet("Bob"), await team.meet("Mai")]
    const [lan = "", bob = ""] = people
    const [person] = await world().sql<{ external_id: string }>("select external_id from chat_crm_customer where id = ?", [lan])
    await team.say(String(person?.external_id), team.telegram)
    await team.write(lan, "Call back")
    await team.write(lan, "Called")
    await team.link(lan, bob)
    for (const status of ["active", "closed"]) {
      await staff.post(`/chatbots/${team.chatbot}/customers/bulk`, { customer_ids: people, changes: { status } })
    }
    const { conversations } = await staff.conversations(team.chatbot, { customer_id: lan })
    return { team, people, ids: { id: team.chatbot, customer_id: lan, conversation_id: conversations[0].id } }
  }

  const pathOf = (path: string, ids: Ids) => path.replace(/\[(\w+)\]/g, (_, name: string) => String(ids[name]))
  /** The lists that page, with the cursor behind the first of each. */
  async function cursorsOf(ids: Ids): Promise<Map<string, string>> {
    const cursors = new Map<string, string>()
    for (const { path, parameters } of routes.filter((route) => route.parameters.every((name) => ids[name]))) {
      const { data } = parameters.length > 0 ? await staff.get(pathOf(path, ids), { limit: 1 }) : { data: {} }
      if (typeof data.next_cursor === "string") {
        cursors.set(path, data.next_cursor)
      }
    }
    return cursors
  }

  it("is refused with a sentence where its cursor is another list's, another chatbot's, or made up", async () => {
    const here = await furnish()
    const there = await furnish()
    const cursors = await cursorsOf(here.ids)
    const foreign = await cursorsOf(there.ids)
    const customers = "/chatbots/[id]/customers"
    const ofOneCustomer = ["timeline", "notes"].map((list) => `${customers}/[customer_id]/${list}`)
    const expected = [customers, ...ofOneCustomer, "/chatbots/[id]/conversations", "/chatbots/[id]/conversations/[conversation_id]/messages", "/chatbots/[id]/jobs"]
    expect([...cursors.keys()]).toEqual(expect.arrayContaining(expected))

    for (const [path, own] of cursors) {
      const ask = async (cursor: string) => {
        const { status, data } = await staff.get(pathOf(path, here.ids), { cursor, limit: 1 })
        return { path, status, message: data.message }
      }
      const [body = "", signature = ""] = own.split(".")
      const flipped = `${body.startsWith("A") ? "B" : "A"}${body.slice(1)}`
      const others = [...cursors].filter(([other]) => other !== path).map(([, cursor]) => cursor)
      for (const cursor of [...others, String(foreign.get(path)), `${flipped}.${signature}`, `${body}.`, body, "x", "' or 1=1 --", ""]) {
        expect(await ask(cursor)).toEqual({ path, status: 400, message: expect.stringMatching(/\.$/) })
      }
      expect((await ask(own)).status).toBe(200)
    }
  })

  it("goes on behind a cursor whose entry is gone, and every one before it", async () => {
    const { team, people, ids } = await furnish()
    const [lan = "", bob = "", mai = ""] = people
    const notes = `/chatbots/${team.chatbot}/customers/${lan}/notes`
    const first = (await staff.get(notes, { limit: 1 })).data
    await staff.delete(`${notes}/${first.notes[0].id}`)
    expect((await staff.get(notes, { cursor: first.next_cursor })).data.notes).toMatchObject([{ body: "Call back" }])

    await world().sql("update chat_crm_customer set sort_at = sort_at + interval '1 minute' where id = ?", [mai])
    await world().sql("update chat_crm_customer set sort_at = sort_at + interval '2 minutes' where id = ?", [bob])
    const { customers, next_cursor } = await staff.customers(String(ids.id), { limit: 2 })
    expect(customers.map(({ id }: { id: string }) => id)).toEqual([bob, mai])
    await team.forget(bob)
    await team.forget(mai)
    const rest = await staff.customers(String(ids.id), { cursor: next_cursor })
    expect([rest.customers.map(({ id }: { id: string }) => id), rest.next_cursor, rest.count]).toEqual([[lan], null, 1])
  })

  it("ends no server, and changes nothing, by operators in any parameter of any route that reads", async () => {
    const { ids } = await furnish()
    const readable = routes.filter(({ parameters }) => parameters.every((name) => ids[name]))
    expect(readable.length).toBeGreaterThan(10)
    const everything = () => world().sql("select id, status, version from chat_crm_customer order by id")
    const before = await everything()
    for (const { path } of readable) {
      for (const name of NAMES) {
        const odd = [`${name}[$ne]=1`, `${name}[]=' or 1=1 --&${name}[]=2`, `${name}=%00`, `${name}[__proto__][x]=1`, `${name}[$regex]=.*&${name}[$options]=i`]
        for (const query of odd) {
          const { status } = await staff.get(`${pathOf(path, ids)}?${query}`)
          expect([path, query, [200, 400].includes(status)]).toEqual([path, query, true])
        }
      }
    }
    expect(await everything()).toEqual(before)
  })

  it("is refused where a body holds operators in place of values", async () => {
    const { team, people, ids } = await furnish()
    const [lan = "", bob = ""] = people
    const customer = `/chatbots/${ids.id}/customers/${lan}`
    const before = await team.profile(lan)
    for (const operator of [{ $ne: null }, { $gt: "" }, { $in: [lan, bob] }, { toString: "x" }, [{ $ne: 1 }], { __proto__: null, constructor: { prototype: { status: "closed" } } }]) {
      const bulk = `/chatbots/${ids.id}/customers/bulk`
      const asked: [path: string, body: object][] = [
        ...["status", "purchase_intent", "name", "interests", "traits", "needs", "version", "release"].map((field): [string, object] => [customer, { [field]: operator }]),
        [customer, { metadata: { order: operator } }],
        [bulk, { customer_ids: operator, changes: { status: "closed" } }],
        [bulk, { filter: {}, except_ids: operator, changes: { status: "closed" } }],
        [bulk, { filter: {}, changes: { status: operator } }],
        ...["q", "platform", "status", "purchase_intent", "new_this_month"].map((name): [string, object] => [bulk, { filter: { [name]: operator }, changes: { status: "closed" } }]),
        [`${customer}/notes`, { body: operator }],
        [`${customer}/links`, { customer_id: operator }],
      ]
      for (const [path, body] of asked) {
        const { status, data } = await staff.post(path, body)
        expect([path, JSON.stringify(body), status, typeof data.message]).toEqual([path, JSON.stringify(body), 400, "string"])
      }
    }
    expect(await team.profile(lan)).toEqual(before)
    expect((await staff.get(`/chatbots/${ids.id}/jobs`)).data.jobs).toHaveLength(2)
  })
})
