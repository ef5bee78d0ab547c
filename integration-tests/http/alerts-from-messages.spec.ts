import type { Alert, Message } from "../../src/types"
import { Receiver } from "./support/alerts"
import type { Channel } from "./support/platforms"
import { suite } from "./support/suite"
import type { Answered } from "./support/team"
import { envelope, type Staff } from "./support/world"

const BOOKING = {
  name: "Book appointment",
  details: ["date", "phone"],
  examples: [
    ...["can I book an appointment for tomorrow", "I'd like to make an appointment", "do you have a free slot on Friday"],
    ...["đặt lịch hẹn cho em ngày mai", "cho mình đặt lịch thứ sáu", "em muốn hẹn lịch khám"],
  ],
}
const BOOKS = "Hello! Could I make an appointment for Friday?"
const CALL_ME = "You can call me at 0912 345 678"
const READY = "I'll take the red one, please ship it to 12 Hàng Bạc, Hanoi"
const HUMAN = "I want to talk to a real person, please"

suite(
  "alerts of what people say",
  (world) => {
    let staff: Staff
    let chatbot: string
    let channel: Channel
    let receiver: Receiver

    beforeEach(async () => {
      receiver = await Receiver.start()
      staff = await world().signIn()
      chatbot = await staff.chatbot()
      await staff.post(`/chatbots/${chatbot}/features`, { intent_detection: true })
      channel = await staff.ingest(chatbot)
      const { data } = await staff.post(`/chatbots/${chatbot}/intents`, BOOKING)
      for (const trigger of [
        { kind: "intent", intent_id: data.intent.id },
        { kind: "intent_level", level: "ready_to_buy" },
        { kind: "human_needed" },
      ]) {
        const rule = { name: trigger.kind, trigger, channels: ["webhook"], webhook: { url: receiver.url } }
        expect((await staff.post(`/chatbots/${chatbot}/alert-rules`, rule)).status).toBe(200)
      }
    })

    afterEach(() => receiver.stop())

    let said = 0
    const message = (text: string) => envelope({ id: "u-1", name: "Lan" }, [{ id: `m-${(said += 1)}`, text }])
    const say = async (text: string) => {
      expect((await world().ingest(channel, message(text))).data.results[0].status).toBe("stored")
    }
    const alerts = async (): Promise<Answered<Alert>[]> => (await staff.get(`/chatbots/${chatbot}/alerts`)).data.alerts
    const kinds = async () => (await alerts()).map(({ kind }) => kind).sort()

    it("rest each on words of the customer, their details too, also where those are said later", async () => {
      await say(BOOKS)
      await world().runTasks()
      const detailsOf = ({ details }: Answered<Alert>) => details.map(({ name, value }) => [name, value]).sort()
      const booking = async () => (await alerts()).filter(({ kind }) => kind === "intent").map(detailsOf)
      expect(await booking()).toEqual([[["date", "Friday"]]])
      await say(CALL_ME)
      await say(HUMAN)
      await world().runTasks()
      const raised = await alerts()
      expect(raised.map(({ kind, reason }) => [kind, reason]).sort()).toEqual([
        ["human_needed", "asked_for_human"],
        ["intent", "Book appointment"],
        ["intent_level", "ready_to_buy"],
      ])
      expect(await booking()).toEqual([[["date", "Friday"], ["phone", "0912 345 678"]]])

      const texts = new Map((await staff.transcripts(chatbot)).flat().map(({ id, text }: Message) => [id, text]))
      const quotes = raised.flatMap(({ evidence, details }) => [evidence, ...details.map((detail) => detail.evidence)])
      expect(quotes).toHaveLength(5)
      for (const evidence of quotes) {
        expect(texts.get(String(evidence?.message_id))).toContain(evidence?.quote)
      }
      const source = (kind: string) => texts.get(String(raised.find((alert) => alert.kind === kind)?.evidence?.message_id))
      expect(["intent", "intent_level", "human_needed"].map(source)).toEqual([BOOKS, BOOKS, HUMAN])
      expect([receiver.received.length, receiver.ids.length]).toEqual([3, 3])
    })

    it("come once, though the same be delivered a hundred times, read again, and worked on by two at once", async () => {
      const deliveries = [BOOKS, READY, HUMAN].map((text, n) => ({ body: message(text), id: `delivery-${n}` }))
      const deliver = async () => {
        for (const { body, id } of deliveries) {
          const answers = await Promise.all(Array.from({ length: 10 }, () => world().ingest(channel, body, { id })))
          expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
        }
      }
      const work = () => Promise.all([world().runTasks(), world().runTasks()])
      for (let round = 0; round < 10; round += 1) {
        await deliver()
        await (round % 3 === 0 ? work() : undefined)
      }
      await work()
      const all = ["human_needed", "intent", "intent_level"]
      expect(await kinds()).toEqual(all)

      const [conversation] = (await staff.conversations(chatbot)).conversations
      await staff.post(`/chatbots/${chatbot}/conversations/${conversation.id}/enrich`)
      await work()
      const { enrichment_runs } = (await staff.get(`/chatbots/${chatbot}/customers/${conversation.customer_id}/enrichment-runs`)).data
      expect(enrichment_runs.length).toBeGreaterThan(1)
      expect((await staff.post(`/chatbots/${chatbot}/enrichment-runs/${enrichment_runs[0].id}/replay`)).status).toBe(200)
      await work()
      expect([await kinds(), (await staff.texts(chatbot)).flat().length]).toEqual([all, 3])
      expect([receiver.received.length, receiver.ids.length]).toEqual([3, 3])
      const kind = ["intent_triggered", "human_needed", "intent_changed"]
      const { events } = (await staff.get(`/chatbots/${chatbot}/customers/${conversation.customer_id}/timeline`, { kind })).data
      expect(events.filter((event: { kind: string }) => event.kind !== "intent_changed")).toHaveLength(2)
    })
  },
  { CHAT_CRM_ALLOW_PRIVATE_WEBHOOKS: "on", CHAT_CRM_QUIET_SECONDS: "0" }
)
