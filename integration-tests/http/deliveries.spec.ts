import { suite } from "./support/suite"
import { BOB, envelope, LAN, nextId, seconds, telegramText, type Channel, type Person, type Staff } from "./support/world"

suite("deliveries", (world) => {
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

  /** All there is, conversation by conversation, the newest first. */
  const transcripts = async (): Promise<string[][]> => {
    const { conversations } = await staff.conversations(chatbot)
    const pages = await Promise.all(conversations.map(({ id }: { id: string }) => staff.messages(chatbot, id)))
    return pages.map(({ messages }) => messages.map(({ text }: { text: string }) => text))
  }
  const statuses = ({ data }: { data: { results: { status: string }[] } }) => data.results.map(({ status }) => status)
  const times = <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => work(i)))

  it("a first message is a customer, a conversation and a message", async () => {
    const answer = await world().telegram(telegram, telegramText(LAN, "Xin chào"))
    expect([answer.status, answer.data]).toEqual([200, ""])
    const { customers, ...list } = await staff.customers(chatbot)
    expect(list).toMatchObject({ count: 1, count_is_exact: true, next_cursor: null })
    expect(customers).toMatchObject([
      { platform: "telegram", account: "", external_id: "501", name: "Lan Nguyễn", locale: "vi", status: "new", purchase_intent: null, interests: [], version: 1 },
    ])
    const { conversations } = await staff.conversations(chatbot)
    expect(conversations).toMatchObject([
      {
        tracked: true,
        channel_id: telegram.id,
        customer_id: customers[0].id,
        message_count: 1,
        closed_at: null,
        participant: { platform: "telegram", account: "", external_id: "501", name: "Lan Nguyễn" },
      },
    ])
    const { messages } = await staff.messages(chatbot, conversations[0].id)
    expect(messages).toMatchObject([{ direction: "inbound", sender: "customer", kind: "text", text: "Xin chào", attachments: [], edited_at: null }])
  })

  describe("of the same thing again", () => {
    it("R29 · twenty times at once are one message", async () => {
      const update = telegramText(LAN, "Xin chào")
      const answers = await times(20, () => world().telegram(telegram, update))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(await transcripts()).toEqual([["Xin chào"]])
      expect((await staff.customers(chatbot)).count).toBe(1)
    })

    it("R31 · with another body change nothing: the first one counts", async () => {
      const update = telegramText(LAN, "first")
      await world().telegram(telegram, update)
      await world().telegram(telegram, { ...update, message: { ...update.message, text: "second", message_id: 77 } })
      expect(await transcripts()).toEqual([["first"]])
    })

    it("R28 R41 · with the same webhook-id are answered with the ids of the first", async () => {
      const body = envelope({ id: "u1" }, [{ id: "m1", text: "a" }, { id: "m2", text: "b" }])
      const first = await world().ingest(ingest, body, { id: "msg_same" })
      expect(statuses(first)).toEqual(["stored", "stored"])
      const again = await world().ingest(ingest, body, { id: "msg_same" })
      expect(again.data).toEqual({
        status: "duplicate",
        results: first.data.results.map((result: object) => ({ ...result, status: "duplicate" })),
      })
      expect(await transcripts()).toEqual([["a", "b"]])
    })

    it("R41 · under a new webhook-id are known by the id of the message", async () => {
      const first = await world().ingest(ingest, envelope({ id: "u1" }, [{ id: "m1", text: "a" }]))
      const again = await world().ingest(ingest, envelope({ id: "u1" }, [{ id: "m1", text: "other" }, { id: "m2", text: "b" }]))
      expect(statuses(again)).toEqual(["duplicate", "stored"])
      expect(again.data.results[0].message_id).toBe(first.data.results[0].message_id)
      expect(await transcripts()).toEqual([["a", "b"]])
    })

    it("R32 · on another channel, or by another person, are other messages", async () => {
      const other = await staff.ingest(chatbot)
      for (const channel of [ingest, other]) {
        await world().ingest(channel, envelope({ id: "u1" }, [{ id: "m1", text: "hi" }]), { id: "msg_1" })
      }
      const second = await staff.telegram(chatbot)
      const update = telegramText(LAN, "hi")
      await world().telegram(telegram, update)
      await world().telegram(second, update)
      expect(await transcripts()).toEqual([["hi"], ["hi"], ["hi"], ["hi"]])
      expect((await staff.customers(chatbot)).count).toBe(2)
    })

    it("R39 · count though Telegram's numbers jumped down after a quiet week", async () => {
      const update = telegramText(LAN, "before")
      await world().telegram(telegram, update)
      await world().telegram(telegram, { ...telegramText(LAN, "after"), update_id: 17 })
      expect(await transcripts()).toEqual([["before", "after"]])
    })
  })

  describe("at the same moment", () => {
    it("R30 · twenty first messages of one person are one profile and one conversation", async () => {
      await times(20, (i) => world().telegram(telegram, telegramText(LAN, `hi ${i}`)))
      expect(await staff.customers(chatbot)).toMatchObject({ count: 1, customers: [{ external_id: "501" }] })
      expect((await staff.conversations(chatbot)).conversations).toMatchObject([{ message_count: 20, tracked: true }])
    })

    it("R30 · many people, in large and small batches, on two channels, are counted exactly", async () => {
      const people: Person[] = Array.from({ length: 30 }, (_, i) => ({ id: 9_000 + i, first_name: `P${i}` }))
      await Promise.all([
        ...people.map((person) => world().telegram(telegram, telegramText(person, "hi"))),
        ...people.map((person) => world().telegram(telegram, telegramText(person, "again"))),
        ...[0, 1, 2].map((n) =>
          world().ingest(
            ingest,
            envelope({ id: "-" }, Array.from({ length: 60 }, (_, i) => ({ id: `m${n}_${i}`, text: "hi", user: { id: (i * 7 + n) % 20 } })))
          )
        ),
      ])
      expect((await staff.customers(chatbot)).count).toBe(50)
      const [stored] = await world().sql<{ count: string }>("select count(*) from chat_crm_message where chatbot_id = ?", [chatbot])
      expect(Number(stored?.count)).toBe(60 + 180)
      const [rows] = await world().sql<{ count: string }>("select count(*) from chat_crm_customer where chatbot_id = ?", [chatbot])
      expect(Number(rows?.count)).toBe(50)
    })
  })

  describe("with something wrong in them", () => {
    it("B85 C78 · lose nothing that is good", async () => {
      const answer = await world().ingest(
        ingest,
        envelope({ id: "u1" }, [
          { id: "good-1", text: "a" },
          { id: "bad", text: null },
          { id: "good-2", text: "b" },
          { id: 2 ** 60, text: "id is not exact" },
          { id: "good-3", text: "c", sent_at: "+275760-09-13T00:00:00.000Z" },
        ])
      )
      expect(answer.status).toBe(200)
      expect(statuses(answer)).toEqual(["stored", "refused", "stored", "refused", "stored"])
      expect(answer.data.results).toMatchObject([{ index: 0 }, { index: 1, reason: expect.stringMatching(/\.$/) }, { index: 2 }, { index: 3 }, { index: 4 }])
      expect(await transcripts()).toEqual([["a", "b", "c"]])
    })

    it("and nothing good besides are answered item by item, and may be mended under the same id", async () => {
      const bad = await world().ingest(ingest, envelope({ id: "u1" }, [{ id: "m1" }]), { id: "msg_mended" })
      expect([bad.status, statuses(bad)]).toEqual([200, ["refused"]])
      const mended = await world().ingest(ingest, envelope({ id: "u1" }, [{ id: "m1", text: "hi" }]), { id: "msg_mended" })
      expect(statuses(mended)).toEqual(["stored"])
    })

    it("B87 · take the first of two messages with one id", async () => {
      const answer = await world().ingest(ingest, envelope({ id: "u1" }, [{ id: "m1", text: "first" }, { id: "m1", text: "second" }]))
      expect(statuses(answer)).toEqual(["stored", "duplicate"])
      expect(answer.data.results[0].message_id).toBe(answer.data.results[1].message_id)
      expect(await transcripts()).toEqual([["first"]])
    })

    it("C70 C75 C76 · are cleaned of what no database can hold", async () => {
      const user = { id: "u1", name: "La\u0000n \ud800", username: "\u202elan", avatar_url: "javascript:alert(1)" }
      const answer = await world().ingest(
        ingest,
        envelope(
          user,
          [{ id: "m1", text: "a\u0000b \ud83d c", payload: { "k\u0000": "\udc00" }, attachments: [{ type: "image", url: "javascript:alert(1)" }] }],
          { metadata: { "\ud800": "x\u0000" } }
        )
      )
      expect(statuses(answer)).toEqual(["stored"])
      const { customers } = await staff.customers(chatbot)
      expect(customers).toMatchObject([{ username: "lan", avatar_url: null }])
      expect(customers[0].name).toMatch(/^La ?n \ufffd$/)
      const { conversations } = await staff.conversations(chatbot)
      const { messages } = await staff.messages(chatbot, conversations[0].id)
      expect(messages).toMatchObject([{ text: "ab \ufffd c", payload: { k: "\ufffd", metadata: { "\ufffd": "x" } }, attachments: [{ type: "image" }] }])
    })

    it("I45 I46 I48 · keep ids beyond 2^53 exactly as text, and take no number for them", async () => {
      const ids = ["9007199254740993", "9007199254740992", "12345678901234567890", "007", "7"]
      for (const id of ids) {
        expect(statuses(await world().ingest(ingest, envelope({ id }, [{ id: nextId("m"), text: "hi" }])))).toEqual(["stored"])
      }
      const raw = JSON.stringify(envelope({ id: "ID" }, [{ id: "m", text: "hi" }]))
      for (const number of ["9007199254740993", "12345678901234567890", "1e400", "1.5"]) {
        expect(statuses(await world().ingest(ingest, raw.replace('"ID"', number)))).toEqual(["refused"])
      }
      expect(statuses(await world().ingest(ingest, raw.replace('"ID"', "7")))).toEqual(["stored"])
      const { customers } = await staff.customers(chatbot)
      expect(customers.map(({ external_id }: { external_id: string }) => external_id).sort()).toEqual([...ids].sort())
    })

    it("C73 C74 C77 · bring long text and any script back to the letter", async () => {
      const texts = ["x".repeat(1_000_000), "👩‍👩‍👧 𝒳 Nguyễn \u202eabc", "=1+1", "<script>alert(1)</script>", "'; drop table x; --", "a\r\n\tb"]
      await world().ingest(ingest, envelope({ id: "u1" }, texts.map((text, i) => ({ id: i, text }))))
      expect(await transcripts()).toEqual([texts])
    })
  })

  describe("of edits", () => {
    const original = telegramText(LAN, "original", { message_id: 500, date: seconds() - 60 })
    const edit = (text: string, secondsAgo: number) => ({
      update_id: telegramText(LAN, "").update_id,
      edited_message: { ...original.message, text, edit_date: seconds() - secondsAgo },
    })

    it("change the message, and it says so", async () => {
      await staff.track(chatbot, false)
      await world().telegram(telegram, original)
      await world().telegram(telegram, edit("edited", 10))
      expect(await transcripts()).toEqual([["edited"]])
      const { conversations } = await staff.conversations(chatbot)
      expect(conversations).toMatchObject([{ message_count: 1 }])
      const { messages } = await staff.messages(chatbot, conversations[0].id)
      expect(messages[0].edited_at).not.toBeNull()
    })

    it("R37 · out of order leave the newest", async () => {
      await world().telegram(telegram, original)
      await world().telegram(telegram, edit("last", 5))
      await world().telegram(telegram, edit("older", 20))
      expect(await transcripts()).toEqual([["last"]])
    })

    it("R35 · before the original stand for it, and the original does not undo them", async () => {
      await world().telegram(telegram, edit("edited", 10))
      expect(await transcripts()).toEqual([["edited"]])
      await world().telegram(telegram, original)
      expect(await transcripts()).toEqual([["edited"]])
    })

    it("R36 · of a message that was never seen make a profile, as the message would have", async () => {
      const update = telegramText(BOB, "edited")
      await world().telegram(telegram, { update_id: update.update_id, edited_message: { ...update.message, edit_date: seconds() } })
      expect(await staff.customers(chatbot)).toMatchObject({ count: 1, customers: [{ name: "Bob", username: "bob" }] })
    })
  })
})
