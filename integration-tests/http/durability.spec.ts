import { Modules } from "@medusajs/framework/utils"
import { suite } from "./support/suite"
import { BOB, envelope, LAN, telegramText, type Channel, type Staff } from "./support/world"

type Event = { name: string; data: { chatbot_id: string; ids: string[] } }

suite("what lasts", (world) => {
  let staff: Staff
  let chatbot: string
  let telegram: Channel
  let ingest: Channel

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    telegram = await staff.telegram(chatbot)
    ingest = await staff.ingest(chatbot)
  })
  afterEach(() => jest.restoreAllMocks())

  const count = async () => (await staff.customers(chatbot)).count
  const numberOf = async (table: string): Promise<number> => {
    const [row] = await world().sql<{ n: string }>(`select count(*) as n from ${table} where chatbot_id = ?`, [chatbot])
    return Number(row?.n)
  }

  describe("events", () => {
    let seen: Event[]
    const names = ["customer.created", "customer.deleted", "conversation.started", "message.stored"].map((name) => `chat-crm.${name}`)
    const listener = async ({ name, data }: { name: string; data: unknown }) => void seen.push({ name, data: data as Event["data"] })

    beforeEach(() => {
      seen = []
      const bus = world().container.resolve(Modules.EVENT_BUS)
      names.forEach((name) => bus.subscribe(name, listener, { subscriberId: `test-${name}` }))
    })
    afterEach(() => {
      const bus = world().container.resolve(Modules.EVENT_BUS)
      names.forEach((name) => bus.unsubscribe(name, listener, { subscriberId: `test-${name}` }))
    })

    /** Subscribers of the local bus are called a moment after the emission. */
    const heard = async () => {
      await world().runTasks()
      await new Promise((resolve) => setTimeout(resolve, 50))
      return seen.map(({ name, data }) => [name.replace("chat-crm.", ""), data.chatbot_id === chatbot, data.ids.length])
    }

    it("are told of each fact, the ids of one kind together", async () => {
      const messages = [{ text: "a" }, { text: "b" }, { text: "c", user: { id: "u2" } }]
      await world().ingest(ingest, envelope({ id: "u1" }, messages))
      expect((await heard()).sort()).toEqual([
        ["conversation.started", true, 2],
        ["customer.created", true, 2],
        ["message.stored", true, 3],
      ])
      const { customers } = await staff.customers(chatbot)
      const created = seen.find(({ name }) => name === "chat-crm.customer.created")
      expect(created?.data.ids.sort()).toEqual(customers.map(({ id }: { id: string }) => id).sort())
      expect(await world().jobs()).toEqual([])
    })

    it("are not told again of what was known", async () => {
      const update = telegramText(LAN, "hi")
      await world().telegram(telegram, update)
      await heard()
      seen = []
      await world().telegram(telegram, update)
      await world().telegram(telegram, telegramText(LAN, "more"))
      expect(await heard()).toEqual([["message.stored", true, 1]])
    })

    it("are not told before the facts are committed, nor of what was not", async () => {
      expect((await world().ingest(ingest, envelope({ id: "u1" }, [{ text: "" }]))).status).toBe(200)
      expect(await heard()).toEqual([])
    })

    it("are told of a deletion", async () => {
      await world().telegram(telegram, telegramText(LAN, "hi"))
      const { customers: [customer] } = await staff.customers(chatbot)
      await heard()
      seen = []
      await staff.delete(`/chatbots/${chatbot}/customers/${customer.id}`)
      expect(await heard()).toEqual([["customer.deleted", true, 1]])
      expect(seen[0]?.data.ids).toEqual([customer.id])
    })

    it("wait in the database while the event bus fails, and are told when it works again", async () => {
      const bus = world().container.resolve(Modules.EVENT_BUS)
      const emit = jest.spyOn(bus, "emit").mockRejectedValue(new Error("Redis is gone"))
      await world().telegram(telegram, telegramText(LAN, "hi"))
      expect(await count()).toBe(1)
      expect(await heard()).toEqual([])
      expect(await world().jobs()).toMatchObject([{ task_identifier: "chat-crm:emit-events", attempts: 1, last_error: expect.stringContaining("Redis is gone") }])
      emit.mockRestore()
      expect((await heard()).sort()).toEqual([
        ["conversation.started", true, 1],
        ["customer.created", true, 1],
        ["message.stored", true, 1],
      ])
      expect(await world().jobs()).toEqual([])
    })
  })

  describe("a deleted chatbot", () => {
    it("is out of sight at once, and its data is removed by its task, all of it and nobody else's", async () => {
      const other = await staff.chatbot({ name: "Other" })
      const theirs = await staff.telegram(other)
      await world().telegram(theirs, telegramText(LAN, "hi"))
      await world().telegram(telegram, telegramText(LAN, "hi"))
      await world().telegram(telegram, telegramText(BOB, "hi"))
      expect((await staff.delete(`/chatbots/${chatbot}`)).status).toBe(200)
      expect((await staff.get(`/chatbots/${chatbot}/customers`)).status).toBe(404)
      expect(await numberOf("chat_crm_message")).toBe(2)

      await world().crm.drainTasks(world().container)
      expect(await numberOf("chat_crm_message")).toBe(2)
      await world().runTasks()
      const tables = await world().sql<{ name: string }>(
        `select table_name as name from information_schema.columns where column_name = 'chatbot_id' and table_name like 'chat_crm_%'`
      )
      expect(tables.length).toBeGreaterThanOrEqual(9)
      for (const { name } of tables) {
        expect([name, await numberOf(name)]).toEqual([name, 0])
      }
      expect(await world().sql("select id from chat_crm_chatbot")).toEqual([{ id: other }])
      expect((await staff.customers(other)).count).toBe(1)
      expect(await world().jobs()).toEqual([])
    })

    it("is not purged while it is there", async () => {
      await world().telegram(telegram, telegramText(LAN, "hi"))
      await world().crm.purgeChatbot(chatbot)
      expect(await count()).toBe(1)
    })
  })

  describe("when the database goes away", () => {
    /** Ends every connection of the application, as a restart of the database does. */
    const breakConnections = () =>
      world()
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
        .catch(() => [])

    it("R33 · in the middle, each message is stored or sent again, and in the end there once", async () => {
      const updates = Array.from({ length: 120 }, (_, i) =>
        telegramText({ id: 8_000 + (i % 15), first_name: `P${i % 15}` }, `message ${i}`)
      )
      const failures: number[] = []
      const deliver = async (update: object): Promise<void> => {
        for (let attempt = 0; attempt < 20; attempt++) {
          const { status } = await world().telegram(telegram, update)
          if (status === 200) {
            return
          }
          failures.push(status)
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        throw new Error("A message could not be delivered.")
      }
      const breaking = (async () => {
        for (let i = 0; i < 6; i++) {
          await new Promise((resolve) => setTimeout(resolve, 25))
          await breakConnections()
        }
      })()
      const queue = [...updates]
      const connection = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          await deliver(next)
        }
      }
      await Promise.all([breaking, ...Array.from({ length: 8 }, connection)])
      expect(failures.length).toBeGreaterThan(0)
      expect(failures.filter((status) => status < 500)).toEqual([])

      await Promise.all(updates.map(deliver))
      expect(await count()).toBe(15)
      expect(await numberOf("chat_crm_customer")).toBe(15)
      expect(await numberOf("chat_crm_message")).toBe(120)
      const { conversations } = await staff.conversations(chatbot)
      expect(conversations.map((c: { message_count: number }) => c.message_count)).toEqual(Array.from({ length: 15 }, () => 8))
    })

    it("R33 · and a message cannot be stored, the platform is asked to send it again, and is told nothing of why", async () => {
      await world().sql("alter table chat_crm_message rename to chat_crm_message_gone")
      const update = telegramText(LAN, "hi")
      const answer = await world().telegram(telegram, update)
      expect(answer.status).toBe(503)
      expect(answer.headers["retry-after"]).toBeDefined()
      expect(answer.data).toEqual({ type: "unexpected_state", message: "This could not be stored now; send it again." })
      await world().sql("alter table chat_crm_message_gone rename to chat_crm_message")
      expect((await world().telegram(telegram, update)).status).toBe(200)
      expect(await count()).toBe(1)
    })
  })
})
