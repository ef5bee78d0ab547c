import type { Plan } from "../../src/types"
import { suite } from "./support/suite"
import { LAN, telegramText, type Channel, type Staff } from "./support/world"

const REFUSAL = {
  type: "not_allowed",
  code: "plan_required",
  required_plan: "basic",
  current_plan: "free",
  message: "Customer Tracking (CRM) needs the basic plan or higher; this chatbot is on free.",
}

suite(
  "plans",
  (world) => {
    let staff: Staff
    let chatbot: string
    let telegram: Channel

    beforeEach(async () => {
      staff = await world().signIn()
      chatbot = await staff.chatbot({ tracking: false })
      telegram = await staff.telegram(chatbot)
    })
    afterEach(() => {
      const { options } = world().crm
      options.plan = "free"
      options.plan_requirements = { customer_tracking: "basic", intent_detection: "basic" }
    })

    const say = (text: string, id = 501) => world().telegram(telegram, telegramText({ ...LAN, id }, text))
    let minutes = 0
    /** Has the billing system answer this, asked when its last answer is older than a minute. */
    const bill = async (answer: () => Plan | Promise<Plan>) => {
      world().crm.options.plan = jest.fn(answer)
      await world().sql("update chat_crm_chatbot set plan_checked_at = now() - interval '2 minutes'")
      minutes += 2
      const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() + minutes * 60_000)
      await world().crm.planOf(chatbot, world().container)
      clock.mockRestore()
    }

    describe("without the plan for Customer Tracking", () => {
      it("everything under customers answers 403 and names the plan", async () => {
        for (const path of ["/customers", "/customers?platform=telegram", "/customers/cccus_1"]) {
          const { status, data } = await staff.get(`/chatbots/${chatbot}${path}`)
          expect([status, data]).toEqual([403, { ...REFUSAL, type: expect.any(String) }])
        }
        const { status, data } = await staff.delete(`/chatbots/${chatbot}/customers/cccus_1`)
        expect([status, data.code]).toEqual([403, "plan_required"])
      })

      it("tracking cannot be switched on, but off", async () => {
        const { status, data } = await staff.track(chatbot, true)
        expect([status, data]).toEqual([403, { ...REFUSAL, type: expect.any(String) }])
        expect((await staff.track(chatbot, false)).status).toBe(200)
        const { data: now } = await staff.get(`/chatbots/${chatbot}`)
        expect(now.chatbot).toMatchObject({
          features: { customer_tracking: false },
          plan: { current: "free", features: { customer_tracking: { allowed: false, required_plan: "basic" } } },
        })
      })

      it("neither can Intent Detection, which has a plan of its own", async () => {
        const { options } = world().crm
        options.plan_requirements.intent_detection = "standard"
        const { status, data } = await staff.post(`/chatbots/${chatbot}/features`, { intent_detection: true })
        expect([status, data.required_plan, data.message]).toEqual([
          403,
          "standard",
          "Intent Detection needs the standard plan or higher; this chatbot is on free.",
        ])
        options.plan = "basic"
        const both = await staff.post(`/chatbots/${chatbot}/features`, { customer_tracking: true, intent_detection: true })
        expect(both.status).toBe(403)
        expect((await staff.get(`/chatbots/${chatbot}`)).data.chatbot.features).toEqual({ customer_tracking: false, intent_detection: false })
      })

      it("chatbots, channels and conversations work, and no profile is made", async () => {
        expect((await say("hi")).status).toBe(200)
        expect((await staff.post(`/chatbots/${chatbot}`, { name: "Renamed" })).status).toBe(200)
        expect((await staff.get(`/chatbots/${chatbot}/channels`)).data.count).toBe(1)
        const { conversations } = await staff.conversations(chatbot)
        expect(conversations).toMatchObject([{ tracked: false, customer_id: null, message_count: 1 }])
        expect((await staff.messages(chatbot, conversations[0].id)).messages).toHaveLength(1)
        const people = await world().sql("select 1 from chat_crm_customer")
        expect(people).toEqual([])
      })
    })

    describe("a downgrade", () => {
      beforeEach(async () => {
        world().crm.options.plan = "basic"
        await staff.track(chatbot, true)
        await say("hi")
        expect((await staff.customers(chatbot)).count).toBe(1)
      })

      it("hides profiles and deletes none, and an upgrade shows them again", async () => {
        const { customers } = await staff.customers(chatbot)
        await bill(() => "free")
        expect((await staff.get(`/chatbots/${chatbot}/customers`)).status).toBe(403)
        expect((await staff.get(`/chatbots/${chatbot}/customers/${customers[0].id}`)).status).toBe(403)
        await bill(() => "basic")
        expect(await staff.customers(chatbot)).toMatchObject({ count: 1, customers })
      })

      it("stops tracking until the upgrade: what is said meanwhile is nobody's for ever", async () => {
        await bill(() => "free")
        await say("meanwhile")
        await say("someone new", 502)
        await bill(() => "pro")
        expect((await staff.customers(chatbot)).count).toBe(1)
        await say("afterwards", 503)
        expect((await staff.customers(chatbot)).count).toBe(2)
        const { conversations } = await staff.conversations(chatbot)
        expect(conversations.filter((c: { tracked: boolean }) => !c.tracked)).toHaveLength(2)
      })
    })

    describe("that a billing system tells", () => {
      it("count for the routes and for the messages alike", async () => {
        await bill(() => "standard")
        expect((await staff.track(chatbot, true)).status).toBe(200)
        await say("hi")
        expect((await staff.customers(chatbot)).count).toBe(1)
        expect((await staff.get(`/chatbots/${chatbot}`)).data.chatbot.plan.current).toBe("standard")
        expect(world().crm.options.plan).toHaveBeenCalledWith(expect.anything(), { chatbot_id: chatbot })
      })

      it("are asked for once a minute, however much is asked of us", async () => {
        await bill(() => "standard")
        await staff.track(chatbot, true)
        await Promise.all(Array.from({ length: 20 }, (_, i) => say(`hi ${i}`)))
        await staff.customers(chatbot)
        expect(world().crm.options.plan).toHaveBeenCalledTimes(1)
      })

      it("stay what they were while it fails, and no message waits or is lost", async () => {
        await bill(() => "basic")
        await staff.track(chatbot, true)
        await bill(() => Promise.reject(new Error("billing is down")))
        expect((await say("hi")).status).toBe(200)
        expect(await staff.customers(chatbot)).toMatchObject({ count: 1 })
      })

      it("are free where it never answered", async () => {
        await bill(() => Promise.reject(new Error("billing is down")))
        expect((await staff.track(chatbot, true)).status).toBe(403)
        expect((await say("hi")).status).toBe(200)
        expect((await staff.conversations(chatbot)).count).toBe(1)
      })

      it("are of each chatbot alone", async () => {
        const other = await staff.chatbot({ tracking: false })
        world().crm.options.plan = (_, { chatbot_id }) => (chatbot_id === other ? "pro" : "free")
        expect((await staff.track(other, true)).status).toBe(200)
        expect((await staff.track(chatbot, true)).status).toBe(403)
      })
    })
  },
  { CHAT_CRM_PLAN: "free" }
)
