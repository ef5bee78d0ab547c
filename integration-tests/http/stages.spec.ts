import { Modules } from "@medusajs/framework/utils"
import { updateChatbotWorkflow } from "../../src/workflows"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { BOB, LAN, telegramText, type Channel, type Person, type Staff } from "./support/world"

type Stage = { key?: string; label: string; color: string; rank?: number }
type Customer = { id: string; status: string; external_id: string }

/** What the shop's own code does behind an update; a hook takes one handler in the whole application. */
const onUpdated = jest.fn()
updateChatbotWorkflow.hooks.chatbotUpdated((updated) => void onUpdated(updated))

suite("the stages of a chatbot", (world) => {
  let staff: Staff
  let chatbot: string
  let channel: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    channel = await staff.telegram(chatbot)
  })

  const stages = async (): Promise<Required<Stage>[]> => (await staff.get(`/chatbots/${chatbot}`)).data.chatbot.statuses
  const keys = async () => (await stages()).map(({ key }) => key)
  const replace = (statuses: Stage[], more: object = {}, who = staff) => who.post(`/chatbots/${chatbot}`, { statuses, ...more })
  const without = async (...removed: string[]) => (await stages()).filter(({ key }) => !removed.includes(key))
  const come = async (...people: Person[]) => {
    for (const person of people) {
      await world().telegram(channel, telegramText(person, "hi"))
    }
  }
  const customers = async (params?: object): Promise<Customer[]> => (await staff.customers(chatbot, params)).customers
  const statusOf = async ({ id }: Person) =>
    (await customers()).find(({ external_id }) => external_id === String(id))?.status
  const setStatus = async ({ id }: Person, status: string) => {
    const found = (await customers()).find(({ external_id }) => external_id === String(id))
    return staff.post(`/chatbots/${chatbot}/customers/${found?.id}`, { status })
  }
  const people = (count: number, from = 9_000): Person[] => Array.from({ length: count }, (_, n) => ({ id: from + n, first_name: `P${n}` }))
  const timeline = (kind = "status_changed") =>
    world().sql<{ customer_id: string; actor: object; data: object }>(
      "select customer_id, actor, data from chat_crm_timeline_event where chatbot_id = ? and kind = ? order by id",
      [chatbot, kind]
    )
  /** As many customers as one likes, written past the module with their counters. */
  const crowd = async (count: number, status: string) => {
    await world().sql(
      `insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, status)
       select ?, 'crowd_' || ? || n, 'website', '', ? || n, now(), now(), now(), ? from generate_series(1, ?) as n`,
      [chatbot, status, status, status, count]
    )
    await world().crm.customers.checkCounts(chatbot, { repair: true })
  }

  it("are renamed, coloured, ordered and added to; keys stay", async () => {
    const [first, ...others] = await stages()
    const asked: Stage[] = [{ label: "Đang hỏi giá", color: "red" }, ...others, { key: first?.key, label: "  Fresh ", color: "grey" }]
    const { status, data } = await replace(asked.map(({ key, label, color }) => ({ key, label, color })))
    expect([status, data.message]).toEqual([200, undefined])
    expect(data.chatbot.statuses).toEqual([
      { key: "dang_hoi_gia", label: "Đang hỏi giá", color: "red", rank: 0 },
      ...others.map((stage, n) => ({ ...stage, rank: n + 1 })),
      { key: "new", label: "Fresh", color: "grey", rank: 5 },
    ])
    expect(await stages()).toEqual(data.chatbot.statuses)
    expect((await replace(data.chatbot.statuses)).data.chatbot.statuses).toEqual(data.chatbot.statuses)
  })

  it("are those that customers can be put into from then on", async () => {
    await come(LAN)
    await replace([...(await without("closed")), { label: "Won", color: "green" }])
    expect((await setStatus(LAN, "closed")).status).toBe(400)
    expect((await setStatus(LAN, "won")).data.customer.status).toBe("won")
    expect(await customers({ status: "won" })).toHaveLength(1)
  })

  it("begin with the one that new profiles start in", async () => {
    await replace([{ label: "Walk-in", color: "blue" }, ...(await without("new"))])
    await come(LAN)
    expect(await statusOf(LAN)).toBe("walk_in")
  })

  it("say what is wrong with them in a sentence, and stay", async () => {
    const known = await stages()
    const wrong: [object, RegExp][] = [
      [{ statuses: [] }, /at least one stage/],
      [{ statuses: known.map((stage) => ({ ...stage, label: "Same" })) }, /Two stages are called "Same"/],
      [{ statuses: [{ label: "x", color: "pink" }] }, /colour is one of/],
      [{ statuses: [{ label: "x".repeat(61), color: "red" }] }, /at most 60 characters/],
      [{ statuses: [{ color: "red" }] }, /label/],
      [{ statuses: [{ label: "x", color: "red", owner: "me" }] }, /owner/],
      [{ statuses: "new" }, /statuses/],
      [{ statuses: known, moved: { new: "active" } }, /The stage new stays/],
      [{ statuses: known.slice(1), moved: { new: "nowhere" } }, /cannot go to nowhere/],
      [{ moved: { new: "active" } }, /send it with statuses/],
      [{ name: "Renamed", statuses: [] }, /at least one stage/],
    ]
    for (const [body, sentence] of wrong) {
      const { status, data } = await staff.post(`/chatbots/${chatbot}`, body)
      expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
    }
    expect(await stages()).toEqual(known)
    expect((await staff.get(`/chatbots/${chatbot}`)).data.chatbot.name).toBe("Bike shop")
  })

  describe("when one is removed", () => {
    it("it is refused while people are in it and nobody says where they go", async () => {
      await come(LAN, BOB)
      const { status, data } = await replace(await without("new", "active"))
      expect([status, data.code]).toEqual([400, "stage_in_use"])
      expect(data.message).toBe('2 people are in the stage "New". Say in `moved` which stage they go to.')
      expect(data.stages).toEqual([{ key: "new", label: "New", count: 2 }])
      expect(await keys()).toContain("active")
    })

    it("people go where it is said, with the asker on their timelines, and every count follows", async () => {
      await come(LAN, BOB)
      await setStatus(BOB, "qualified")
      const { status } = await replace(await without("new", "qualified"), { moved: { new: "active", qualified: "customer" } })
      expect(status).toBe(200)
      expect([await statusOf(LAN), await statusOf(BOB)]).toEqual(["active", "customer"])
      const moved = (await timeline()).slice(-2)
      expect(moved.map(({ data }) => data)).toEqual(
        expect.arrayContaining([
          { field: "status", from: "new", to: "active" },
          { field: "status", from: "qualified", to: "customer" },
        ])
      )
      expect(moved.map(({ actor }) => actor)).toEqual(Array(2).fill({ type: "staff", id: staff.id, name: "Staff" }))
      for (const [stage, count] of [["new", 0], ["active", 1], ["qualified", 0], ["customer", 1]]) {
        expect([stage, (await staff.customers(chatbot, { status: stage })).count]).toEqual([stage, count])
        expect(await customers({ status: stage })).toHaveLength(Number(count))
      }
      expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])
    })

    it("subscribers hear of those who were moved, and of the chatbot", async () => {
      await come(LAN)
      await world().runTasks()
      const heard: string[] = []
      const bus = world().container.resolve(Modules.EVENT_BUS)
      bus.subscribe("*", async ({ name }) => void heard.push(name))
      await replace(await without("new"), { moved: { new: "active" } })
      await world().runTasks()
      const told = ["chat-crm.chatbot.updated", "chat-crm.customer.changed"]
      await until(() => told.every((name) => heard.includes(name)))
      expect(heard).toEqual(expect.arrayContaining(told))
    })

    it("a message that was being stored meanwhile leaves nobody behind", async () => {
      const ingesting = await world().container.resolve("__pg_connection__").transaction()
      try {
        await ingesting.raw(
          `insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, status)
           values (?, 'cccus_late', 'telegram', '', 'late', now(), now(), now(), 'new')`,
          [chatbot]
        )
        await ingesting.raw(
          `insert into chat_crm_customer_count (chatbot_id, platform, purchase_intent, status, slot, count)
           values (?, 'telegram', 'none', 'new', 0, 1)`,
          [chatbot]
        )
        expect((await replace(await without("new"))).status).toBe(200)
        await world().runTasks()
        await world().runTasks()
        expect((await world().jobs()).map(({ task_identifier }) => task_identifier)).toContain("chat-crm:move-people-of-stages")
      } finally {
        await ingesting.commit()
      }
      expect(await statusOf({ id: "late" })).toBe("new")
      await world().runTasks()
      expect(await statusOf({ id: "late" })).toBe("active")
      await world().runTasks()
      expect((await world().jobs()).map(({ task_identifier }) => task_identifier)).not.toContain("chat-crm:move-people-of-stages")
    })

    it("messages that come at the same time leave nobody behind, and no count is wrong", async () => {
      const newcomers = people(60)
      const [answer] = await Promise.all([
        new Promise((resolve) => setTimeout(resolve, 15)).then(async () => replace(await without("new"), { moved: { new: "active" } })),
        ...newcomers.map((person) => world().telegram(channel, telegramText(person, "hi"))),
      ])
      expect(answer.status).toBe(200)
      await world().runTasks()
      await world().runTasks()
      expect((await staff.customers(chatbot, { status: "active" })).count).toBe(60)
      expect((await staff.customers(chatbot, { limit: 100 })).customers.map(({ status }: Customer) => status)).toEqual(Array(60).fill("active"))
      expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])
    })

    it("somebody who is put into it at the same time is moved, or the change is refused", async () => {
      const crowdOf = people(20)
      await come(...crowdOf)
      const statuses = await without("qualified")
      const [replaced, ...changes] = await Promise.all([
        replace(statuses, { moved: { qualified: "closed" } }),
        ...crowdOf.map((person) => setStatus(person, "qualified")),
      ])
      expect(replaced.status).toBe(200)
      for (const [index, { status }] of changes.entries()) {
        expect([200, 400]).toContain(status)
        expect(await statusOf(crowdOf[index] as Person)).toBe(status === 200 ? "closed" : "new")
      }
      expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])
    })

    it("more people than fit one transaction follow, also after a crash, while the list stays exact", async () => {
      await crowd(23_000, "qualified")
      expect((await replace(await without("qualified"), { moved: { qualified: "closed" } })).status).toBe(200)
      const counts = async () =>
        Promise.all(["qualified", "closed"].map(async (status) => (await staff.customers(chatbot, { status })).count))
      expect(await counts()).toEqual([13_000, 10_000])
      // The task is lost together with its process.
      await world().sql("delete from graphile_worker._private_jobs")
      await world().crm.__hooks.onApplicationStart()
      await world().runTasks()
      expect(await counts()).toEqual([0, 23_000])
      expect(await timeline()).toHaveLength(23_000)
      expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])
    })

    it("its key is not used again before its people are gone, and those on their way follow a second removal", async () => {
      await crowd(10_001, "qualified")
      await replace(await without("qualified"), { moved: { qualified: "closed" } })
      expect((await replace([...(await stages()), { key: "qualified", label: "Q", color: "red" }])).data.message).toMatch(/still being moved/)
      const { data } = await replace([...(await stages()), { label: "Qualified", color: "red" }])
      expect(data.chatbot.statuses.at(-1).key).toBe("qualified_2")
      expect((await replace(await without("closed"))).data.message).toMatch(/^10001 people/)
      expect((await replace(await without("closed"), { moved: { closed: "customer" } })).status).toBe(200)
      await world().runTasks()
      expect((await staff.customers(chatbot, { status: "customer" })).count).toBe(10_001)
      expect((await replace([...(await stages()), { key: "qualified", label: "Q", color: "red" }])).status).toBe(200)
    })

    it("a workflow that fails behind it puts stages and people back", async () => {
      await come(LAN, BOB)
      const before = await stages()
      onUpdated.mockImplementationOnce(() => {
        throw new Error("refused by the shop")
      })
      await expect(
        updateChatbotWorkflow(world().container).run({
          input: { id: chatbot, name: "Other", access: "members", asked_by: staff.id, statuses: before.slice(1), moved: { new: "closed" } },
        })
      ).rejects.toMatchObject({ message: "refused by the shop" })
      expect(await stages()).toEqual(before)
      expect((await staff.get(`/chatbots/${chatbot}`)).data.chatbot).toMatchObject({ name: "Bike shop", access: "team" })
      expect([await statusOf(LAN), await statusOf(BOB)]).toEqual(["new", "new"])
      await world().runTasks()
      expect([await statusOf(LAN), await world().crm.customers.checkCounts(chatbot)]).toEqual(["new", []])
    })
  })
})
