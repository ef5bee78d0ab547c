import type { EnrichmentStatus } from "../../src/types"
import { readDueConversations } from "../../src/workflows/enrichment/read-due"
import { finds, startOpenAi, type OpenAiServer } from "./support/openai-server"
import { suite } from "./support/suite"
import { envelope } from "./support/world"

const KEY = "sk-of-the-tests"
const BUDGET = 60
const AT_ONCE = 16
const PEOPLE = 1_000
const MESSAGES_OF_EACH = 10
const DELIVERED_AT_ONCE = 500

let model: OpenAiServer
const env: Record<string, string> = { CHAT_CRM_QUIET_SECONDS: "0" }

// Before the host reads its options.
beforeAll(async () => {
  model = await startOpenAi(KEY)
  const options = { base_url: model.url, api_key: KEY, model: "test-model", concurrency: AT_ONCE }
  const providers = [{ resolve: "./src/providers/openai", id: "openai", is_default: true, options }]
  env.CHAT_CRM_ENRICHMENT = JSON.stringify({ providers, budget: { runs: BUDGET } })
})
afterAll(() => model.stop())

suite(
  "10,000 messages and a budget",
  (world) => {
    it(
      "make no more calls than the budget has runs, by two that read at once; the rest waits and is seen to",
      async () => {
        model.script(finds({ purchase_intent: { level: "ready_to_buy", i: 0, quote: "take the red one" } }))
        const staff = await world().signIn()
        const chatbot = await staff.chatbot()
        const channel = await staff.ingest(chatbot)
        const messages = Array.from({ length: PEOPLE * MESSAGES_OF_EACH }, (_, n) => ({
          id: `m-${n}`,
          text: `I'll take the red one, number ${n}`,
          user: { id: `u-${n % PEOPLE}` },
        }))
        for (let from = 0; from < messages.length; from += DELIVERED_AT_ONCE) {
          const { data } = await world().ingest(channel, envelope({ id: "u" }, messages.slice(from, from + DELIVERED_AT_ONCE)))
          expect(data.results.filter(({ status }: { status: string }) => status !== "stored")).toEqual([])
        }
        await world().crm.drainFacts(async () => undefined)

        const { signal } = new AbortController()
        const reader = async () => {
          let hasMore = true
          while (hasMore) {
            hasMore = (await readDueConversations(world().container, signal)).has_more
          }
        }
        await Promise.all([reader(), reader()])
        await reader()

        const fallbacks = await world().sql("select fallback from chat_crm_enrichment_run where fallback is not null")
        expect(fallbacks).toEqual([])
        const calls = model.calls.length
        expect(calls).toBeLessThanOrEqual(BUDGET)
        // A reader that finds all runs spoken for leaves the rest for the next day, even where the other then hands some back.
        expect(calls).toBeGreaterThan(BUDGET - AT_ONCE)
        const { budget, backlog, runs }: EnrichmentStatus = (await staff.get(`/chatbots/${chatbot}/enrichment`)).data.enrichment
        // A call is paid for before it is made: one that breaks off on its way is made, and paid for, again.
        expect(budget.runs).toEqual({ used: expect.any(Number), limit: BUDGET })
        expect(budget.runs.used).toBeGreaterThanOrEqual(calls)
        expect(budget.runs.used).toBeLessThanOrEqual(BUDGET)
        expect([backlog, runs.done, runs.fallbacks]).toEqual([{ waiting: 0, budget: PEOPLE - calls, failed: 0 }, calls, 0])
        const { count } = await staff.customers(chatbot, { purchase_intent: ["ready_to_buy"] })
        expect(count).toBe(calls)
        const [stored] = await world().sql<{ conversations: number; messages: number; claimed: number }>(
          `select (select count(*)::int from chat_crm_conversation) as conversations, (select count(*)::int from chat_crm_message) as messages,
             (select count(*)::int from chat_crm_enrichment where lease is not null) as claimed`
        )
        expect(stored).toEqual({ conversations: PEOPLE, messages: PEOPLE * MESSAGES_OF_EACH, claimed: 0 })
      },
      120_000
    )
  },
  env
)
