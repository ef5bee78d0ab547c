import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { Receiver } from "./support/alerts"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { envelope } from "./support/world"

/** How often the worker is killed. `npm run test:chaos` does it 200 times. */
const KILLS = Number(process.env.CHAT_CRM_KILLS ?? 2)
const CONVERSATIONS = 40 + 15 * KILLS
const LONGEST_LIFE_MS = 250
const MINUTE = 60_000

suite("alerts, where the worker is killed", (world) => {
  const children = new Set<ChildProcess>()

  afterEach(() => {
    children.forEach((child) => child.kill("SIGKILL"))
  })

  /** A worker that raises and delivers from now on. */
  async function work(chatbot_id: string): Promise<ChildProcess> {
    const { connectionString } = world().container.resolve("__pg_connection__").client.connectionSettings
    const given = { connection: { connectionString }, chatbot_id, keys: world().crm.options.encryption_keys }
    const child = fork(join(__dirname, "support/alert-worker.ts"), {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, ALERT_WORKER: JSON.stringify(given) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    })
    children.add(child)
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve())
      child.once("exit", (code) => reject(new Error(`The worker ended with ${code} before it was ready.`)))
    })
    return child
  }

  async function kill(child: ChildProcess): Promise<void> {
    children.delete(child)
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await ended
  }

  it(
    `are delivered, each under one id, though it be killed ${KILLS} times at any point`,
    async () => {
      const receiver = await Receiver.start()
      const staff = await world().signIn()
      const chatbot = await staff.chatbot()
      await staff.post(`/chatbots/${chatbot}/features`, { intent_detection: true })
      const channel = await staff.ingest(chatbot)
      const messages = Array.from({ length: CONVERSATIONS }, (_, n) => ({ id: `m-${n}`, text: "a human", user: { id: `u-${n}` } }))
      for (let from = 0; from < CONVERSATIONS; from += 500) {
        await world().ingest(channel, envelope({ id: "u" }, messages.slice(from, from + 500)))
      }
      world().crm.options.allow_private_webhooks = true
      const rule = { name: "Humans", trigger: { kind: "human_needed" }, channels: ["webhook"], webhook: { url: receiver.url } }
      const { data } = await staff.post(`/chatbots/${chatbot}/alert-rules`, rule)
      await world().runTasks()

      let [worker, next] = await Promise.all([work(chatbot), work(chatbot)])
      for (let killed = 0; killed < KILLS; killed += 1) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS))
        await kill(worker)
        worker = next
        next = await work(chatbot)
      }
      const delivered = async () => {
        const [row] = await world().sql<{ n: number }>("select count(*)::int as n from chat_crm_alert_delivery where state = 'delivered'")
        return row?.n ?? 0
      }
      const end = Date.now() + 4 * MINUTE
      while ((await delivered()) < CONVERSATIONS && Date.now() < end) {
        await until(async () => (await delivered()) === CONVERSATIONS)
      }
      await Promise.all([kill(worker), kill(next)])

      const count = async (table: string) => (await world().sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n
      expect([await delivered(), await count("chat_crm_alert"), await count("chat_crm_alert_delivery")]).toEqual(Array(3).fill(CONVERSATIONS))
      expect(await count("chat_crm_timeline_event where kind = 'human_needed'")).toBe(CONVERSATIONS)
      const told = receiver.verified(data.secret) as { data: { alert: { id: string } } }[]
      expect(receiver.ids).toHaveLength(CONVERSATIONS)
      expect(new Set(told.map((event) => event.data.alert.id)).size).toBe(CONVERSATIONS)
      // Only what was on its way when a worker died may come twice, under the id that it had.
      expect(receiver.received.length - CONVERSATIONS).toBeLessThanOrEqual(KILLS)
      await receiver.stop()
    },
    (2 + KILLS / 4) * 2 * MINUTE
  )
})
