import { type EnrichmentBatches, type EnrichmentStatus, ProviderUnavailable } from "../../src/types"
import { CHAT_ENRICHMENT_MODULE, type ChatEnrichmentModuleService } from "../../src/modules/chat-enrichment"
import { collectBatches, submitBacklog } from "../../src/workflows/enrichment/batches"
import { fails, finds, startOpenAi, type Call, type OpenAiServer } from "./support/openai-server"
import { suite } from "./support/suite"
import { envelope, telegramText, type Channel, type Staff } from "./support/world"

const KEY = "sk-of-the-tests"
const BUDGET = 5
const BACKLOG = 200

let model: OpenAiServer
const env: Record<string, string> = { CHAT_CRM_QUIET_SECONDS: "0" }

// Before the host reads its options.
beforeAll(async () => {
  model = await startOpenAi(KEY)
  const options = { base_url: model.url, api_key: KEY, model: "test-model", batch: true, prices: { input: 1, cached: 0.1, output: 4 } }
  const providers = [{ resolve: "./src/providers/openai", id: "openai", is_default: true, options }]
  env.CHAT_CRM_ENRICHMENT = JSON.stringify({ providers, budget: { runs: BUDGET } })
})
afterAll(() => model.stop())

const SAID = "Cho mình đặt một chiếc Trail 29 nhé, gọi mình 0912 345 678"

suite(
  "reading conversations with a model",
  (world) => {
    let staff: Staff
    let chatbot: string
    let channel: Channel

    beforeEach(async () => {
      model.calls.length = 0
      model.script(ready)
      staff = await world().signIn()
      chatbot = await staff.chatbot()
      channel = await staff.telegram(chatbot)
    })

    const ready = (_: Call) => finds({ purchase_intent: { level: "ready_to_buy", i: 0, quote: "đặt một chiếc Trail 29" } })
    const say = (person: number, text = SAID) =>
      world().telegram(channel, telegramText({ id: person, is_bot: false, first_name: `Lan${person}` }, text))
    const status = async (): Promise<EnrichmentStatus> => (await staff.get(`/chatbots/${chatbot}/enrichment`)).data.enrichment
    const intents = async () =>
      (await staff.customers(chatbot)).customers.map(({ purchase_intent }: { purchase_intent: string | null }) => purchase_intent)
    const runs = () => world().sql<{ provider: string; fallback: unknown; cost: number }>("select * from chat_crm_enrichment_run order by id")

    it("asks the model once a conversation, sends no phone number and keeps what it cost", async () => {
      await say(1)
      await world().runTasks()
      expect(await intents()).toEqual(["ready_to_buy"])
      expect(model.calls).toHaveLength(1)
      expect(model.calls[0]?.text).not.toMatch(/0912|345 678|Lan1/)
      const [run] = await runs()
      expect([run?.provider, run?.fallback, Number(run?.cost) > 0]).toEqual(["openai", null, true])
    })

    it("makes no more calls than the budget has runs, lets the rest wait, and goes on the next day", async () => {
      for (let person = 1; person <= BUDGET + 4; person++) {
        await say(person)
      }
      await world().runTasks()
      await world().runTasks()
      expect(model.calls).toHaveLength(BUDGET)
      const spent = await status()
      expect(spent).toMatchObject({ budget: { runs: { used: BUDGET, limit: BUDGET } }, backlog: { waiting: 0, budget: 4, failed: 0 } })
      expect((await intents()).filter(Boolean)).toHaveLength(BUDGET)
      const { enrichment_runs, conversations } = (await staff.get(`/chatbots/${chatbot}/customers/${await waiting()}/enrichment-runs`)).data
      expect([enrichment_runs, conversations]).toEqual([[], [expect.objectContaining({ state: "budget", due_at: spent.budget.resets_at })]])

      await world().sql("update chat_crm_enrichment_usage set day = day - 1")
      await world().sql("update chat_crm_enrichment set due_at = now() where due_at is not null")
      await world().crm.enrichment.wake()
      await world().runTasks()
      expect((await intents()).filter(Boolean)).toHaveLength(BUDGET + 4)
      expect(model.calls).toHaveLength(BUDGET + 4)
    })

    it("does not let two that read at once take the last call of a budget both", async () => {
      await world().sql("insert into chat_crm_enrichment_usage values (?, (now() at time zone 'UTC')::date, ?, 0)", [chatbot, BUDGET - 1])
      const tried = await Promise.allSettled([1, 2, 3, 4].map(() => world().crm.enrichment.spend(chatbot, 100)))
      expect(tried.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
    })

    it("reads with the built-in analyzer while the model is away, and says so", async () => {
      model.script(fails(500))
      await say(1, "I'll take it, please ship it today")
      await world().runTasks()
      expect(await intents()).toEqual(["ready_to_buy"])
      const [run] = await runs()
      expect(run).toMatchObject({ provider: "embedded", fallback: { from: "openai" } })
      expect((await status()).runs.fallbacks).toBe(1)
    })

    it("believes nothing that rests on a quote which nobody said, and counts it", async () => {
      model.script(finds({ purchase_intent: { level: "ready_to_buy", i: 0, quote: "I buy everything" } }))
      await say(1, "hello")
      await world().runTasks()
      expect(await intents()).toEqual([null])
      expect((await status()).runs.refused_values).toBe(1)
    })

    it("stores what a model says even where no database could, and reads the others with it", async () => {
      model.script((call) =>
        call.text.includes("odd one")
          ? finds({ needs: [{ need: "odd\u0000one \ud83d", i: 0, quote: "odd one" }], purchase_intent: { level: "browsing", i: 0, quote: "odd\u0000" } })
          : ready(call)
      )
      await say(1, "the odd one")
      await say(2)
      await world().runTasks()
      expect((await intents()).sort()).toEqual(["browsing", "ready_to_buy"])
      const { backlog, runs: counted } = await status()
      expect([backlog.failed, backlog.waiting, counted.done]).toEqual([0, 0, 2])
      expect(model.calls).toHaveLength(2)
    })

    it("takes nothing from the budget for a backlog that could not be handed in", async () => {
      await sayBacklog()
      const refused = jest.spyOn(batches(), "submit").mockImplementation(async ([request]) => {
        await request?.spend(100)
        throw new ProviderUnavailable("There is no such thing as a batch here.", null, { input: 0, output: 0, cached: 0 })
      })
      expect(await submitBacklog(world().container, new AbortController().signal)).toBe(0)
      refused.mockRestore()
      const { budget, backlog } = await status()
      expect([budget.runs.used, budget.tokens.used, backlog.waiting]).toEqual([0, 0, BACKLOG])
      expect((await world().crm.enrichment.claim(10)).conversations).toHaveLength(10)
    })

    it.each(["the server does not answer", "the batch cannot be kept"])("gives nothing back to the budget where a backlog may have been handed in: %s", async (what) => {
      await sayBacklog()
      const submit = jest.spyOn(batches(), "submit").mockImplementation(async ([request]) => {
        await request?.spend(100)
        if (what === "the server does not answer") {
          throw new ProviderUnavailable("It did not answer within 120 s.")
        }
        return "batch_1"
      })
      const keep = jest.spyOn(world().crm.enrichment, "keepBatch").mockRejectedValue(new Error("The database is away."))
      expect(await submitBacklog(world().container, new AbortController().signal)).toBe(0)
      submit.mockRestore()
      keep.mockRestore()
      const { budget, backlog } = await status()
      expect([budget.runs.used, budget.tokens.used, backlog.waiting]).toEqual([1, 100, BACKLOG])
    })

    it("loses no reading over tokens that are no number", async () => {
      await world().crm.enrichment.spend(chatbot, 100)
      for (const difference of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
        await world().crm.enrichment.settleTokens(chatbot, difference)
      }
      expect((await status()).budget.tokens.used).toBe(100)
    })

    it("hands a backlog in as a whole, within the budget, and applies it when it has been read", async () => {
      await world().sql("insert into chat_crm_enrichment_usage values (?, (now() at time zone 'UTC')::date, ?, 0)", [chatbot, BUDGET - 3])
      await sayBacklog()
      const { signal } = new AbortController()
      expect(await submitBacklog(world().container, signal)).toBe(3)
      expect(model.batchLines()).toHaveLength(3)
      await collectBatches(world().container, signal)
      expect((await intents()).filter(Boolean)).toEqual([])
      const [failing] = model.batchLines()
      model.finishBatches({ failing: [failing?.custom_id as string] })
      await collectBatches(world().container, signal)
      expect((await staff.customers(chatbot, { purchase_intent: ["ready_to_buy"] })).count).toBe(2)
      expect(await runs()).toHaveLength(3)
      expect(await world().crm.enrichment.batches()).toEqual([])
      expect((await status()).backlog.waiting).toBe(BACKLOG - 2)
      expect(model.calls).toEqual([])
    })

    const batches = (): EnrichmentBatches =>
      world().container.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE).providerFor().batches as EnrichmentBatches

    /** As many conversations as are handed in as a whole. */
    async function sayBacklog(): Promise<void> {
      const framework = await staff.ingest(chatbot)
      const people = Array.from({ length: BACKLOG }, (_, person) => ({ id: `m${person}`, text: SAID, user: { id: `p${person}` } }))
      await world().ingest(framework, envelope({ id: "p0" }, people))
      await world().crm.drainFacts(async () => undefined)
    }

    async function waiting(): Promise<string> {
      const { customers } = await staff.customers(chatbot)
      return customers.find(({ purchase_intent }: { purchase_intent: string | null }) => purchase_intent === null).id
    }
  },
  env
)
