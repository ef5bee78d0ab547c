import { byEveryPlatform, nextNumber, refusedWith, SIDES } from "./support/platforms"
import { suite } from "./support/suite"
import type { Staff } from "./support/world"

suite(
  "channels with a low limit",
  (world) => {
    let staff: Staff

    beforeEach(async () => {
      staff = await world().signIn()
    })

    const times = <T>(n: number, work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, work))

    it("a sender that is too fast is told to wait, for how long, and may then go on", async () => {
      await byEveryPlatform(staff, async ({ channel, chatbot }) => {
        const say = () => world().say(channel, { id: nextNumber(), person: "42", text: "hi" })
        const answers = await times(40, say)
        const [stored, refused] = [answers.filter(({ status }) => status === 200), answers.filter(({ status }) => status === 429)]
        expect([stored.length + refused.length, stored.length >= 15, refused.length > 0]).toEqual([40, true, true])
        for (const { data, headers } of refused) {
          expect(headers["retry-after"]).toMatch(/^\d+$/)
          expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1)
          expect(data).toEqual({ type: "too_many_requests", message: expect.stringMatching(/^Too many requests: send again in \d+ s\.$/) })
        }
        expect((await staff.texts(chatbot)).flat()).toHaveLength(Math.min(stored.length, 20))
        await new Promise((resolve) => setTimeout(resolve, 1_100))
        expect((await say()).status).toBe(200)
      })
    })

    it("a flood of strangers uses nobody's limit up", async () => {
      await byEveryPlatform(staff, async ({ type, channel }) => {
        const said = () => ({ id: nextNumber(), person: "42", text: "hi" })
        const unsigned = await times(60, () => world().post(channel.webhook_path, SIDES[type].message(said(), channel)))
        expect(new Set(unsigned.map(({ status }) => status))).toEqual(new Set([refusedWith(channel)]))
        const answers = await times(10, () => world().say(channel, said()))
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      })
    })
  },
  { CHAT_CRM_RATE_LIMITS: JSON.stringify({ channel: { per_second: 5, burst: 10 } }) }
)
