import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { finds, startOpenAi, type OpenAiServer } from "./support/openai-server"
import { suite } from "./support/suite"
import { until } from "./support/until"
import { envelope } from "./support/world"
import type { EnrichmentWorkerSettings } from "./support/enrichment-worker"

const KEY = "sk-of-the-tests"
const KILLS = 4
const CONVERSATIONS = 300
const PAID = 40
const PAID_AT_ONCE = 1
const MINUTE = 60_000

suite(
  "reading, where the process is killed",
  (world) => {
    let model: OpenAiServer
    let workers: ChildProcess[]

    beforeEach(async () => {
      workers = []
      model = await startOpenAi(KEY)
    })

    afterEach(async () => {
      workers.forEach((worker) => worker.kill("SIGKILL"))
      await model.stop()
    })

    /** A process that is ready to read. */
    async function boot(enrichment: Record<string, unknown> = {}): Promise<ChildProcess> {
      const { connectionString } = world().container.resolve("__pg_connection__").client.connectionSettings
      const settings: EnrichmentWorkerSettings = { connectionString, keys: world().crm.options.encryption_keys, enrichment }
      const worker = fork(join(__dirname, "support/enrichment-worker.ts"), {
        execArgv: ["--import", "tsx"],
        env: { ...process.env, ENRICHMENT_WORKER: JSON.stringify(settings) },
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      })
      workers.push(worker)
      await new Promise<void>((resolve, reject) => {
        worker.once("message", () => resolve())
        worker.once("exit", (code) => reject(new Error(`The worker ended with ${code} before it was ready.`)))
      })
      return worker
    }

    /** Kills a process, and has what it claimed end as it does after some minutes. */
    async function kill(worker: ChildProcess): Promise<void> {
      const died = new Promise((resolve) => worker.once("exit", resolve))
      worker.kill("SIGKILL")
      await died
      const name = `enrichment-worker-${worker.pid}`
      await until(async () => (await world().sql("select pid from pg_stat_activity where application_name = ?", [name])).length === 0)
      await world().sql("update chat_crm_enrichment set leased_until = now() - interval '1 second' where leased_until is not null")
    }

    async function said(people: number): Promise<string> {
      const staff = await world().signIn()
      const chatbot = await staff.chatbot()
      const channel = await staff.ingest(chatbot)
      const messages = Array.from({ length: people }, (_, n) => ({ id: `m-${n}`, text: "I'll take the red one, please ship it today", user: { id: `u-${n}` } }))
      await world().ingest(channel, envelope({ id: "u" }, messages))
      await world().crm.drainFacts(async () => undefined)
      return chatbot
    }

    const count = async (rows: string): Promise<number> => (await world().sql<{ n: number }>(`select count(*)::int as n from ${rows}`))[0]?.n ?? 0
    const read = () => count("chat_crm_enrichment where findings is not null")
    const random = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most))

    /** Waits until all has been read and nobody reads any more. */
    async function settled(conversations: number): Promise<void> {
      const end = Date.now() + MINUTE
      const isSettled = async () => (await read()) === conversations && (await count("chat_crm_enrichment where lease is not null")) === 0
      while (!(await isSettled()) && Date.now() < end) {
        await until(isSettled)
      }
    }

    /** Each conversation has been read, has one run that is done and one change on the timeline, and nobody holds it. */
    async function expectEachOnce(chatbot: string, conversations: number): Promise<void> {
      const rows = [
        "chat_crm_enrichment where findings is not null and due_at is null",
        "chat_crm_enrichment_run where state = 'done'",
        "(select distinct conversation_id from chat_crm_enrichment_run) as read",
        "chat_crm_timeline_event where kind = 'intent_changed'",
        "(select distinct customer_id from chat_crm_timeline_event where kind = 'intent_changed') as changed",
        "chat_crm_customer where purchase_intent = 'ready_to_buy'",
      ]
      expect(await Promise.all(rows.map(count))).toEqual(rows.map(() => conversations))
      expect(await count("chat_crm_enrichment where lease is not null or failed_at is not null")).toBe(0)
      expect(await world().crm.customers.checkCounts(chatbot)).toEqual([])
    }

    it(
      "loses no conversation and reads none twice, with the built-in analyzer and two that read at once",
      async () => {
        const chatbot = await said(CONVERSATIONS)
        const spares = await Promise.all(Array.from({ length: KILLS + 2 }, () => boot()))
        const working = spares.splice(0, 2)
        // Little by little, so that each has something to read when it is killed.
        await world().sql("update chat_crm_enrichment set due_at = now() + random() * interval '6 seconds'")
        working.forEach((worker) => worker.send("go"))
        for (let killed = 0; killed < KILLS; killed += 1) {
          const before = await read()
          await until(async () => (await read()) > before)
          await random(200)
          await kill(working.shift() as ChildProcess)
          const next = spares.shift() as ChildProcess
          next.send("go")
          working.push(next)
        }
        await settled(CONVERSATIONS)
        await expectEachOnce(chatbot, CONVERSATIONS)
      },
      3 * MINUTE
    )

    it(
      "calls a model once more at most for each time, and counts each call",
      async () => {
        model.script({ ...finds({ purchase_intent: { level: "ready_to_buy", i: 0, quote: "take the red one" } }), afterMs: 30 })
        const chatbot = await said(PAID)
        const options = { base_url: model.url, api_key: KEY, model: "test-model", concurrency: PAID_AT_ONCE }
        const enrichment = { providers: [{ resolve: "./src/providers/openai", id: "openai", is_default: true, options }] }
        const spares = await Promise.all(Array.from({ length: KILLS + 1 }, () => boot(enrichment)))
        for (let killed = 0; killed < KILLS; killed += 1) {
          const worker = spares.shift() as ChildProcess
          const before = model.calls.length
          worker.send("go")
          await until(async () => model.calls.length > before)
          await random(80)
          await kill(worker)
        }
        spares[0]?.send("go")
        await settled(PAID)
        await expectEachOnce(chatbot, PAID)
        expect(model.calls.length).toBeLessThanOrEqual(PAID + KILLS * PAID_AT_ONCE)
        const [usage] = await world().sql<{ runs: number }>("select runs from chat_crm_enrichment_usage")
        expect(usage?.runs).toBeGreaterThanOrEqual(model.calls.length)
        expect(usage?.runs).toBeLessThanOrEqual(model.calls.length + KILLS * PAID_AT_ONCE)
      },
      3 * MINUTE
    )
  },
  { CHAT_CRM_QUIET_SECONDS: "0" }
)
