import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ChangeSource, CustomerChanges, FieldWrite } from "../../src/types"
import { changeCustomersWorkflow } from "../../src/workflows"
import { changeCustomersStep } from "../../src/workflows/customers/steps/change-customers"
import { seedCustomers } from "./support/customers"
import { Random } from "./support/random"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { BOB, LAN, telegramText, type Channel, type Staff } from "./support/world"

type Entry = { kind: string; data: Record<string, unknown>; actor: { type: string; id: string; name: string } }

// A hook has one handler in the whole application: these do what the test at hand wants.
let onChanging: (changes: CustomerChanges) => void = () => undefined
let onChanged: (given: { changes: CustomerChanges; outcome: { updated: string[] } }) => void = () => undefined
changeCustomersWorkflow.hooks.customersChanging((changes) => void onChanging(changes as CustomerChanges))
changeCustomersWorkflow.hooks.customersChanged((given) => void onChanged(given as Parameters<typeof onChanged>[0]))

let meanwhile: () => Promise<unknown> = async () => undefined
const failStep = createStep("fail-after-a-change", async (): Promise<StepResponse<undefined>> => {
  await meanwhile()
  throw new Error("The next step failed.")
})
const failingWorkflow = createWorkflow("change-customers-and-fail", (input: CustomerChanges) => {
  changeCustomersStep(input)
  failStep()
})

suite("changing a customer", (world) => {
  let staff: Staff
  let chatbot: string
  let channel: Channel
  let lan: { id: string; version: number }

  beforeEach(async () => {
    onChanging = () => undefined
    onChanged = () => undefined
    meanwhile = async () => undefined
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    channel = await staff.telegram(chatbot)
    await world().telegram(channel, telegramText(LAN, "hi"))
    lan = (await staff.customers(chatbot)).customers[0]
  })

  const url = (id = lan.id) => `/chatbots/${chatbot}/customers/${id}`
  const change = (body: object, who = staff) => who.post(url(), body)
  const now = () => staff.customer(chatbot, lan.id)
  const changes = (source: ChangeSource, writes: FieldWrite[], ids = [lan.id]): CustomerChanges => ({
    chatbot_id: chatbot,
    source,
    actor: { type: source },
    sets: [{ customer_ids: ids, writes }],
  })
  const ai = (...writes: FieldWrite[]) => world().crm.change(changes("ai", writes))
  const timeline = () =>
    world().sql<Entry>(
      "select kind, data, actor from chat_crm_timeline_event where customer_id = ? and kind <> 'conversation_started' order by id",
      [lan.id]
    )

  describe("by its fields", () => {
    it("stores each with who decided it, and tells the timeline", async () => {
      const given = {
        status: "qualified",
        purchase_intent: "comparing",
        name: "Chị Lan",
        interests: ["Bikes"],
        traits: ["Patient"],
        needs: ["A helmet"],
        metadata: { order: "42" },
      }
      const { status, data } = await change(given)
      expect([status, data.message]).toEqual([200, undefined])
      expect(data.customer).toMatchObject({ ...given, version: lan.version + 1 })
      const fields = ["status", "purchase_intent", "name", "interests", "traits", "needs", "metadata.order"]
      const provenance = { source: "staff", actor_id: staff.id, version: lan.version + 1, at: expect.any(String) }
      expect(data.customer.provenance).toEqual(Object.fromEntries(fields.map((field) => [field, provenance])))
      expect(data.customer.provenance.status.at).toMatch(/^\d{4}-\d\d-\d\dT/)

      const entries = await timeline()
      const told = entries.map(({ kind, data: { field, from, to } }) => [field, kind, from, to])
      expect(told.sort()).toEqual(
        [
          ["status", "status_changed", "new", "qualified"],
          ["purchase_intent", "intent_changed", null, "comparing"],
          ["name", "field_changed", null, "Chị Lan"],
          ["interests", "field_changed", [], ["Bikes"]],
          ["traits", "field_changed", [], ["Patient"]],
          ["needs", "field_changed", [], ["A helmet"]],
          ["metadata.order", "field_changed", null, "42"],
        ].sort()
      )
      expect(entries.every(({ actor }) => actor.type === "staff" && actor.id === staff.id && actor.name === "Staff")).toBe(true)
    })

    it.each([
      ["status", "active"],
      ["purchase_intent", "browsing"],
      ["name", "Lan"],
      ["interests", ["Bikes"]],
      ["traits", ["Patient"]],
      ["needs", ["A helmet"]],
      ["metadata", { a: "b" }],
    ])("changes %s and leaves the others as they are", async (field, value) => {
      const { provenance: _, ...before } = await now()
      const { provenance, ...after } = (await change({ [field]: value })).data.customer
      expect(after).toEqual({ ...before, name: before.name, [field]: value, version: before.version + 1 })
      expect(Object.keys(provenance)).toHaveLength(1)
      expect(await timeline()).toHaveLength(1)
    })

    it("clears them again, and the platform's name shows behind the team's", async () => {
      await change({ purchase_intent: "browsing", name: "Chị Lan", interests: ["a"], metadata: { a: "1", b: "2" } })
      const { data } = await change({ purchase_intent: null, name: null, interests: [], metadata: { a: null } })
      expect(data.customer).toMatchObject({ purchase_intent: null, name: "Lan Nguyễn", interests: [], metadata: { b: "2" } })
      await world().telegram(channel, telegramText({ ...LAN, first_name: "Lan Anh" }, "new name", { date: Math.floor(Date.now() / 1000) + 1 }))
      expect((await now()).name).toBe("Lan Anh Nguyễn")
      await change({ name: "VIP" })
      await world().telegram(channel, telegramText({ ...LAN, first_name: "Mai" }, "again", { date: Math.floor(Date.now() / 1000) + 2 }))
      expect((await now()).name).toBe("VIP")
    })

    it("makes no version and no entry where nothing changes", async () => {
      await change({ status: "active", traits: ["a"], metadata: { a: "1" } })
      const before = await now()
      for (const body of [{}, { status: "active" }, { traits: [" a "] }, { metadata: {} }, { metadata: { a: "1", gone: null } }, { version: 1 }]) {
        const { status, data } = await change(body)
        expect([status, data.customer]).toEqual([200, before])
      }
      expect(await timeline()).toHaveLength(3)
    })

    it("adds, changes and removes metadata key by key", async () => {
      await change({ metadata: { a: "1", b: "2" } })
      await change({ metadata: { b: "3", c: "4" } })
      expect((await change({ metadata: { a: null, missing: null } })).data.customer.metadata).toEqual({ b: "3", c: "4" })
      const told = (await timeline()).map(({ data: { field, from, to } }) => `${String(field)}: ${String(from)} → ${String(to)}`)
      expect(told.sort()).toEqual([
        "metadata.a: 1 → null",
        "metadata.a: null → 1",
        "metadata.b: 2 → 3",
        "metadata.b: null → 2",
        "metadata.c: null → 4",
      ])
    })

    it("keeps each text as it was written", async () => {
      const texts = ["👩‍👩‍👧‍👦 gia đình", "Nguyễn".normalize("NFD"), "Nguyễn".normalize("NFC"), "王小明", "สวัสดี", "a\n\tb", `"'\\$1?:x{}`, "\u2028"]
      for (const text of texts) {
        const { data } = await change({ name: `x${text}x`, needs: [`x${text}x`], metadata: { [text.replace(/\s/g, "_")]: ` ${text} ` } })
        expect(data.customer).toMatchObject({ name: `x${text}x`, needs: [`x${text}x`] })
        expect(data.customer.metadata[text.replace(/\s/g, "_")]).toBe(` ${text} `)
      }
      expect(Object.keys((await now()).metadata)).toHaveLength(texts.length)
    })

    it("keeps a metadata key that JavaScript gives a meaning to", async () => {
      const key = { title: "A program", type: "secret" as const, created_by: "tests" }
      const { token } = await world().container.resolve(Modules.API_KEY).createApiKeys(key)
      const authorization = `Basic ${Buffer.from(`${token}:`).toString("base64")}`
      // The client would leave such keys out of an object itself.
      const post = (raw: string) => world().post(`/admin/chat-crm${url()}`, raw, { authorization })
      expect((await post('{"metadata":{"__proto__":"a","constructor":"b","toString":"c"}}')).status).toBe(200)
      const { metadata, provenance } = await now()
      expect(Object.entries(metadata).sort()).toEqual([["__proto__", "a"], ["constructor", "b"], ["toString", "c"]])
      expect(Object.keys(provenance)).toContain("metadata.__proto__")
      expect((await post('{"metadata":{"__proto__":null},"__proto__":{"status":"closed"}}')).status).not.toBe(500)
      await post('{"metadata":{"__proto__":null}}')
      expect(Object.keys((await now()).metadata).sort()).toEqual(["constructor", "toString"])
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  })

  describe("by what it may not be", () => {
    it.each(["id", "platform", "account", "external_id", "first_seen", "last_active"])(
      "refuses %s, which the system alone sets, with all that came with it",
      async (field) => {
        const before = await now()
        for (const value of ["x", before[field], null]) {
          const { status, data } = await change({ status: "closed", [field]: value })
          expect([status, data.code, data.field]).toEqual([400, "read_only_field", field])
          expect(data.message).toBe(`${field} is set by the system and cannot be changed.`)
        }
        expect(await now()).toEqual(before)
      }
    )

    const wrong: [object, string][] = [
      [{ traits: ["1", "2", "3", "4", "5", "6"] }, "A customer has at most 5 traits; these are 6."],
      [{ traits: ["Patient", "pATIENT "] }, 'traits has "pATIENT" twice.'],
      [{ interests: ["Xe đạp", "XE ĐẠP"] }, 'interests has "XE ĐẠP" twice.'],
      [{ needs: ["x".repeat(201)] }, "Each of needs takes at most 200 characters."],
      [{ needs: ["x".repeat(10_000)] }, "Each of needs takes at most 200 characters."],
      [{ name: "x".repeat(10_000) }, "A name takes at most 255 characters."],
      [{ metadata: { a: "x".repeat(10_000) } }, "metadata.a takes at most 2000 characters."],
      [{ metadata: { ["x".repeat(10_000)]: "a" } }, "A metadata key takes 1 to 64 characters without line breaks."],
      [{ status: "vip" }, "There is no stage vip; this chatbot has new, active, qualified, customer, closed."],
      [{ status: { toString: 1 } }, "There is no stage like that; this chatbot has new, active, qualified, customer, closed."],
      [{ purchase_intent: "maybe" }, "The purchase intent is one of browsing, comparing, ready_to_buy, or none (null)."],
      [{ name: "a\u0000b" }, "A name holds characters that cannot be stored."],
      [{ traits: ["\ud83d"] }, "Each of traits holds characters that cannot be stored."],
      [{ metadata: { a: "\udc00" } }, "metadata.a holds characters that cannot be stored."],
      [{ release: ["id"] }, "id cannot be handed back to the AI."],
      [{ release: ["metadata.a\u0000"] }, "A metadata key takes 1 to 64 characters without line breaks."],
    ]

    it.each(wrong.map(([body, sentence]) => [sentence, body] as const))("refuses with \"%s\"", async (sentence, body) => {
      const before = await now()
      const { status, data } = await change({ status: "closed", ...body })
      expect([status, data.message]).toEqual([400, sentence])
      expect(await now()).toEqual(before)
    })

    it.each([
      ["vip", { vip: true }],
      ["person_id", { person_id: "x" }],
      ["shop_customer_id", { shop_customer_id: "x" }],
      ["username", { username: "x" }],
      ["provenance", { provenance: {} }],
      ["chatbot_id", { status: "closed", chatbot_id: "x" }],
      ["actor", { status: "closed", actor: { name: "The boss" } }],
    ])("refuses the field %s by its name", async (field, body) => {
      const before = await now()
      const { status, data } = await change(body)
      expect([status, data.message]).toEqual([400, expect.stringContaining(field)])
      expect(await now()).toEqual(before)
    })

    it("refuses bodies of another kind and versions that are none, and ends no server", async () => {
      for (const body of [[], { version: "1" }, { version: -1 }, { version: 1.5 }, { version: 1e12 }, { release: "status" }, { release: [1] }]) {
        const { status, data } = await staff.post(url(), body)
        expect([JSON.stringify(body), status, typeof data.message]).toEqual([JSON.stringify(body), 400, "string"])
      }
      expect((await change({ status: "active" })).status).toBe(200)
    })

    it("allows at most five hundred different metadata keys in one chatbot", async () => {
      const keys = (from: number, to: number) => Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`key ${from + i}`, "x"]))
      expect((await change({ metadata: keys(0, 499) })).status).toBe(200)
      const { status, data } = await change({ metadata: keys(499, 501) })
      expect([status, data.message]).toEqual([400, "The customers of one chatbot use at most 500 different metadata keys."])
      expect((await change({ metadata: { "key 499": "x", "key 0": "y" } })).status).toBe(200)
      expect((await change({ metadata: { "key 500": "x" } })).status).toBe(400)
      expect((await change({ metadata: { "key 7": "z", unknown: null } })).status).toBe(200)
    })

    it("answers 404 for a customer that is not there or belongs to another chatbot", async () => {
      const other = await staff.chatbot()
      for (const path of [`/chatbots/${other}/customers/${lan.id}`, url("cccus_nobody"), url("a%00"), url("x'or'1")]) {
        expect((await staff.post(path, { status: "closed" })).status).toBe(404)
        expect((await staff.post(path, {})).status).toBe(404)
      }
      expect((await now()).status).toBe("new")
    })
  })

  describe("by who knows best", () => {
    it("names the program that used an API key", async () => {
      const { data } = await change({ status: "active" }, await world().apiKey())
      expect(data.customer.provenance.status).toMatchObject({ source: "api", actor_id: expect.any(String) })
      expect((await timeline())[0]?.actor).toMatchObject({ type: "api", name: "A program" })
    })

    it("lets the AI fill and refine what no person has set, with its evidence", async () => {
      const evidence = { message_id: "ccmsg_1", quote: "I want to buy it today" }
      await ai({ field: "purchase_intent", value: "browsing", confidence: 0.5, evidence })
      const outcome = await ai({ field: "purchase_intent", value: "ready_to_buy", confidence: 0.75, evidence })
      expect(outcome).toMatchObject({ updated: [lan.id], kept: [] })
      const { purchase_intent, provenance } = await now()
      expect(purchase_intent).toBe("ready_to_buy")
      expect(provenance.purchase_intent).toMatchObject({ source: "ai", confidence: 0.75, evidence })
      expect((await timeline())[1]).toMatchObject({
        kind: "intent_changed",
        actor: { type: "ai" },
        data: { from: "browsing", to: "ready_to_buy", evidence },
      })
    })

    it.each<ChangeSource>(["staff", "api", "import"])("keeps what %s set, field by field, from the AI", async (source) => {
      const writes: FieldWrite[] = [
        { field: "status", value: "qualified" },
        { field: "traits", value: ["Patient"] },
        { field: "metadata.order", value: "42" },
        { field: "name", value: null },
      ]
      await world().crm.change(changes(source, writes))
      const outcome = await ai(
        { field: "status", value: "closed" },
        { field: "traits", value: ["Patient", "Kind"] },
        { field: "metadata.order", value: "43" },
        { field: "needs", value: ["A helmet"] }
      )
      expect(outcome).toMatchObject({ updated: [lan.id], kept: [lan.id] })
      expect(await now()).toMatchObject({ status: "qualified", traits: ["Patient"], metadata: { order: "42" }, needs: ["A helmet"] })
      expect((await timeline()).filter(({ actor }) => actor.type === "ai")).toHaveLength(1)
    })

    it("makes a value of the AI theirs when a person confirms it, without an entry on the timeline", async () => {
      await ai({ field: "status", value: "qualified" }, { field: "metadata.order", value: "42" })
      const { data } = await change({ status: "qualified", metadata: { order: "42" } })
      expect(data.customer).toMatchObject({ status: "qualified", metadata: { order: "42" } })
      expect(data.customer.provenance.status).toMatchObject({ source: "staff", actor_id: staff.id })
      expect(await timeline()).toHaveLength(2)
      expect(await ai({ field: "status", value: "closed" }, { field: "metadata.order", value: null })).toMatchObject({ updated: [], kept: [lan.id] })
      expect(await now()).toMatchObject({ status: "qualified", metadata: { order: "42" } })
    })

    it("keeps a field empty that a person emptied", async () => {
      await ai({ field: "purchase_intent", value: "browsing" }, { field: "metadata.order", value: "42" })
      await change({ purchase_intent: null, metadata: { order: null } })
      await ai({ field: "purchase_intent", value: "comparing" }, { field: "metadata.order", value: "42" })
      expect(await now()).toMatchObject({ purchase_intent: null, metadata: {} })
    })

    it("hands fields back to the AI, values and all, and tells it", async () => {
      await change({ status: "qualified", traits: ["Patient"], metadata: { order: "42" } })
      const { data } = await change({ release: ["status", "traits", "metadata.order", "needs"] })
      expect(data.customer).toMatchObject({ status: "qualified", traits: ["Patient"], metadata: { order: "42" } })
      expect(data.customer.provenance.status).toMatchObject({ source: "staff", released: true })
      const released = (await timeline()).filter(({ data: told }) => told.released)
      expect(released.map(({ kind, data: told }) => [kind, told.field]).sort()).toEqual([
        ["field_changed", "metadata.order"],
        ["field_changed", "status"],
        ["field_changed", "traits"],
      ])
      expect((await change({ release: ["status"] })).data.customer.version).toBe(data.customer.version)
      await ai({ field: "status", value: "closed" }, { field: "traits", value: ["Kind"] }, { field: "metadata.order", value: "43" })
      expect(await now()).toMatchObject({ status: "closed", traits: ["Kind"], metadata: { order: "43" } })
      await change({ status: "active" })
      await ai({ field: "status", value: "closed" })
      expect((await now()).status).toBe("active")
    })

    it("never lets the AI overwrite a person's edit, in a thousand edits made while it is thinking", async () => {
      const random = new Random(20)
      const ids = Array.from({ length: 1_000 }, (_, i) => `cccus_${String(i).padStart(4, "0")}`)
      await seedCustomers(world(), chatbot, ids.map((id) => ({ id })))
      const pairs: [FieldWrite, FieldWrite][] = [
        [{ field: "status", value: "qualified" }, { field: "status", value: "closed" }],
        [{ field: "traits", value: ["Patient"] }, { field: "traits", value: ["Kind"] }],
        [{ field: "purchase_intent", value: "comparing" }, { field: "purchase_intent", value: "ready_to_buy" }],
        [{ field: "metadata.order", value: "1" }, { field: "metadata.order", value: "2" }],
      ]
      const pause = () => new Promise((resolve) => setTimeout(resolve, random.int(4)))
      const overwritten: string[] = []
      const edit = async (id: string) => {
        const [mine, its] = random.pick(pairs)
        const person = async () => (await pause(), world().crm.change(changes(random.chance(0.5) ? "staff" : "api", [mine], [id])))
        const model = async () => (await pause(), world().crm.change(changes("ai", [its, { field: "needs", value: ["x"] }], [id])))
        const outcomes = await Promise.all(random.chance(0.5) ? [person(), model(), model()] : [model(), person(), model()])
        const { provenance, metadata, ...customer } = await staff.customer(chatbot, id)
        const value = mine.field === "metadata.order" ? metadata.order : customer[mine.field]
        const isTheirs = JSON.stringify(value) === JSON.stringify(mine.value) && ["staff", "api"].includes(provenance[mine.field].source)
        if (!isTheirs || outcomes.some(({ conflicts }) => conflicts.length > 0) || customer.needs.length !== 1) {
          overwritten.push(id)
        }
      }
      for (let from = 0; from < ids.length; from += 5) {
        await Promise.all(ids.slice(from, from + 5).map(edit))
      }
      expect(overwritten).toEqual([])
    })
  })

  describe("by several at once", () => {
    it("tells the second of two who change the same field, and only them", async () => {
      await change({ status: "active", version: lan.version })
      expect((await change({ purchase_intent: "browsing", version: lan.version })).status).toBe(200)
      const before = await now()
      const { status, data } = await change({ status: "closed", needs: ["A helmet"], version: lan.version })
      expect([status, data.code, data.type]).toEqual([409, "stale_version", "conflict"])
      expect(data.message).toMatch(/\.$/)
      expect(data.current).toEqual(before)
      expect(await now()).toEqual(before)
      expect((await change({ status: "closed", version: data.current.version })).data.customer.status).toBe("closed")
    })

    it("tells apart the keys of metadata, and counts removing and handing back as changes", async () => {
      await change({ metadata: { a: "1", b: "1" } })
      const { version } = await now()
      await change({ metadata: { a: null } })
      await change({ release: ["metadata.b"] })
      expect((await change({ metadata: { c: "1" }, version })).status).toBe(200)
      expect((await change({ metadata: { a: "2" }, version })).status).toBe(409)
      expect((await change({ metadata: { b: "2" }, version })).status).toBe(409)
    })

    it("takes a new message for no conflict", async () => {
      await world().telegram(channel, telegramText({ ...LAN, first_name: "Mai" }, "one more"))
      expect((await change({ status: "active", name: "Mai", version: lan.version })).status).toBe(200)
    })

    it("lets the last of them win without a version, and the timeline keeps both", async () => {
      await change({ status: "active" })
      await change({ status: "closed" })
      expect((await now()).status).toBe("closed")
      expect((await timeline()).map(({ data: { from, to } }) => [from, to])).toEqual([["new", "active"], ["active", "closed"]])
    })

    it("keeps every one of the changes of different fields that meet", async () => {
      const metadata = Array.from({ length: 20 }, (_, i) => ({ metadata: { [`key ${i}`]: "x" } }))
      const bodies = [{ status: "active" }, { purchase_intent: "browsing" }, { traits: ["a"] }, { needs: ["b"] }, ...metadata]
      const answers = await Promise.all(bodies.map((body) => change({ ...body, version: lan.version })))
      expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 200))
      const after = await now()
      expect(after).toMatchObject({ status: "active", purchase_intent: "browsing", traits: ["a"], needs: ["b"], version: lan.version + bodies.length })
      expect(Object.keys(after.metadata)).toHaveLength(20)
    })

    it("lets exactly one of many through who saw the same version of a field", async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => change({ needs: [`${i}`], version: lan.version })))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
      const winner = answers.find(({ status }) => status === 200)
      expect((await now()).needs).toEqual(winner?.data.customer.needs)
      expect(await timeline()).toHaveLength(1)
    })

    it("keeps the counters exact when stages and intents of many move crosswise", async () => {
      const ids = Array.from({ length: 40 }, (_, i) => `cccus_${i + 10}`)
      await seedCustomers(world(), chatbot, ids.map((id) => ({ id })))
      const random = new Random(7)
      const one = () => {
        const field = random.chance(0.5) ? "status" : "purchase_intent"
        const value = random.pick(field === "status" ? ["new", "active", "closed"] : ["browsing", "comparing", null])
        const some = ids.filter(() => random.chance(0.5)).sort(() => random.next() - 0.5)
        return world().crm.change(changes("staff", [{ field, value }], some))
      }
      for (let round = 0; round < 10; round++) {
        await Promise.all(Array.from({ length: 8 }, one))
      }
      const counted = "select purchase_intent, status, sum(count)::int as n from chat_crm_customer_count where chatbot_id = ? group by 1, 2 having sum(count) <> 0 order by 1, 2"
      const actual = "select coalesce(purchase_intent, 'none') as purchase_intent, status, count(*)::int as n from chat_crm_customer where chatbot_id = ? group by 1, 2 order by 1, 2"
      expect(await world().sql(counted, [chatbot])).toEqual(await world().sql(actual, [chatbot]))
    })
  })

  describe("by a workflow", () => {
    const failed = { message: "The next step failed." }
    const failing = (input: CustomerChanges) => failingWorkflow(world().container).run({ input })

    it("puts back what it changed when a later step fails, and the timeline keeps both", async () => {
      await change({ traits: ["Patient"], metadata: { a: "1", b: "1" } })
      const before = await now()
      const writes: FieldWrite[] = [
        { field: "status", value: "closed" },
        { field: "purchase_intent", value: "comparing" },
        { field: "traits", value: [] },
        { field: "metadata.a", value: null },
        { field: "metadata.b", value: "2" },
        { field: "metadata.c", value: "3" },
      ]
      await expect(failing(changes("api", writes))).rejects.toMatchObject(failed)
      const after = await now()
      const { version: _, provenance: __, ...values } = before
      expect(after).toMatchObject(values)
      expect(after.metadata).toEqual({ a: "1", b: "1" })
      expect(after.provenance.traits).toMatchObject({ source: "staff", actor_id: staff.id, at: before.provenance.traits.at })
      const entries = await timeline()
      expect(entries.filter(({ data }) => data.undo)).toHaveLength(writes.length)
      expect(entries).toHaveLength(3 + 2 * writes.length)
    })

    it("leaves to the AI what was the AI's to set before it", async () => {
      await ai({ field: "needs", value: ["A helmet"], confidence: 0.5 })
      await expect(failing(changes("staff", [{ field: "status", value: "closed" }, { field: "needs", value: [] }]))).rejects.toMatchObject(failed)
      expect((await now()).provenance.needs).toMatchObject({ source: "ai", confidence: 0.5 })
      expect(await ai({ field: "status", value: "active" }, { field: "needs", value: ["A bell"] })).toMatchObject({ kept: [] })
      expect(await now()).toMatchObject({ status: "active", needs: ["A bell"] })
    })

    it("keeps what somebody changed since", async () => {
      meanwhile = () => change({ status: "qualified" })
      await expect(failing(changes("api", [{ field: "status", value: "closed" }, { field: "needs", value: ["x"] }]))).rejects.toMatchObject(failed)
      expect(await now()).toMatchObject({ status: "qualified", needs: [] })
    })

    it("asks the hook customersChanging first, which may refuse", async () => {
      const asked: CustomerChanges[] = []
      onChanging = (given) => {
        asked.push(given)
        throw new Error("Ask the boss first.")
      }
      expect((await change({ status: "closed" })).status).toBeGreaterThanOrEqual(400)
      expect(asked).toMatchObject([{ chatbot_id: chatbot, source: "staff", sets: [{ customer_ids: [lan.id] }] }])
      expect(await now()).toMatchObject({ status: "new", version: lan.version })
    })

    it("tells the hook customersChanged what became of it, which may take it back", async () => {
      const told: string[][] = []
      onChanged = ({ outcome }) => void told.push(outcome.updated)
      await change({ status: "active" })
      expect(told).toEqual([[lan.id]])
      onChanged = () => {
        throw new Error("No.")
      }
      expect((await change({ status: "closed" })).status).toBeGreaterThanOrEqual(400)
      expect((await now()).status).toBe("active")
    })

    it("tells subscribers whose fields changed, by their ids, and nobody else's", async () => {
      await world().telegram(channel, telegramText(BOB, "hi"))
      const { customers } = await staff.customers(chatbot)
      const ids: string[] = customers.map(({ id }: { id: string }) => id)
      await world().runTasks()
      const heard: { chatbot_id: string; ids: string[] }[] = []
      const bus = world().container.resolve(Modules.EVENT_BUS)
      const listener = async ({ data }: { data: unknown }) => void heard.push(data as (typeof heard)[number])
      bus.subscribe("chat-crm.customer.changed", listener, { subscriberId: "changes-spec" })
      await changeCustomersWorkflow(world().container).run({ input: changes("staff", [{ field: "status", value: "active" }], [...ids, "cccus_gone"]) })
      await change({ status: "active" })
      await change({ status: "vip" })
      await world().runTasks()
      await until(() => heard.length > 0)
      bus.unsubscribe("chat-crm.customer.changed", listener, { subscriberId: "changes-spec" })
      expect(heard).toEqual([{ chatbot_id: chatbot, ids: expect.any(Array) }])
      expect(heard[0]?.ids.sort()).toEqual(ids.sort())
    })
  })
})
