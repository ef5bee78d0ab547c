import { Modules, ProductStatus } from "@medusajs/framework/utils"
import type { EnrichmentRun } from "../../src/types"
import { CHAT_ENRICHMENT_MODULE, type ChatEnrichmentModuleService } from "../../src/modules/chat-enrichment"
import { forgetCatalog } from "../../src/workflows/enrichment/catalog"
import { suite } from "./support/suite"
import { BOB, envelope, LAN, seconds, telegramText, type Channel, type Person, type Staff } from "./support/world"

const READY = "I'll take the red one, please ship it to 12 Hàng Bạc, Hanoi 🚲"
const WEIGHING = "How much is the Trail 29 compared with the Road 7?"

suite(
  "reading conversations",
  (world) => {
    let staff: Staff
    let chatbot: string
    let channel: Channel

    beforeEach(async () => {
      forgetCatalog()
      staff = await world().signIn()
      chatbot = await staff.chatbot()
      channel = await staff.telegram(chatbot)
    })

    const say = (text: string, from: Person = LAN, message: object = {}) => world().telegram(channel, telegramText(from, text, { ...message }))
    const read = () => world().runTasks()
    const first = async () => (await staff.customers(chatbot)).customers[0]
    const runsOf = async (id: string): Promise<EnrichmentRun[]> =>
      (await staff.get(`/chatbots/${chatbot}/customers/${id}/enrichment-runs`)).data.enrichment_runs
    const intentChanges = async (id: string) =>
      (await staff.get(`/chatbots/${chatbot}/customers/${id}/timeline`, { kind: ["intent_changed"] })).data.events
    const countRuns = async () => Number((await world().sql<{ count: string }>("select count(*) from chat_crm_enrichment_run"))[0]?.count)

    it("finds how close somebody is to buying, quotes them word for word and tells it on the timeline", async () => {
      await say("Hello")
      await say(READY)
      await read()
      const lan = await first()
      expect(lan.purchase_intent).toBe("ready_to_buy")
      const { source, evidence, confidence } = lan.provenance.purchase_intent
      expect([source, confidence >= 0.5]).toEqual(["ai", true])
      const [messages] = await staff.transcripts(chatbot)
      const quoted = messages?.find(({ id }) => id === evidence.message_id)
      expect([quoted?.text, quoted?.conversation_id]).toEqual([READY, evidence.conversation_id])
      expect(READY).toContain(evidence.quote)
      const [change] = await intentChanges(lan.id)
      expect(change).toMatchObject({ actor: { type: "ai", id: "embedded" }, data: { from: null, to: "ready_to_buy", evidence } })
    })

    it("keeps each run: what was read, said, believed and applied", async () => {
      await say(WEIGHING)
      await read()
      const { id } = await first()
      const [run] = await runsOf(id)
      expect(run).toMatchObject({
        state: "done",
        provider: "embedded",
        message_count: 1,
        findings: { purchase_intent: { value: "comparing" } },
        applied: [{ field: "purchase_intent", value: "comparing", outcome: "changed" }],
        error: null,
      })
    })

    it("finds interests in the shop's own products, each with what it rests on", async () => {
      await world().container.resolve(Modules.PRODUCT).createProducts([
        { title: "Trail 29", status: ProductStatus.PUBLISHED, options: [{ title: "Colour", values: ["Red"] }] },
        { title: "Secret prototype", status: ProductStatus.DRAFT, options: [{ title: "Colour", values: ["Red"] }] },
      ])
      await say("Is the trail 29 in stock? And what about the secret prototype?")
      await read()
      const lan = await first()
      expect(lan.interests).toEqual(["Trail 29"])
      expect(lan.provenance.interests.found).toEqual([
        expect.objectContaining({ value: "Trail 29", evidence: expect.objectContaining({ quote: "trail 29" }) }),
      ])
    })

    it("leaves what a person set, also while it was reading, and sets it again once it is handed back", async () => {
      await say(READY)
      const { id } = await first()
      await world().crm.drainFacts(async () => undefined)
      const { conversations } = await world().crm.enrichment.claim(10)
      await staff.post(`/chatbots/${chatbot}/customers/${id}`, { purchase_intent: "browsing" })
      const reading = await enrichment().read(requestOf(conversations[0]))
      await world().crm.enrichment.apply(chatbot, [{ conversation: conversations[0] as never, started_at: new Date(), reading }])
      expect((await first()).purchase_intent).toBe("browsing")
      const [run] = await runsOf(id)
      expect(run?.applied).toEqual(expect.arrayContaining([{ field: "purchase_intent", value: "ready_to_buy", outcome: "kept" }]))
      await staff.post(`/chatbots/${chatbot}/customers/${id}`, { release: ["purchase_intent"] })
      await again()
      expect((await first()).purchase_intent).toBe("ready_to_buy")
    })

    it("reads nothing where nothing new was said, and all anew where somebody asks for it, changing nothing", async () => {
      await say(READY)
      await read()
      const { id, version } = await first()
      await world().sql("update chat_crm_enrichment set due_at = now()")
      await world().crm.enrichment.wake()
      await read()
      expect(await countRuns()).toBe(1)
      await again()
      expect([await countRuns(), (await first()).version, (await intentChanges(id)).length]).toEqual([2, version, 1])
    })

    it("reads on from where it was, and all anew when a message was edited", async () => {
      await say("Hello, which bikes do you have?", LAN, { message_id: 71 })
      await read()
      await say(READY)
      await read()
      const { id } = await first()
      const edit = telegramText(LAN, "Hello, I only look around", { message_id: 71, edit_date: seconds() + 5 })
      await world().telegram(channel, { update_id: edit.update_id, edited_message: edit.message })
      await say("Thank you")
      await read()
      expect((await runsOf(id)).map(({ message_count }) => message_count)).toEqual([3, 2, 1])
      const [last] = await world().sql<{ read: number; read_hash: string }>("select read, read_hash from chat_crm_enrichment")
      expect(last).toMatchObject({ read: 3, read_hash: (await runsOf(id))[0]?.input_hash })
    })

    it("reads on when something is said while it reads", async () => {
      await say("Hello")
      await world().crm.drainFacts(async () => undefined)
      const { conversations } = await world().crm.enrichment.claim(10)
      await say(READY)
      await world().crm.drainFacts(async () => undefined)
      expect((await world().crm.enrichment.claim(10)).conversations).toEqual([])
      const reading = await enrichment().read(requestOf(conversations[0]))
      await world().crm.enrichment.apply(chatbot, [{ conversation: conversations[0] as never, started_at: new Date(), reading }])
      await read()
      expect((await first()).purchase_intent).toBe("ready_to_buy")
      expect(await countRuns()).toBe(2)
    })

    it("loses nothing and does nothing twice when whoever reads is killed, and two read at once", async () => {
      for (let person = 0; person < 12; person++) {
        await say(READY, { id: 9_000 + person, is_bot: false, first_name: `P${person}` })
      }
      await world().crm.drainFacts(async () => undefined)
      // Killed behind the claim: nobody gives these back.
      expect((await world().crm.enrichment.claim(5)).conversations).toHaveLength(5)
      await Promise.all([read(), read()])
      expect(await countRuns()).toBe(7)
      await world().sql("update chat_crm_enrichment set leased_until = now() - interval '1 second' where lease is not null")
      await world().crm.enrichment.wake()
      await read()
      expect(await countRuns()).toBe(12)
      const { customers } = await staff.customers(chatbot)
      expect(customers.map((customer: { purchase_intent: string }) => customer.purchase_intent)).toEqual(Array(12).fill("ready_to_buy"))
    })

    it("does not apply what was read under a lease that somebody else has by now", async () => {
      await say(READY)
      await world().crm.drainFacts(async () => undefined)
      const { conversations } = await world().crm.enrichment.claim(10)
      const reading = await enrichment().read(requestOf(conversations[0]))
      await world().sql("update chat_crm_enrichment set lease = 'somebody else'")
      await world().crm.enrichment.apply(chatbot, [{ conversation: conversations[0] as never, started_at: new Date(), reading }])
      expect([await countRuns(), (await first()).purchase_intent]).toEqual([0, null])
    })

    it("reads nobody who is not tracked", async () => {
      await staff.track(chatbot, false)
      await say(READY, BOB)
      await staff.track(chatbot, true)
      await say(READY, LAN, { date: seconds() + 2 })
      await staff.track(chatbot, false)
      await read()
      expect(await countRuns()).toBe(0)
    })

    it("shows what could not be read with the reason, and reads it when somebody tries again", async () => {
      await say(READY)
      const { id } = await first()
      const broken = jest.spyOn(enrichment(), "read").mockRejectedValue(new Error("The disk is on fire."))
      for (let tries = 0; tries < 6; tries++) {
        await world().sql("update chat_crm_enrichment set due_at = now() where due_at is not null")
        await world().crm.enrichment.wake()
        await read()
      }
      broken.mockRestore()
      const { data } = await staff.get(`/chatbots/${chatbot}/customers/${id}/enrichment-runs`)
      expect(data.conversations).toMatchObject([{ state: "failed", error: "The disk is on fire." }])
      expect(data.enrichment_runs).toHaveLength(6)
      expect((await staff.get(`/chatbots/${chatbot}/enrichment`)).data.enrichment.backlog).toEqual({ waiting: 0, budget: 0, failed: 1 })
      expect((await staff.post(`/chatbots/${chatbot}/enrichment/retry`)).data).toEqual({ count: 1 })
      await read()
      expect((await first()).purchase_intent).toBe("ready_to_buy")
      expect((await staff.get(`/chatbots/${chatbot}/enrichment`)).data.enrichment.backlog.failed).toBe(0)
    })

    it("applies a run from its record, and gives the same profile", async () => {
      await say("Which bikes are good for gifts?")
      await say(READY)
      await read()
      const before = await first()
      const [run] = await runsOf(before.id)
      await world().sql("update chat_crm_customer set purchase_intent = null, needs = '[]', traits = '[]', interests = '[]', provenance = '{}'")
      const asked = jest.spyOn(enrichment(), "read")
      const { status, data } = await staff.post(`/chatbots/${chatbot}/enrichment-runs/${run?.id}/replay`)
      expect([status, asked.mock.calls.length]).toEqual([200, 0])
      asked.mockRestore()
      const fields = ({ purchase_intent, interests, traits, needs }: typeof before) => ({ purchase_intent, interests, traits, needs })
      expect(fields(data.customer)).toEqual(fields(before))
      expect(data.customer.provenance.purchase_intent.evidence).toEqual(before.provenance.purchase_intent.evidence)
    })

    it("reads what was said since, where an older run is applied, and applies no failed one", async () => {
      await say(WEIGHING)
      await read()
      const { id } = await first()
      const [older] = await runsOf(id)
      await say(READY)
      await read()
      expect((await first()).purchase_intent).toBe("ready_to_buy")
      await staff.post(`/chatbots/${chatbot}/enrichment-runs/${older?.id}/replay`)
      expect((await first()).purchase_intent).toBe("comparing")
      await read()
      expect((await first()).purchase_intent).toBe("ready_to_buy")
      await world().sql("update chat_crm_enrichment_run set state = 'failed' where id = ?", [String(older?.id)])
      const refused = await staff.post(`/chatbots/${chatbot}/enrichment-runs/${older?.id}/replay`)
      expect([refused.status, refused.data.message]).toEqual([400, expect.stringContaining("nothing to apply")])
    })

    it("holds up nobody else where one of them cannot be applied", async () => {
      await say(READY)
      await say(READY, BOB)
      const apply = world().crm.enrichment.apply.bind(world().crm.enrichment)
      const lan = (await staff.customers(chatbot, { q: "Lan" })).customers[0].id
      const broken = jest.spyOn(world().crm.enrichment, "apply").mockImplementation(async (id, outcomes) => {
        if (outcomes.some((outcome) => outcome.conversation.customer_id === lan && "reading" in outcome)) {
          throw new Error("It does not fit.")
        }
        await apply(id, outcomes)
      })
      await read()
      broken.mockRestore()
      expect((await staff.customers(chatbot, { q: "Bob" })).customers[0].purchase_intent).toBe("ready_to_buy")
      const { data } = await staff.get(`/chatbots/${chatbot}/customers/${lan}/enrichment-runs`)
      expect(data.conversations).toMatchObject([{ state: "waiting", error: "It does not fit." }])
    })

    it("learns from what staff of a chatbot correct, in that chatbot alone", async () => {
      const odd = "zorbit flimwick quandle the blue snarfle"
      const teach = async (person: number) => {
        await say(`${odd} please ${person}`, { id: person, is_bot: false, first_name: "T" })
        await read()
        const [customer] = (await staff.customers(chatbot, { q: String(person) })).customers
        const evidence = { message_id: (await staff.transcripts(chatbot))[0]?.[0]?.id as string, quote: odd }
        await world().crm.change({
          chatbot_id: chatbot,
          source: "ai",
          actor: { type: "ai" },
          sets: [{ customer_ids: [customer.id], writes: [{ field: "purchase_intent", value: "browsing", confidence: 0.6, evidence }] }],
        })
        await staff.post(`/chatbots/${chatbot}/customers/${customer.id}`, { purchase_intent: "ready_to_buy" })
      }
      await teach(8_001)
      await teach(8_002)
      await teach(8_003)
      expect(await world().crm.enrichment.corrections(chatbot)).toEqual(
        expect.arrayContaining([{ text: `${odd} please 8001`, level: "ready_to_buy" }])
      )
      await say(odd)
      await read()
      expect((await staff.customers(chatbot, { q: "Lan" })).customers[0].purchase_intent).toBe("ready_to_buy")
      const other = await staff.chatbot()
      const there = await staff.telegram(other)
      await world().telegram(there, telegramText(BOB, odd))
      await read()
      expect((await staff.customers(other)).customers[0].purchase_intent).not.toBe("ready_to_buy")
    })

    it("shows what another reading would change before anything of it is applied", async () => {
      await say(READY)
      await say(WEIGHING, BOB)
      const { status, data } = await staff.post(`/chatbots/${chatbot}/enrichment/trials`, { provider: "embedded", conversations: 10 })
      expect([status, data.trial.state, data.trial.total]).toEqual([202, "running", 2])
      const early = await staff.post(`/chatbots/${chatbot}/enrichment/trials/${data.trial.id}/apply`)
      expect([early.status, early.data.code]).toEqual([409, "wrong_trial_state"])
      await world().sql("update chat_crm_enrichment set due_at = null")
      await world().sql("delete from chat_crm_fact")
      await read()
      const trial = (await staff.get(`/chatbots/${chatbot}/enrichment/trials/${data.trial.id}`)).data.trial
      expect(trial).toMatchObject({ state: "done", done: 2 })
      expect(trial.differences).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ field: "purchase_intent", now: null, then: "ready_to_buy", is_kept: false }),
          expect.objectContaining({ field: "purchase_intent", now: null, then: "comparing", is_kept: false }),
        ])
      )
      expect((await first()).purchase_intent).toBeNull()
      await staff.post(`/chatbots/${chatbot}/enrichment/trials/${data.trial.id}/apply`)
      const { customers } = await staff.customers(chatbot)
      expect(customers.map((customer: { purchase_intent: string }) => customer.purchase_intent).sort()).toEqual(["comparing", "ready_to_buy"])
      const unknown = await staff.post(`/chatbots/${chatbot}/enrichment/trials`, { provider: "nobody" })
      expect([unknown.status, unknown.data.message]).toEqual([400, "There is no provider nobody; there are embedded."])
    })

    it("takes what was read of somebody along when their profile is deleted", async () => {
      await say(READY)
      await read()
      const { id } = await first()
      await staff.delete(`/chatbots/${chatbot}/customers/${id}`)
      const left = await world().sql("select 1 from chat_crm_enrichment_run union all select 1 from chat_crm_enrichment")
      expect(left).toEqual([])
      expect((await staff.get(`/chatbots/${chatbot}/customers/${id}/enrichment-runs`)).status).toBe(404)
    })

    it("keeps what two conversations of one customer say that are applied at the same time", async () => {
      const framework = await staff.ingest(chatbot)
      const messages = ["a", "b"].map((id) => ({ id, text: READY, conversation_id: id, user: { id: "p" } }))
      await world().ingest(framework, envelope({ id: "p" }, messages))
      await world().crm.drainFacts(async () => undefined)
      const { conversations } = await world().crm.enrichment.claim(10)
      expect(conversations).toHaveLength(2)
      const outcomes = await Promise.all(
        conversations.map(async (conversation) => {
          const reading = await enrichment().read(requestOf(conversation))
          const [message] = conversation.messages
          const traits = [{ value: message?.id === conversations[0]?.messages[0]?.id ? "Urgent" : "Bulk buyer", confidence: 0.9, evidence: { message_id: message?.id ?? "", quote: READY } }]
          return { conversation, started_at: new Date(), reading: { ...reading, findings: { ...reading.findings, traits } } }
        })
      )
      await Promise.all(outcomes.map((outcome) => world().crm.enrichment.apply(chatbot, [outcome])))
      expect((await first()).traits.sort()).toEqual(["Bulk buyer", "Urgent"])
    })

    it.each(["a trial", "a reading that fails"])("keeps nothing of somebody whose profile is deleted during %s", async (what) => {
      await say(READY)
      const { id } = await first()
      const read = enrichment().read.bind(enrichment())
      const slow = jest.spyOn(enrichment(), "read").mockImplementation(async (...asked) => {
        await staff.delete(`/chatbots/${chatbot}/customers/${id}`)
        if (what !== "a trial") {
          throw new Error("The disk is on fire.")
        }
        return read(...asked)
      })
      if (what === "a trial") {
        await staff.post(`/chatbots/${chatbot}/enrichment/trials`, { provider: "embedded", conversations: 10 })
        await world().sql("delete from chat_crm_fact")
      }
      await world().runTasks()
      expect(slow).toHaveBeenCalledTimes(1)
      slow.mockRestore()
      expect(await countRuns()).toBe(0)
    })

    const enrichment = () => world().container.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE)

    async function again(): Promise<void> {
      const { conversations } = await staff.conversations(chatbot)
      const { status } = await staff.post(`/chatbots/${chatbot}/conversations/${conversations[0].id}/enrich`)
      expect(status).toBe(202)
      await read()
    }

    type Claimed = Awaited<ReturnType<ReturnType<typeof world>["crm"]["enrichment"]["claim"]>>["conversations"][number]

    const requestOf = (conversation: Claimed | undefined) => ({
      ...(conversation as Claimed),
      previous: null,
      catalog: [],
      intents: [],
      corrections: [],
      signal: new AbortController().signal,
      spend: async () => undefined,
    })
  },
  { CHAT_CRM_QUIET_SECONDS: "0" }
)
