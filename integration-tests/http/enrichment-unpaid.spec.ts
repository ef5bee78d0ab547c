import type { EnrichmentStatus } from "../../src/types"
import { readDueConversations } from "../../src/workflows/enrichment/read-due"
import { finds, startOpenAi, type Call, type OpenAiServer } from "./support/openai-server"
import { suite } from "./support/suite"
import { telegramText, type Channel, type Staff } from "./support/world"

const KEY = "sk-of-the-tests"
const AT_ONCE = 1
const CLAIMED = 2 * AT_ONCE

let model: OpenAiServer
const env: Record<string, string> = { CHAT_CRM_QUIET_SECONDS: "0" }

// Before the host reads its options.
beforeAll(async () => {
  model = await startOpenAi(KEY)
  const options = { base_url: model.url, api_key: KEY, model: "test-model", concurrency: AT_ONCE, is_paid: false }
  const providers = [{ resolve: "./src/providers/openai", id: "own", is_default: true, options }]
  env.CHAT_CRM_ENRICHMENT = JSON.stringify({ providers, budget: { runs: 1, tokens: 1 } })
})
afterAll(() => model.stop())

suite(
  "reading conversations with a model of one's own",
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
      for (let person = 1; person <= CLAIMED + 1; person++) {
        await world().telegram(channel, telegramText({ id: person, is_bot: false, first_name: `P${person}` }, "I'll take the red one"))
      }
      await world().crm.drainFacts(async () => undefined)
    })

    const ready = (_: Call) => finds({ purchase_intent: { level: "ready_to_buy", i: 0, quote: "take the red one" } })
    const { signal } = new AbortController()
    const read = (enough?: AbortSignal) => readDueConversations(world().container, signal, enough)

    it("is held by no budget and takes nothing from it, and claims no more than it reads in time", async () => {
      expect(await read()).toEqual({ read: CLAIMED, failed: 0, has_more: true })
      expect(await read()).toEqual({ read: 1, failed: 0, has_more: false })
      const { budget, backlog, runs }: EnrichmentStatus = (await staff.get(`/chatbots/${chatbot}/enrichment`)).data.enrichment
      expect([budget.runs.used, budget.tokens.used, backlog.budget, runs.fallbacks]).toEqual([0, 0, 0, 0])
      expect(model.calls).toHaveLength(CLAIMED + 1)
    })

    it("finishes what is under way when its time is over, and begins nothing more", async () => {
      const enough = new AbortController()
      model.script((call) => {
        enough.abort()
        return { ...ready(call), afterMs: 100 }
      })
      expect(await read(enough.signal)).toEqual({ read: 1, failed: 0, has_more: true })
      expect(await world().sql("select provider, fallback from chat_crm_enrichment_run")).toEqual([{ provider: "own", fallback: null }])
      expect(await world().sql("select 1 from chat_crm_enrichment where lease is not null")).toEqual([])
    })
  },
  env
)
