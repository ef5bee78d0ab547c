import { AlertWorker, type AlertWorkerSettings, DEATH_POINTS } from "./support/alert-workers"
import { Receiver } from "./support/alerts"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { envelope } from "./support/world"

/** How often a worker is killed. `npm run test:chaos` does it 200 times. */
const KILLS = Number(process.env.CHAT_CRM_KILLS ?? 4)
const RAISED_BY_EACH = 4
const CONVERSATIONS = 20 + 2 * RAISED_BY_EACH * KILLS
/** So many workers are ready, or about to be, to take the place of one that is killed. */
const SPARES = 4
const MINUTE = 60_000

suite("alerts, where the worker is killed", (world) => {
  let receiver: Receiver
  let secret: string
  let workers: Promise<AlertWorker>[]
  let given: Omit<AlertWorkerSettings, "connectionString" | "keys">

  beforeEach(async () => {
    workers = []
    receiver = await Receiver.start()
    world().crm.options.allow_private_webhooks = true
  })

  afterEach(async () => {
    await Promise.all(workers.map(async (worker) => (await worker).kill()))
    world().crm.options.allow_private_webhooks = false
    await receiver.stop()
  })

  /** People who ask for a human, and a rule that tells a webhook and two of the team by the bell. */
  async function ask(people: number): Promise<void> {
    const staff = await world().signIn("lan@shop.example")
    const colleague = await world().signIn("minh@shop.example")
    const chatbot_id = await staff.chatbot()
    await staff.post(`/chatbots/${chatbot_id}/features`, { intent_detection: true })
    const channel = await staff.ingest(chatbot_id)
    const messages = Array.from({ length: people }, (_, n) => ({ id: `m-${n}`, text: "Hi there", user: { id: `u-${n}` } }))
    for (let from = 0; from < people; from += 500) {
      await world().ingest(channel, envelope({ id: "u" }, messages.slice(from, from + 500)))
    }
    const users = [staff, colleague].map(({ id }) => ({ id, email: `${id}@shop.example` }))
    const rule = { trigger: { kind: "human_needed" }, channels: ["webhook", "feed"], webhook: { url: receiver.url } }
    const { data } = await staff.post(`/chatbots/${chatbot_id}/alert-rules`, { name: "Humans", ...rule, recipients: users.map(({ id }) => id) })
    secret = data.secret
    given = { chatbot_id, users }
    await world().runTasks()
    await world().sql("delete from graphile_worker._private_jobs")
  }

  function boot(more: Partial<AlertWorkerSettings> = {}): Promise<AlertWorker> {
    const worker = AlertWorker.boot(world(), { ...given, ...more })
    workers.push(worker)
    return worker
  }

  const count = async (rows: string): Promise<number> => (await world().sql<{ n: number }>(`select count(*)::int as n from ${rows}`))[0]?.n ?? 0
  const hasDelivered = async (alerts: number) => (await count("chat_crm_alert_delivery where state = 'delivered'")) === 3 * alerts

  /** Webhook calls that a dead worker had begun and of which it is not noted what became. */
  async function unnotedCalls(living: AlertWorker[]): Promise<string[]> {
    const pids = `{${living.map(({ pid }) => pid).join()}}`
    const rows = await world().sql<{ id: string }>(
      `select delivery.id from chat_crm_alert_delivery delivery
       join graphile_worker._private_jobs job on job.payload->>'delivery_id' = delivery.id and job.locked_by is not null
       where delivery.channel = 'webhook' and delivery.state = 'pending' and delivery.attempts > 0
         and job.locked_by not in (select id from chat_crm_worker where pid = any(?::int[]))`,
      [pids]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Allows one more repeat of each call that was taken and whose answer died with a worker: nobody can know that the receiver took
   * it, but for the receiver. Returns how many calls dead workers had begun, and how many of them were taken.
   */
  async function allowLostAnswers(living: AlertWorker[], repeats: Map<string, number>): Promise<{ begun: number; taken: number }> {
    const begun = await unnotedCalls(living)
    const taken = begun.filter((id) => (receiver.bodies.get(id)?.length ?? 0) > (repeats.get(id) ?? 0))
    taken.forEach((id) => repeats.set(id, (repeats.get(id) ?? 0) + 1))
    return { begun: begun.length, taken: taken.length }
  }

  /** Every alert has come to each whom it is for, once: under an id of its own, beside what repeats of calls are allowed. */
  async function expectEachOnce(alerts: number, repeats: Map<string, number>): Promise<void> {
    const rows = ["chat_crm_alert", "chat_crm_alert where delivered_at is not null", "chat_crm_timeline_event where kind = 'human_needed'"]
    expect(await Promise.all(rows.map(count))).toEqual([alerts, alerts, alerts])
    expect(await count("chat_crm_alert_delivery")).toBe(3 * alerts)
    expect(await hasDelivered(alerts)).toBe(true)

    const calls = await world().sql<{ id: string; alert_id: string }>("select id, alert_id from chat_crm_alert_delivery where channel = 'webhook'")
    const expected = new Map(calls.map(({ id }) => [id, 1 + (repeats.get(id) ?? 0)]))
    expect(new Map([...receiver.bodies].map(([id, bodies]) => [id, bodies.length]))).toEqual(expected)
    expect([...receiver.bodies.values()].filter((bodies) => new Set(bodies).size !== 1)).toEqual([])
    const told = receiver.verified(secret) as { data: { alert: { id: string } } }[]
    expect(new Set(told.map(({ data }) => data.alert.id))).toEqual(new Set(calls.map(({ alert_id }) => alert_id)))

    const rung = await world().sql<{ key: string; to: string }>(`select idempotency_key as key, "to" from notification where channel = 'feed' order by 1`)
    const bells = await world().sql<{ id: string; recipient: string }>(
      "select id, recipient from chat_crm_alert_delivery where channel = 'feed' order by id"
    )
    expect(rung).toEqual(bells.map(({ id, recipient }) => ({ key: id, to: recipient })))
    expect(given.users.map(({ id }) => bells.filter(({ recipient }) => recipient === id).length)).toEqual([alerts, alerts])
  }

  it(
    "are delivered once each, wherever between the change and the delivery it dies",
    async () => {
      await ask(DEATH_POINTS.length)
      const repeats = new Map<string, number>()
      const dying = DEATH_POINTS.slice(0, 2).map((dies_at) => boot({ dies_at }))
      for (const [index, point] of DEATH_POINTS.entries()) {
        const worker = (await dying[index]) as AlertWorker
        dying.push(...DEATH_POINTS.slice(index + 2, index + 3).map((dies_at) => boot({ dies_at })))
        worker.order({ go: true, raise: 1 })
        await worker.buried()
        await receiver.settled()
        // A webhook may be called while a bell is rung: other points, too, may find one between its answer and its note.
        const { taken } = await allowLostAnswers([], repeats)
        if (point === "between the answer and its note") {
          expect(taken).toBe(1)
        }
        await worker.forget()
        await world().runTasks()
        // The change itself came to nothing at the first point, and is made again by whoever reads the conversation next.
        expect([point, await count("chat_crm_alert")]).toEqual([point, index])
        await expectEachOnce(index, repeats)
      }
      const last = await boot()
      last.order({ go: true, raise: 1 })
      await until(() => hasDelivered(DEATH_POINTS.length))
      await expectEachOnce(DEATH_POINTS.length, repeats)
      expect(receiver.received).toHaveLength(DEATH_POINTS.length + repeats.size)
    },
    3 * MINUTE
  )

  it(
    `are delivered, each under one id, though it be killed ${KILLS} times at any point`,
    async () => {
      await ask(CONVERSATIONS)
      given.again = 0.1
      const repeats = new Map<string, number>()
      const caught = { raised: 0, dispatched: 0, begun: 0, unnoted: 0 }
      const start = Date.now()
      const working = await Promise.all([boot(), boot()])
      working.forEach((worker) => worker.order({ go: true }))
      const spares = Array.from({ length: Math.min(SPARES, KILLS) }, () => boot())
      for (let killed = 0; killed < KILLS; killed += 1) {
        const next = (await spares[killed]) as AlertWorker
        spares.push(...(spares.length < KILLS ? [boot()] : []))
        const [victim, survivor] = (Math.random() < 0.5 ? working : working.reverse()) as [AlertWorker, AlertWorker]
        // Some time after a change of its own, or after somebody took what one of the two sends.
        const [moment, longest] = killed % 2 === 0 ? [victim.raised(), 150] : [receiver.next(), 10]
        working.forEach((worker) => worker.order({ raise: RAISED_BY_EACH }))
        await moment
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
        await victim.kill()
        await receiver.settled()
        receiver.verified(secret)

        await until(async () => (await count(`chat_crm_worker where pid = ${survivor.pid}`)) === 1)
        const { begun, taken } = await allowLostAnswers([survivor], repeats)
        caught.raised += await count("chat_crm_alert where dispatched_at is null")
        caught.dispatched += await count("chat_crm_alert_delivery where state = 'pending'")
        caught.begun += begun
        caught.unnoted += taken
        await victim.forget()
        next.order({ go: true })
        working.splice(0, 2, survivor, next)
      }
      const alerts = async () => count("chat_crm_alert")
      const end = Date.now() + (1 + KILLS / 50) * MINUTE
      const left = CONVERSATIONS - (await alerts())
      working.forEach((worker) => worker.order({ raise: 2 * left }))
      while (!((await alerts()) === CONVERSATIONS && (await hasDelivered(CONVERSATIONS))) && Date.now() < end) {
        await until(async () => (await alerts()) === CONVERSATIONS && (await hasDelivered(CONVERSATIONS)))
      }
      await expectEachOnce(CONVERSATIONS, repeats)
      const repeated = receiver.received.length - CONVERSATIONS
      process.stdout.write(
        `${KILLS} kills in ${Math.round((Date.now() - start) / 1000)} s, ${CONVERSATIONS} alerts. Found at the kills: ${caught.raised} alerts ` +
          `not dispatched, ${caught.dispatched} deliveries not made, ${caught.begun} calls begun and not noted, ${caught.unnoted} of them taken. ` +
          `Calls repeated: ${repeated}, of them without need: ${repeated - caught.unnoted}.\n`
      )
    },
    (5 + KILLS / 10) * MINUTE
  )
})
