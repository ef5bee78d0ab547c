import { Storefront, websiteChannel } from "./support/storefront"
import { suite } from "./support/suite"
import type { World } from "./support/world"

suite(
  "website chat with low limits",
  (world) => {
    const setUp = async (app: World) => {
      const staff = await app.signIn()
      const chatbot = await staff.chatbot()
      const channel = await websiteChannel(staff, chatbot)
      return { staff, chatbot, channel, shop: await Storefront.open(app) }
    }

    it("W103 · a session that sends too fast waits, says how long, and harms no other", async () => {
      const { staff, chatbot, channel, shop } = await setUp(world())
      const [fast, other] = [await shop.open(channel), await shop.open(channel)]
      const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => shop.say(fast, `m${i}`)))
      const refused = answers.filter(({ status }) => status === 429)
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
      expect(refused).toHaveLength(7)
      for (const { data, headers } of refused) {
        expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1)
        expect(data).toEqual({ type: "too_many_requests", message: expect.stringMatching(/^Too many requests/) })
      }
      expect((await shop.say(other, "hi")).status).toBe(200)
      expect((await staff.conversations(chatbot)).count).toBe(2)
      // A stranger's bad tokens do not count.
      await Promise.all(Array.from({ length: 30 }, () => shop.say({ token: "x" }, "hi")))
      expect((await shop.say(other, "hi again")).status).toBe(200)
    })

    it("W103 · a channel that is asked for too many sessions has them wait", async () => {
      const { channel, shop } = await setUp(world())
      const answers = await Promise.all(Array.from({ length: 40 }, () => shop.session(channel)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]))
      expect(answers.find(({ status }) => status === 429)?.headers["retry-after"]).toMatch(/^\d+$/)
    })
  },
  {
    CHAT_CRM_RATE_LIMITS: JSON.stringify({ session: { per_second: 2, burst: 3 }, channel: { per_second: 10, burst: 10 } }),
  }
)
