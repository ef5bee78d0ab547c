import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Job } from "../../src/types"
import { fileOf, Files } from "./support/csv"
import { suite } from "./support/suite"
import type { Staff } from "./support/world"

/** How often the worker is killed. `npm run test:chaos` does it 50 times. */
const KILLS = Number(process.env.CHAT_CRM_IMPORT_KILLS ?? 3)
/** In one phase of one import; whatever is tried 25 times without getting on is given up by the queue. */
const KILLS_A_PHASE = 4
/** Longer than the work on a chunk, so that it dies within chunks and between them. */
const LONGEST_LIFE_MS = 1_500
const MINUTE = 60_000

const KNOWN = 1_500
const NEW = 6_500

type Row = (string | number)[]

const HEADER = ["platform", "external_id", "name", "status", "purchase_intent", "interests", "first_seen", "last_active", "metadata.order", "metadata.note"]
const SEEN = ["2025-03-04T05:06:07Z", "2025-06-07T08:09:10.123456Z"]

const known = (n: number): Row => ["telegram", `k-${n}`, `Cũ ${n}`, ["new", "active"][n % 2] ?? "", "", n % 3 ? "bikes" : "", ...SEEN, n, ""]

/** People who are there, some as they are, some otherwise; newcomers; rows that cannot be, or are there twice; all of them mixed. */
function rows(): Row[] {
  const changed = Array.from({ length: KNOWN }, (_, n) => (n % 4 ? [...known(n).slice(0, 3), "closed", "comparing", "cars; boats", ...SEEN, n, `=N${n}`] : known(n)))
  const added = Array.from({ length: NEW }, (_, n): Row => [n % 2 ? "zalo" : "website", `n-${n}`, `Mới ${n}`, n % 5 ? "qualified" : "", "", "", ...SEEN, "", "x"])
  const wrong = Array.from({ length: 60 }, (_, n): Row => (n % 2 ? ["mars", `w-${n}`, ...Array(8).fill("")] : ["zalo", "n-1", "Again", "", "", "", ...SEEN, "", ""]))
  return [...changed, ...added, ...wrong].sort((one, other) => scattered(one) - scattered(other))
}

const scattered = (row: Row): number => [...row.join()].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65_521, 7)

/** What an import left, apart from ids and when it was. */
const LEFT = {
  customers: `
    select platform, account, external_id, display_name, status, purchase_intent, interests, traits, needs, metadata, version, first_seen,
      last_active, (select jsonb_object_agg(key, value - 'at') from jsonb_each(provenance)) as provenance
    from chat_crm_customer where chatbot_id = ?`,
  timelines: `
    select customer.external_id, event.kind, event.actor, event.data, event.previous - 'at' as previous, event.version, event.job_id is not null as is_part
    from chat_crm_timeline_event event join chat_crm_customer customer on customer.chatbot_id = event.chatbot_id and customer.id = event.customer_id
    where event.chatbot_id = ?`,
  identities: "select platform, account, external_id, customer_id is not null as has_profile from chat_crm_identity where chatbot_id = ?",
  counters: `
    select platform, purchase_intent, status, sum(count) as count from chat_crm_customer_count
    where chatbot_id = ? group by platform, purchase_intent, status having sum(count) <> 0`,
  days: "select quarter_hour, sum(count) as count from chat_crm_first_seen_count where chatbot_id = ? group by quarter_hour having sum(count) <> 0",
  keys: "select key from chat_crm_metadata_key where chatbot_id = ?",
  staged: "select position, row, problem, cells::text from chat_crm_import_row where chatbot_id = ?",
  found: "select position, row, action, reason from chat_crm_import_item where chatbot_id = ?",
}

suite("imports, where the worker is killed", (world) => {
  const children = new Set<ChildProcess>()

  afterEach(() => {
    children.forEach((child) => child.kill("SIGKILL"))
  })

  /** A worker that waits to be told to begin. */
  async function load(): Promise<ChildProcess> {
    const { connectionString } = world().container.resolve("__pg_connection__").client.connectionSettings
    const child = fork(join(__dirname, "support/import-worker.ts"), {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, IMPORT_WORKER: JSON.stringify({ connection: { connectionString }, keys: world().crm.options.encryption_keys }) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    })
    children.add(child)
    await once(child, "message")
    return child
  }

  async function kill(child: ChildProcess): Promise<void> {
    children.delete(child)
    const ended = once(child, "exit")
    child.kill("SIGKILL")
    await ended
  }

  const isQueued = async (): Promise<boolean> =>
    (await world().sql("select 1 from graphile_worker.jobs where task_identifier = 'chat-crm:run-job'")).length > 0

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  async function idle(): Promise<void> {
    while (await isQueued()) {
      await pause(20)
    }
  }

  /** Works off what is queued, killed on the way as often as told; gives how often it was. */
  async function workAndDie(kills: number): Promise<number> {
    let worker = await load()
    let killed = 0
    for (;;) {
      const next = killed < kills ? load() : null
      const working = once(worker, "message")
      worker.send("begin")
      const hasEnded = next
        ? await Promise.race([idle().then(() => true), working.then(() => pause(Math.random() * LONGEST_LIFE_MS)).then(async () => !(await isQueued()))])
        : await idle().then(() => true)
      await kill(worker)
      if (hasEnded) {
        await next?.then(kill)
        return killed
      }
      killed += 1
      worker = (await next) ?? worker
    }
  }

  /** What is in one chatbot and not in the other, a few of each table. */
  async function differences(one: string, other: string): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {}
    for (const [table, text] of Object.entries(LEFT)) {
      const minus = (a: string, b: string) => world().sql(`select * from ((${text}) except all (${text})) as left_over limit 3`, [a, b])
      found[table] = [...(await minus(one, other)), ...(await minus(other, one))]
    }
    return found
  }

  const SAME = Object.fromEntries(Object.keys(LEFT).map((table) => [table, []]))
  const told = ({ id: _, created_at: __, finished_at: ___, preview, ...job }: Job) => ({
    ...job,
    preview: preview && { ...preview, sample: preview.sample.map(({ customer_id, ...sample }) => ({ ...sample, is_known: customer_id !== null })) },
  })

  async function begin(staff: Staff): Promise<Files> {
    const files = new Files(world(), staff, await staff.chatbot())
    const { counts } = await files.import(fileOf([HEADER, ...Array.from({ length: KNOWN }, (_, n) => known(n))]))
    expect(counts.created).toBe(KNOWN)
    return files
  }

  it(
    `end as if nothing had been, though it be killed ${KILLS} times at any point of preview, run and undo`,
    async () => {
      const staff = await world().signIn()
      const file = fileOf([HEADER, ...rows()])
      const phases: ((files: Files, id?: string) => Promise<Job>)[] = [
        async (files) => (await files.send(file, { query: "?fill=overwrite" })).data.job,
        async (files, id = "") => (await files.decide({ id }, "confirm")).data.job,
        async (files, id = "") => (await files.decide({ id }, "undo")).data.job,
      ]
      const killedIn = [0, 0, 0]
      let killed = 0
      // A phase may be over before the kill that was meant for it.
      while (killed < KILLS || killedIn.includes(0)) {
        const calm = await begin(staff)
        const troubled = await begin(staff)
        let ids = ["", ""]
        for (const [phase, decide] of phases.entries()) {
          const calmJob = await decide(calm, ids[0])
          await world().runTasks()
          const job = await decide(troubled, ids[1])
          ids = [calmJob.id, job.id]
          const share = Math.max(killedIn[phase] ? 0 : 1, Math.ceil((KILLS - killed) / (phases.length - phase)))
          const kills = await workAndDie(Math.min(KILLS_A_PHASE, share))
          killedIn[phase] = (killedIn[phase] ?? 0) + kills
          killed += kills
          expect([phase, told(await troubled.job(job))]).toEqual([phase, told(await calm.job(calmJob))])
          expect([phase, await differences(calm.chatbot, troubled.chatbot)]).toEqual([phase, SAME])
          expect([phase, await world().crm.customers.checkCounts(troubled.chatbot)]).toEqual([phase, []])
        }
      }
    },
    (5 + KILLS / 2) * MINUTE
  )
})
