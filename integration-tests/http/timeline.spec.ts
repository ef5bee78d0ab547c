import { Database, type Sql } from "../../src/modules/chat-crm/database"
import { listTimeline, type TimelineListing } from "../../src/modules/chat-crm/queries/list-timeline"
import { TIMELINE_KINDS } from "../../src/types"
import { suite } from "./support/suite"
import { Team } from "./support/team"
import type { Staff } from "./support/world"

type PlanNode = { "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; "Rows Removed by Filter"?: number; Plans?: PlanNode[] }

/** The entries that a plan took out of the table, shown or not. */
const visited = (node: PlanNode): number =>
  (node["Relation Name"] === "chat_crm_timeline_event"
    ? (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]
    : 0) + (node.Plans ?? []).reduce((sum, plan) => sum + visited(plan), 0)

suite("the timeline", (world) => {
  let staff: Staff
  let team: Team
  let lan: string

  beforeEach(async () => {
    staff = await world().signIn()
    team = await Team.open(world(), staff)
    lan = await team.meet("Lan")
  })

  const kindsOf = async (customer: string, params = {}) => (await team.timeline(customer, params)).map(({ kind }) => kind)
  const page = (params: object = {}, customer = lan) => staff.get(team.path(customer, "/timeline"), params)

  /** As many entries as a busy customer has in years, of all kinds but one, several at the same moment. */
  const fill = (entries: number) =>
    world().sql(
      `insert into chat_crm_timeline_event (chatbot_id, id, customer_id, kind, occurred_at, actor)
       select ?, 'ccevt_' || md5(i::text), ?, case when i % 1000 = 0 then 'order_placed' else 'field_changed' end,
         timestamptz '2026-01-01' + (i / 3) * interval '1 minute', '{"type": "system"}'
       from generate_series(1, ?::int) i`,
      [team.chatbot, lan, entries]
    )

  /** How many entries the list's statement takes out of the table for a stretch. */
  async function entriesRead(listing: TimelineListing): Promise<number> {
    const { query } = new Database(world().container.resolve("__pg_connection__"))
    let read = 0
    const explain: Sql = async <Row>(text: string, values?: unknown[]) => {
      const [row] = await query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(`explain (analyze, format json) ${text}`, values)
      read = Math.round(visited((row as { "QUERY PLAN": [{ Plan: PlanNode }] })["QUERY PLAN"][0].Plan))
      return [] as Row[]
    }
    await listTimeline(explain, team.chatbot, lan, listing)
    return read
  }

  /** All of a timeline, page by page. */
  async function walk(params: object): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null | undefined
    do {
      const { data } = await page({ ...params, ...(cursor && { cursor }) })
      ids.push(...data.events.map(({ id }: { id: string }) => id))
      cursor = data.next_cursor
    } while (cursor)
    return ids
  }

  it("tells what happened, who did it and where, the newest first", async () => {
    await staff.post(team.path(lan), { status: "qualified" })
    const { data: { note } } = await team.write(lan, "Wants a blue one")
    const { data } = await page()
    expect(data).toEqual({ events: expect.any(Array), limit: 20, next_cursor: null })
    const common = { id: expect.any(String), customer_id: lan, platform: "telegram", job_id: null, occurred_at: expect.stringMatching(/Z$/) }
    const [conversation] = (await staff.conversations(team.chatbot)).conversations
    expect(data.events).toEqual([
      { ...common, kind: "note_added", actor: { type: "staff", id: staff.id, name: "Staff" }, data: { note_id: note.id, body: "Wants a blue one" } },
      { ...common, kind: "status_changed", actor: { type: "staff", id: staff.id, name: "Staff" }, data: { field: "status", from: "new", to: "qualified" } },
      { ...common, kind: "conversation_started", actor: expect.any(Object), data: expect.objectContaining({ conversation_id: conversation.id }) },
    ])
  })

  it("is filtered by kinds, of which it knows those there are", async () => {
    await staff.post(team.path(lan), { status: "qualified", purchase_intent: "comparing" })
    expect(await kindsOf(lan, { kind: "status_changed" })).toEqual(["status_changed"])
    expect((await kindsOf(lan, { kind: ["status_changed", "intent_changed"] })).sort()).toEqual(["intent_changed", "status_changed"])
    expect(await kindsOf(lan, { kind: "order_placed" })).toEqual([])
    expect(await kindsOf(lan, { kind: TIMELINE_KINDS })).toHaveLength(3)
    const { status, data } = await page({ kind: "secrets" })
    expect([status, data.message]).toEqual([400, expect.stringContaining("kind")])
    expect((await page({ kinds: "linked" })).status).toBe(400)
  })

  it("is walked page by page without a gap or a repetition, entries of one moment and those that come meanwhile included", async () => {
    await fill(250)
    await staff.post(team.path(lan), { status: "active", purchase_intent: "browsing", needs: ["a"], traits: ["b"] })
    const all = (await world().sql<{ id: string }>("select id from chat_crm_timeline_event order by occurred_at desc, id desc")).map(({ id }) => id)
    expect(all).toHaveLength(255)
    expect(await walk({ limit: 7 })).toEqual(all)
    const { data } = await page({ limit: 3 })
    await team.write(lan, "meanwhile")
    const { data: next } = await page({ limit: 100, cursor: data.next_cursor })
    expect(next.events.map(({ id }: { id: string }) => id)).toEqual(all.slice(3, 103))
  })

  it("costs a page and no more at 10,000 entries, wherever the page stands and whatever is filtered", async () => {
    await fill(10_000)
    expect(await walk({ limit: 100, kind: ["order_placed"] })).toHaveLength(10)
    await world().sql("analyze chat_crm_timeline_event")
    const { data } = await page({ limit: 100 })
    expect(data.events).toHaveLength(100)
    const after = { at: String(Date.parse(data.events[99].occurred_at) * 1000), id: data.events[99].id }
    expect(await entriesRead({ kinds: ["linked"], limit: 21, after: null })).toBe(0)
    expect(await entriesRead({ kinds: ["order_placed"], limit: 21, after: null })).toBe(10)
    expect(await entriesRead({ kinds: TIMELINE_KINDS, limit: 21, after })).toBeLessThanOrEqual(21 * 2)
  })

  it("is one for a linked person, each entry with whose it is, and apart again afterwards", async () => {
    const zalo = await team.meet("Lan", team.zalo)
    const stranger = await team.meet("Bob")
    await team.write(zalo, "on Zalo")
    await team.link(lan, zalo)
    const together = await team.timeline(lan)
    expect(await team.timeline(zalo)).toEqual(together)
    expect(together.map(({ kind, platform, customer_id }) => [kind, platform, customer_id === zalo])).toEqual(
      expect.arrayContaining([
        ["conversation_started", "telegram", false],
        ["conversation_started", "zalo", true],
        ["note_added", "zalo", true],
        ["linked", "telegram", false],
        ["linked", "zalo", true],
      ])
    )
    expect(together).toHaveLength(5)
    expect(together.map(({ occurred_at }) => occurred_at)).toEqual([...together.map(({ occurred_at }) => occurred_at)].sort().reverse())
    expect(await walk({ limit: 1 })).toEqual(together.map(({ id }) => id))
    expect(await kindsOf(stranger)).toEqual(["conversation_started"])
    await team.unlink(lan, zalo)
    expect((await kindsOf(lan)).sort()).toEqual(["conversation_started", "linked", "unlinked"])
    expect((await kindsOf(zalo)).sort()).toEqual(["conversation_started", "linked", "note_added", "unlinked"])
  })

  it("keeps the entry of a note and none of its words when it is deleted, and shows an edit as one", async () => {
    const { data: { note: kept } } = await team.write(lan, "first words")
    const { data: { note: gone } } = await team.write(lan, "never said")
    await staff.post(team.path(lan, `/notes/${kept.id}`), { body: "better words" })
    await staff.delete(team.path(lan, `/notes/${gone.id}`))
    expect((await team.timeline(lan, { kind: "note_added" })).map(({ data }) => data)).toEqual([
      { note_id: gone.id, deleted: true },
      { note_id: kept.id, body: "better words", edited_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) },
    ])
    expect(JSON.stringify(await world().sql("select * from chat_crm_timeline_event"))).not.toMatch(/never said|words/)
  })

  it("refuses cursors of other lists and made up ones", async () => {
    await fill(30)
    const bob = await team.meet("Bob")
    const { data: { next_cursor } } = await page({ limit: 2 })
    const [body, signature] = next_cursor.split(".")
    const forged = Buffer.from(JSON.stringify(["9999999999999999", "x"])).toString("base64url")
    const asked: [object, string][] = [
      [{ cursor: next_cursor }, bob],
      [{ cursor: next_cursor, kind: "field_changed" }, lan],
      [{ cursor: `${forged}.${signature}` }, lan],
      [{ cursor: `${body}.` }, lan],
      [{ cursor: "nonsense" }, lan],
    ]
    for (const [params, customer] of asked) {
      const { status, data } = await page(params, customer)
      expect([params, status, data.message]).toEqual([params, 400, expect.stringContaining("start from the first page")])
    }
    expect((await page({ cursor: next_cursor, limit: 5 })).data.events).toHaveLength(5)
  })

  it("does not exist for another chatbot's customers", async () => {
    const other = await Team.open(world(), await world().signIn())
    const theirs = await other.meet("Theirs")
    expect((await page({}, theirs)).status).toBe(404)
    expect((await page({ kind: "linked" }, "cccus_nobody")).status).toBe(404)
    const { data } = await other.staff.get(other.path(theirs, "/timeline"), { limit: 1 })
    expect(data.events).toHaveLength(1)
  })

  it("is there, empty, for a customer to whom nothing happened", async () => {
    await world().sql("delete from chat_crm_timeline_event")
    expect((await page()).data).toEqual({ events: [], limit: 20, next_cursor: null })
  })

  it("needs the plan for Customer Tracking", async () => {
    world().crm.options.plan = "free"
    const { status, data } = await page()
    world().crm.options.plan = "pro"
    expect([status, data.code, data.required_plan]).toEqual([403, "plan_required", "basic"])
  })
})
