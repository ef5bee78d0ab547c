import type { Alert, IntentDefinition } from "../../src/types"
import { finds, startOpenAi, type OpenAiServer } from "./support/openai-server"
import { suite } from "./support/suite"
import type { Answered } from "./support/team"
import { envelope } from "./support/world"

const KEY = "sk-of-the-tests"
const SAID = "Tôi muốn đặt lịch thứ sáu, gọi quản lý cho tôi"

let model: OpenAiServer
const env: Record<string, string> = { CHAT_CRM_QUIET_SECONDS: "0" }

// Before the host reads its options.
beforeAll(async () => {
  model = await startOpenAi(KEY)
  const options = { base_url: model.url, api_key: KEY, model: "test-model" }
  env.CHAT_CRM_ENRICHMENT = JSON.stringify({ providers: [{ resolve: "./src/providers/openai", id: "openai", is_default: true, options }] })
})
afterAll(() => model.stop())

suite(
  "alerts of what a model reads",
  (world) => {
    it("come by the intents that it is given, with details and their quotes, and by none that it makes up", async () => {
      const staff = await world().signIn()
      const chatbot = await staff.chatbot()
      await staff.post(`/chatbots/${chatbot}/features`, { intent_detection: true })
      const channel = await staff.ingest(chatbot)
      const examples = ["can I come by tomorrow", "đặt lịch hẹn", "is Friday free"]
      const given = { name: "Book appointment", description: "A visit to the shop", examples, details: ["date"] }
      const { intent }: { intent: IntentDefinition } = (await staff.post(`/chatbots/${chatbot}/intents`, given)).data
      await staff.post(`/chatbots/${chatbot}/alert-rules`, { name: "Bookings", trigger: { kind: "intent", intent_id: intent.id } })
      model.script(
        finds({
          intents: [{ id: intent.id, i: 0, quote: "đặt lịch thứ sáu" }, { id: "ccint_made_up", i: 0, quote: "đặt lịch" }],
          details: [
            { intent_id: intent.id, name: "date", value: "thứ sáu", i: 0, quote: "thứ sáu" },
            { intent_id: intent.id, name: "date", value: "Monday", i: 0, quote: "on Monday" },
          ],
          needs_human: { reason: "asked_for_human", i: 0, quote: "gọi quản lý" },
        })
      )
      await world().ingest(channel, envelope({ id: "u-1", name: "Lan" }, [{ id: "m-1", text: SAID }]))
      await world().runTasks()
      await world().runTasks()

      expect(model.calls[0]?.text).toContain("A visit to the shop")
      const alerts: Answered<Alert>[] = (await staff.get(`/chatbots/${chatbot}/alerts`)).data.alerts
      const message_id = (await staff.transcripts(chatbot))[0]?.[0]?.id
      expect(alerts.sort((one, other) => (one.kind < other.kind ? -1 : 1))).toMatchObject([
        { kind: "human_needed", reason: "asked_for_human", rule_name: null, evidence: { message_id, quote: "gọi quản lý" } },
        {
          ...{ kind: "intent", intent_id: intent.id, reason: "Book appointment", evidence: { message_id, quote: "đặt lịch thứ sáu" } },
          details: [{ name: "date", value: "thứ sáu", evidence: { message_id, quote: "thứ sáu" } }],
        },
      ])
      expect(alerts).toHaveLength(2)
    })
  },
  env
)
