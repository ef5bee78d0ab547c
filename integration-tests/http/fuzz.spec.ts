import { Flood, type Hit, type Shot } from "./support/flood"
import { encoded, mutatedBytes, mutatedHeaders, mutatedJson, type Headers } from "./support/fuzz"
import { hookTargets, websiteTarget, type Target } from "./support/fuzz-targets"
import { Random } from "./support/random"
import { suite } from "./support/suite"

const DELIVERIES = Number(process.env.FUZZ_DELIVERIES ?? 20_000)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123)
const GROUP = 50
const GOOD_ONES = 3
/** The ids of what is mutated begin far from those of good messages: no digit turned into another makes them meet. */
const FIRST_BAD_ID = 977_000_000
const FIRST_GOOD_ID = 511_000_000
const MANY = { per_second: 1_000_000, burst: 1_000_000 }

/** One request with something wrong in it: most are signed after that, so that it is not the signature that stops them. */
function badShot({ path, sign, message, others }: Target, id: string, random: Random): Shot {
  const person = String(80_000 + random.int(500))
  const document = random.chance(0.3) ? message(id, person, "hi") : random.pick(others)(id, person)
  const json = Buffer.from(random.chance(0.8) ? mutatedJson(document, random) : JSON.stringify(document))
  const raw = random.chance(0.2) ? mutatedBytes(json, random) : json
  const signedOver = random.chance(0.9) ? raw : Buffer.from(JSON.stringify(document))
  const { body, headers: encoding } = random.chance(0.08) ? encoded(raw, random) : { body: raw, headers: {} }
  const headers: Headers = { "content-type": "application/json", ...sign(signedOver), ...encoding }
  return { path, headers: random.chance(0.1) ? mutatedHeaders(headers, random) : headers, body }
}

function goodShot({ path, sign, message }: Target, id: string, person: string, text: string): Shot {
  const body = Buffer.from(JSON.stringify(message(id, person, text)))
  return { path, headers: { "content-type": "application/json", ...sign(body) }, body }
}

/** What went wrong with a request, to be tried again: its seed, and itself. */
const told = ({ path, headers, body }: Shot, { status, text }: Hit) => ({
  seed: SEED,
  status,
  answer: text.slice(0, 500),
  path,
  headers: JSON.stringify(headers).slice(0, 1_000),
  body: body.toString("latin1").slice(0, 4_000),
})

suite(
  "deliveries of any shape",
  (world) => {
    it(
      `${DELIVERIES} that are wrong in any way, by seed ${SEED}, stop no good one, and no server`,
      async () => {
        const staff = await world().signIn()
        const chatbot = await staff.chatbot()
        const hooks = await hookTargets(staff, chatbot)
        const [visitor, stranger] = [await websiteTarget(world(), staff, chatbot), await websiteTarget(world(), staff, chatbot)]
        const [good, bad] = [[...hooks, visitor], [...hooks, stranger]]
        const flood = new Flood(String(world().api.defaults.baseURL))
        const random = new Random(SEED)
        const prototype = Object.getOwnPropertyNames(Object.prototype)
        const offences: object[] = []
        const expected: string[] = []

        for (let sent = 0; sent < DELIVERIES; sent += GROUP) {
          const shots = Array.from({ length: GROUP - GOOD_ONES }, (_, i) => badShot(random.pick(bad), String(FIRST_BAD_ID + sent + i), random))
          const texts = Array.from({ length: GOOD_ONES }, (_, i) => `good ${sent + i}`)
          const wanted = texts.map((text, i) => goodShot(random.pick(good), String(FIRST_GOOD_ID + sent + i), String(7_000 + random.int(20)), text))
          expected.push(...texts)
          const hits = await Promise.all([...shots, ...wanted].map(async (shot) => ({ shot, hit: await flood.post(shot) })))
          const isGood = (index: number) => index >= shots.length
          offences.push(
            ...hits.flatMap(({ shot, hit }, index) =>
              hit.status >= 500 || hit.status < 200 || (isGood(index) && hit.status !== 200) ? [told(shot, hit)] : []
            )
          )
          if (offences.length > 0) {
            break
          }
        }
        flood.stop()

        expect(offences.slice(0, 3)).toEqual([])
        const stored = await world().sql<{ text: string }>("select text from chat_crm_message where text like 'good %'")
        expect(stored.map(({ text }) => text).sort()).toEqual(expected.sort())
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
        const [rows] = await world().sql<{ n: string }>("select count(*) as n from chat_crm_customer where chatbot_id = ?", [chatbot])
        expect((await staff.customers(chatbot)).count).toBe(Number(rows?.n))
        const wrong = await world().sql(
          `select conversation.id from chat_crm_conversation conversation where message_count <>
             (select count(*) from chat_crm_message message where message.chatbot_id = conversation.chatbot_id and message.conversation_id = conversation.id)`
        )
        expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] })
        const [telegram] = hooks
        expect(telegram && (await world().post(telegram.path, telegram.message("1", "7000", "still here"), telegram.sign(Buffer.alloc(0)))).status).toBe(200)
      },
      30 * 60_000
    )
  },
  { CHAT_CRM_RATE_LIMITS: JSON.stringify({ channel: MANY, session: MANY }) }
)
