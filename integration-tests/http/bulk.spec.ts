import { MedusaError } from "@medusajs/framework/utils"
import { Client } from "pg"
import type { FieldWrite } from "../../src/types"
import { changeCustomersWorkflow, startBulkChangeWorkflow } from "../../src/workflows"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { BOB, LAN, telegramText, type Channel, type Staff } from "./support/world"

const onStarting = jest.fn((_: unknown) => undefined)
const onStarted = jest.fn((_: unknown) => undefined)
// Workflows take handlers of their hooks before they first run.
startBulkChangeWorkflow.hooks.bulkChangeStarting((change) => void onStarting(change))
startBulkChangeWorkflow.hooks.bulkChangeStarted((begun) => void onStarted(begun))

/** More than the work on one chunk. */
const MANY = 12_000

suite("changing many customers", (world) => {
  let staff: Staff
  let chatbot: string

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
  })

  /** People as they are after messages: stored past the API, because there are many. */
  async function people(count: number, { prefix = "p", status = "new", platform = "zalo", intent = null as string | null } = {}): Promise<string[]> {
    const rows = await world().sql<{ id: string }>(
      `insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, platform_name, status, purchase_intent)
       select ?, 'cccus_' || ? || lpad(i::text, 6, '0'), ?, '', ? || i, now(), now(), now(), 'Nguyễn ' || i, ?, ?
       from generate_series(1, ${count}) as i returning id`,
      [chatbot, prefix, platform, prefix, status, intent]
    )
    await world().sql(
      `insert into chat_crm_customer_count (chatbot_id, platform, purchase_intent, status, slot, count)
       values (?, ?, coalesce(?, 'none'), ?, 0, ?) on conflict (chatbot_id, platform, purchase_intent, status, slot)
       do update set count = chat_crm_customer_count.count + excluded.count`,
      [chatbot, platform, intent, status, count]
    )
    return rows.map(({ id }) => id)
  }

  const bulk = (body: object, who = staff) => who.post(`/chatbots/${chatbot}/customers/bulk`, body)
  const everybody = (changes: object, filter: object = {}) => bulk({ filter, changes })
  const decide = (job: { id: string }, action: string, who = staff) => who.post(`/chatbots/${chatbot}/jobs/${job.id}/${action}`)
  const read = async (job: { id: string }) => (await staff.get(`/chatbots/${chatbot}/jobs/${job.id}`)).data.job
  const countOf = async (filter: object) => (await staff.customers(chatbot, filter)).count
  const change = (id: string, body: object) => staff.post(`/chatbots/${chatbot}/customers/${id}`, body)
  const events = (where = "true") =>
    world()
      .sql<{ n: number }>(`select count(*)::int as n from chat_crm_timeline_event where chatbot_id = ? and ${where}`, [chatbot])
      .then(([row]) => row?.n)

  /** Stage counters and customers say the same. */
  async function expectExactCounters(): Promise<void> {
    const different = await world().sql(
      `select * from (select platform, purchase_intent, status, sum(count)::int as n from chat_crm_customer_count where chatbot_id = ?
         group by 1, 2, 3 having sum(count) <> 0) as counted
       full join (select platform, coalesce(purchase_intent, 'none') as purchase_intent, status, count(*)::int as n from chat_crm_customer
         where chatbot_id = ? group by 1, 2, 3) as actual using (platform, purchase_intent, status)
       where counted.n is distinct from actual.n`,
      [chatbot, chatbot]
    )
    expect(different).toEqual([])
  }

  it("answers a job at once, which changes each customer once and tells their timelines", async () => {
    const ids = await people(3)
    const { status, data } = await bulk({ customer_ids: ids.slice(0, 2), changes: { status: "qualified", purchase_intent: "comparing" } })
    expect([status, data.message]).toEqual([202, undefined])
    expect(data.job).toMatchObject({ kind: "bulk", state: "queued", total: 2, done: 0, created_by: staff.id, created_at: expect.any(String) })
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({
      state: "done",
      changes: { status: "qualified", purchase_intent: "comparing" },
      total: 2,
      done: 2,
      counts: { created: 0, updated: 2, unchanged: 0, refused: 0, kept: 0, undone: 0 },
      finished_at: expect.any(String),
    })
    expect(await staff.customer(chatbot, ids[0] as string)).toMatchObject({
      status: "qualified",
      purchase_intent: "comparing",
      version: 2,
      provenance: { status: { source: "staff", actor_id: staff.id, version: 2 } },
    })
    expect(await countOf({ status: "new" })).toBe(1)
    expect(await events(`job_id = '${data.job.id}' and kind = 'status_changed' and data->>'to' = 'qualified'`)).toBe(2)
    expect(await events(`job_id = '${data.job.id}' and kind = 'intent_changed' and actor->>'id' = '${staff.id}'`)).toBe(2)
    expect(await world().sql("select 1 from chat_crm_job_item")).toEqual([])
    const timeline = await staff.get(`/chatbots/${chatbot}/customers/${ids[0]}/timeline`, { kind: "status_changed" })
    expect(timeline.data.events).toMatchObject([{ job_id: data.job.id, data: { to: "qualified" } }])
  })

  it("counts what is so already as unchanged, and whoever is not there as refused", async () => {
    const [first = "", second = "", third = ""] = await people(3)
    const other = await staff.chatbot({ name: "Other" })
    await change(first, { status: "closed" })
    const asked = [first, second, third, third, "cccus_nobody"]
    const { data } = await bulk({ customer_ids: asked, changes: { status: "closed" } })
    await staff.delete(`/chatbots/${chatbot}/customers/${third}`)
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ total: 4, done: 4, counts: { updated: 1, unchanged: 1, refused: 2 } })

    const elsewhere = await staff.post(`/chatbots/${other}/customers/bulk`, { customer_ids: [first], changes: { status: "new" } })
    await world().runTasks()
    const { data: answer } = await staff.get(`/chatbots/${other}/jobs/${elsewhere.data.job.id}`)
    expect(answer.job).toMatchObject({ state: "done", counts: { updated: 0, refused: 1 } })
    expect((await staff.customer(chatbot, first)).status).toBe("closed")
  })

  it("changes all that the list's filters and search fit when it is asked for, but some", async () => {
    const zalo = await people(4)
    await people(2, { prefix: "w", platform: "website", intent: "browsing" })
    const channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    const total = async (filter: object, except_ids?: string[]) => {
      const { data } = await bulk({ filter, except_ids, changes: { status: "active" } })
      return data.job?.total ?? data
    }
    expect(await total({})).toBe(7)
    expect(await total({ platform: ["zalo"] }, [zalo[0] as string, "cccus_nobody"])).toBe(3)
    expect(await total({ purchase_intent: ["none"] })).toBe(5)
    expect(await total({ q: "nguyen", platform: ["zalo", "website"], purchase_intent: ["browsing"] })).toBe(2)
    expect(await total({ q: "lan" })).toBe(1)
    expect(await total({ q: "%" })).toBe(0)
    expect(await total({ q: "   ", new_this_month: true, status: ["new", "\u0000"] })).toBe(7)
    await world().sql("update chat_crm_customer set first_seen = now() - interval '40 days' where platform = 'website'")
    expect(await total({ new_this_month: true })).toBe(5)
    expect(await total({ status: ["closed"] })).toBe(0)
    await world().runTasks()
    const { data } = await staff.get(`/chatbots/${chatbot}/jobs`)
    expect(data.jobs.map(({ state }: { state: string }) => state)).toEqual(Array(9).fill("done"))
  })

  it("does not change whoever comes to fit the filter after it was asked for", async () => {
    await people(2)
    const { data } = await everybody({ status: "closed" }, { status: ["new"] })
    const [late = ""] = await people(1, { prefix: "late" })
    await world().runTasks()
    expect((await read(data.job)).counts.updated).toBe(2)
    expect((await staff.customer(chatbot, late)).status).toBe("new")
  })

  it.each([
    ["an identity field", { status: "new", external_id: "7" }, /external_id is set by the system/],
    ["nothing", {}, /Say what to change/],
    ["a stage that is not there", { status: "vip" }, /There is no stage vip/],
    ["an intent that is none", { purchase_intent: "maybe" }, /purchase intent is one of/],
    ["another field", { name: "Lan" }, /nothing else/],
    ["a stage that is no text", { status: null }, /There is no stage/],
  ])("refuses to change %s", async (_, changes, sentence) => {
    const { status, data } = await everybody(changes)
    expect([status, data.message]).toEqual([400, expect.stringMatching(sentence)])
    expect(data.code).toBe("external_id" in changes ? "read_only_field" : data.code)
    expect(await world().sql("select 1 from chat_crm_job")).toEqual([])
  })

  it.each(["id", "platform", "account", "external_id", "first_seen", "last_active"])("refuses %s, whoever asks and however they choose", async (field) => {
    const ids = await people(2)
    const before = await world().sql("select * from chat_crm_customer order by id")
    for (const asked of [{ customer_ids: ids }, { filter: {} }, { filter: { status: ["new"] }, except_ids: [ids[0]] }]) {
      for (const who of [staff, await world().apiKey()]) {
        for (const value of ["x", null]) {
          const { status, data } = await bulk({ ...asked, changes: { status: "closed", [field]: value } }, who)
          expect([status, data.code, data.message]).toEqual([400, "read_only_field", expect.stringContaining(`${field} is set by the system`)])
        }
      }
    }
    const writes = [{ field, value: "x" }] as unknown as FieldWrite[]
    const input = { chatbot_id: chatbot, source: "api" as const, actor: { type: "api" as const }, selection: { customer_ids: ids }, writes }
    await expect(startBulkChangeWorkflow(world().container).run({ input })).rejects.toMatchObject({ message: expect.stringContaining(field) })
    const { chatbot_id, source, actor } = input
    const changes = { chatbot_id, source, actor, sets: [{ customer_ids: ids, writes }] }
    await expect(changeCustomersWorkflow(world().container).run({ input: changes })).rejects.toMatchObject({ message: expect.stringContaining(field) })
    await expect(world().crm.change({ ...changes, source: "ai" })).rejects.toMatchObject({ message: expect.stringContaining(field) })
    expect(await world().sql("select * from chat_crm_customer order by id")).toEqual(before)
    expect(await world().sql("select 1 from chat_crm_job")).toEqual([])
  })

  it("refuses a choice that is none, or too long", async () => {
    const changes = { status: "new" }
    const many = Array.from({ length: 10_001 }, (_, i) => `cccus_${String(i).padStart(26, "0")}`)
    for (const body of [
      { changes },
      { customer_ids: [], changes },
      { customer_ids: ["cccus_1"], filter: {}, changes },
      { customer_ids: ["cccus_1"], except_ids: ["cccus_2"], changes },
      { customer_ids: ["'; drop"], changes },
      { customer_ids: many, changes },
      { filter: { needs: ["x"] }, changes },
      { filter: {}, changes: "new" },
    ]) {
      expect([Object.keys(body), (await bulk(body)).status]).toEqual([Object.keys(body), 400])
    }
    expect((await bulk({ customer_ids: many.slice(1), changes })).status).toBe(202)
  })

  it("is put back as a whole, but for what somebody changed since, which is kept and counted", async () => {
    const [first = "", second = "", third = ""] = await people(5, { intent: "browsing" })
    await change(first, { status: "active" })
    const { data } = await everybody({ status: "closed", purchase_intent: null })
    await world().runTasks()
    await change(second, { status: "customer" })
    await change(third, { interests: ["Bikes"] })
    const program = await world().apiKey()
    const undo = await decide(data.job, "undo", program)
    expect([undo.status, undo.data.job.state]).toEqual([200, "undoing"])
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "undone", counts: { updated: 5, kept: 1, undone: 4 } })
    expect(await staff.customer(chatbot, first)).toMatchObject({
      status: "active",
      purchase_intent: "browsing",
      provenance: { status: { source: "staff", actor_id: staff.id } },
    })
    expect(await staff.customer(chatbot, second)).toMatchObject({ status: "customer", purchase_intent: "browsing" })
    expect(await staff.customer(chatbot, third)).toMatchObject({ status: "new", interests: ["Bikes"] })
    expect(await events("jsonb_exists(data, 'undo') and actor->>'type' = 'api'")).toBe(9)
    await expectExactCounters()

    for (const action of ["undo", "cancel", "confirm"]) {
      const again = await decide(data.job, action)
      expect([action, again.status, again.data.code]).toEqual([action, 409, "wrong_job_state"])
      expect(again.data.message).toMatch(/undone already/)
    }
  })

  it("does not put people back into a stage that is no more", async () => {
    const [gone = "", here = ""] = await people(2)
    await change(gone, { status: "active" })
    const { data } = await everybody({ status: "closed" })
    await world().runTasks()
    await world().sql("update chat_crm_chatbot set statuses = (select jsonb_agg(s) from jsonb_array_elements(statuses) s where s->>'key' <> 'active')")
    await decide(data.job, "undo")
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "undone", counts: { kept: 1, undone: 1 } })
    expect((await staff.customer(chatbot, gone)).status).toBe("closed")
    expect((await staff.customer(chatbot, here)).status).toBe("new")
  })

  it("fails with a sentence where its stage was removed meanwhile, and what it did can be undone", async () => {
    await people(2)
    const { data } = await everybody({ status: "closed" })
    await world().sql("update chat_crm_chatbot set statuses = (select jsonb_agg(s) from jsonb_array_elements(statuses) s where s->>'key' <> 'closed')")
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "failed", error: expect.stringMatching(/no stage closed/), counts: { updated: 0 } })
    expect((await decide(data.job, "undo")).status).toBe(200)
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "undone", error: expect.stringMatching(/no stage closed/) })
  })

  it("goes on after an error that passes, and changes nobody twice", async () => {
    await people(3)
    const { data } = await everybody({ status: "closed" })
    await world().sql(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
       create trigger broken before update on chat_crm_job for each row execute function broken()`
    )
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "queued", done: 0 })
    expect(await countOf({ status: "closed" })).toBe(0)
    await world().sql("drop trigger broken on chat_crm_job")
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "done", counts: { updated: 3 } })
    expect(await events()).toBe(3)
  })

  it("is left to others by a process that is about to end", async () => {
    await people(1)
    const { data } = await everybody({ status: "closed" })
    await world().sql("delete from graphile_worker._private_jobs")
    await world().crm.jobs.run({ chatbot_id: chatbot, job_id: data.job.id }, AbortSignal.abort())
    expect(await read(data.job)).toMatchObject({ state: "queued", done: 0 })
    await world().runTasks()
    expect(await read(data.job)).toMatchObject({ state: "done", done: 1 })
  })

  it("is given up with a sentence after several tries", async () => {
    await people(1)
    const { data } = await everybody({ status: "closed" })
    await world().sql(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
       create trigger broken before update on chat_crm_customer for each row execute function broken()`
    )
    await until(async () => {
      await world().runTasks()
      return (await read(data.job)).state === "failed"
    })
    expect(await read(data.job)).toMatchObject({ state: "failed", error: expect.stringMatching(/could not be done/) })
    expect((await world().jobs()).filter(({ task_identifier }) => task_identifier === "chat-crm:run-job")).toEqual([])
  })

  describe("in more than one chunk", () => {
    /** Holds a customer's row, so that the work stops in front of it, until the function that it gives is called. */
    async function hold(id: string): Promise<() => Promise<void>> {
      const { databaseUrl } = world().container.resolve("configModule").projectConfig
      const client = new Client({ connectionString: databaseUrl })
      await client.connect()
      await client.query("begin")
      await client.query("select 1 from chat_crm_customer where id = $1 for update", [id])
      return async () => {
        await client.query("rollback")
        await client.end()
      }
    }

    /** How many sessions wait for another's lock now. */
    async function waitingForALock(): Promise<number> {
      return (await world().sql("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).length
    }

    it("shows how far it is, is cancelled after the chunk under way, and is undone", async () => {
      const ids = await people(MANY)
      const release = await hold(ids[6_000] as string)
      const { data } = await everybody({ status: "closed" })
      expect(data.job.total).toBe(MANY)
      const early = await decide(data.job, "undo")
      expect([early.status, early.data.message]).toEqual([409, expect.stringMatching(/cancel it first/)])
      const working = world().runTasks()
      await until(async () => (await read(data.job)).done > 0)
      expect(await read(data.job)).toMatchObject({ state: "running", done: 5_000, counts: { updated: 5_000 } })
      expect(await countOf({ status: "closed" })).toBe(5_000)
      const cancelled = decide(data.job, "cancel")
      await until(async () => (await waitingForALock()) === 2)
      await release()
      expect([(await cancelled).status, (await cancelled).data.job.state]).toEqual([200, "cancelled"])
      await working
      await world().runTasks()
      expect(await read(data.job)).toMatchObject({ state: "cancelled", done: 10_000, counts: { updated: 10_000 } })
      expect(await countOf({ status: "closed" })).toBe(10_000)
      expect(await world().sql("select 1 from chat_crm_job_item limit 1")).toEqual([])
      expect((await decide(data.job, "cancel")).data.message).toMatch(/nothing left to cancel/)

      await change(ids[7_000] as string, { status: "customer" })
      await decide(data.job, "undo")
      await world().runTasks()
      expect(await read(data.job)).toMatchObject({ state: "undone", counts: { updated: 10_000, undone: 9_999, kept: 1 } })
      expect(await countOf({ status: "new" })).toBe(MANY - 1)
      await expectExactCounters()
    })

    it("an undo that fails goes on where it was when it is asked for again", async () => {
      const ids = await people(MANY, { status: "active" })
      const { data } = await everybody({ status: "closed", purchase_intent: "comparing" })
      await world().runTasks()
      await world().sql(
        `create function broken() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
         create trigger broken before update on chat_crm_customer for each row when (old.id = '${ids[6_000]}') execute function broken()`
      )
      await decide(data.job, "undo")
      for (let i = 0; i < 8; i++) {
        await world().runTasks()
      }
      expect(await read(data.job)).toMatchObject({ state: "failed", error: expect.any(String), counts: { undone: 5_000, kept: 0 } })
      await world().sql("drop trigger broken on chat_crm_customer")
      expect((await decide(data.job, "undo")).data.job.state).toBe("undoing")
      await world().runTasks()
      expect(await read(data.job)).toMatchObject({ state: "undone", counts: { updated: MANY, undone: MANY, kept: 0 } })
      expect(await countOf({ status: "active", purchase_intent: "none" })).toBe(MANY)
      expect(await events()).toBe(4 * MANY)
      await expectExactCounters()
    })

    it("two of them on the same people, messages and deletions go on side by side", async () => {
      const ids = await people(MANY)
      const channel: Channel = await staff.telegram(chatbot)
      await world().telegram(channel, telegramText(BOB, "hi"))
      const [one, two] = await Promise.all([
        everybody({ status: "closed" }).then(({ data }) => data.job),
        everybody({ purchase_intent: "comparing" }).then(({ data }) => data.job),
      ])
      const writing = (async () => {
        for (let i = 0; i < 20; i++) {
          await world().telegram(channel, telegramText(BOB, `message ${i}`))
          await staff.delete(`/chatbots/${chatbot}/customers/${ids[11_999 - i]}`)
        }
      })()
      await Promise.all([world().runTasks(), world().runTasks(), writing])
      await world().runTasks()
      const [first, second] = [await read(one), await read(two)]
      expect([first.state, second.state]).toEqual(["done", "done"])
      for (const { counts } of [first, second]) {
        expect(counts.updated + counts.refused).toBe(MANY + 1)
      }
      expect(await countOf({ status: "closed", purchase_intent: "comparing" })).toBe(MANY + 1 - 20)
      await expectExactCounters()
    })

    it("ends without a trace where its chatbot is deleted", async () => {
      const ids = await people(MANY)
      const release = await hold(ids[6_000] as string)
      const { data } = await everybody({ status: "closed" })
      const working = world().runTasks()
      await until(async () => (await read(data.job)).done > 0)
      const deleted = staff.delete(`/chatbots/${chatbot}`)
      await until(async () => (await waitingForALock()) === 2)
      await release()
      expect((await deleted).status).toBe(200)
      await working
      await world().runTasks()
      for (const table of ["job", "job_item", "customer", "timeline_event", "customer_count", "fact"]) {
        expect([table, await world().sql(`select 1 from chat_crm_${table} limit 1`)]).toEqual([table, []])
      }
      expect((await staff.get(`/chatbots/${chatbot}/jobs/${data.job.id}`)).status).toBe(404)
    })
  })

  it("jobs are listed newest first, and belong to their chatbot and its plan", async () => {
    await people(1)
    const made: string[] = []
    for (const status of ["active", "closed", "new"]) {
      made.unshift((await everybody({ status })).data.job.id)
    }
    const page = await staff.get(`/chatbots/${chatbot}/jobs`, { limit: 2 })
    const next = await staff.get(`/chatbots/${chatbot}/jobs`, { limit: 2, cursor: page.data.next_cursor })
    expect([...page.data.jobs, ...next.data.jobs].map(({ id }: { id: string }) => id)).toEqual(made)
    expect(next.data.next_cursor).toBeNull()

    const other = await staff.chatbot({ name: "Other" })
    for (const action of ["", "/cancel", "/undo", "/confirm"]) {
      const path = `/chatbots/${other}/jobs/${made[0]}${action}`
      expect([action, (await (action ? staff.post(path) : staff.get(path))).status]).toEqual([action, 404])
    }
    expect((await read({ id: made[0] as string })).state).toBe("queued")
    expect((await decide({ id: made[0] as string }, "confirm")).data.message).toMatch(/does not wait for a confirmation/)
    expect((await decide({ id: made[0] as string }, "cancel")).data.job).toMatchObject({ state: "cancelled", done: 0 })
  })

  it("tells subscribers once it has ended, in the transaction that ends it", async () => {
    await people(1)
    const { data } = await everybody({ status: "closed" })
    const told: unknown[] = []
    const bus = world().container.resolve("event_bus")
    const emit = jest.spyOn(bus, "emit").mockImplementation(async (events: unknown) => void told.push(...[events].flat()))
    await world().runTasks()
    await world().runTasks()
    emit.mockRestore()
    expect(told).toContainEqual(
      expect.objectContaining({ name: "chat-crm.job.finished", data: { chatbot_id: chatbot, ids: [data.job.id] } })
    )
  })

  it("is refused by whoever hooks in before it", async () => {
    await people(1)
    onStarting.mockImplementationOnce(() => {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not on a holiday.")
    })
    const { status, data } = await everybody({ status: "closed" })
    expect([status, data.message]).toEqual([400, "Not on a holiday."])
    expect(await world().sql("select 1 from chat_crm_job_item")).toEqual([])
    expect(onStarting).toHaveBeenLastCalledWith(expect.objectContaining({ chatbot_id: chatbot, actor: expect.objectContaining({ id: staff.id }) }))
  })

  it("a workflow that begins one and fails later has it stopped and undone", async () => {
    const [id = ""] = await people(1)
    onStarted.mockImplementationOnce(() => {
      throw new Error("not like this")
    })
    const input = {
      chatbot_id: chatbot,
      source: "api" as const,
      actor: { type: "api" as const },
      selection: { customer_ids: [id] },
      writes: [{ field: "status" as const, value: "closed" }],
    }
    await expect(startBulkChangeWorkflow(world().container).run({ input })).rejects.toMatchObject({ message: "not like this" })
    await world().runTasks()
    const { data } = await staff.get(`/chatbots/${chatbot}/jobs`)
    expect(data.jobs).toMatchObject([{ state: "undone", counts: { updated: 0, undone: 0 } }])
    expect((await staff.customer(chatbot, id)).status).toBe("new")
  })
})
