import { Cluster } from "./support/cluster"
import { dice, ingestBatch, shuffled, telegramMessage, type Delivery, type IngestChannel } from "./support/traffic"

jest.setTimeout(180_000)

describe("two servers on one database", () => {
  const cluster = new Cluster()
  let servers: string[]

  beforeAll(async () => {
    await cluster.prepare()
    // One after the other: Medusa's own modules seed an empty database at their first start.
    servers = [await cluster.start(), await cluster.start()]
  })
  afterAll(() => cluster.stop())

  const first = () => servers[0] as string

  async function connect(): Promise<{ chatbot: string; telegram: string; ingest: IngestChannel }> {
    const { chatbot } = await cluster.admin(first(), "/chatbots", { name: "Bike shop" })
    await cluster.admin(first(), `/chatbots/${chatbot.id}/features`, { customer_tracking: true })
    const telegram = { type: "telegram", name: "Bot", credentials: { secret_token: "the_secret" } }
    const { channel } = await cluster.admin(first(), `/chatbots/${chatbot.id}/channels`, telegram)
    const framework = await cluster.admin(first(), `/chatbots/${chatbot.id}/channels`, { type: "ingest", name: "Framework" })
    return {
      chatbot: chatbot.id,
      telegram: channel.webhook_path,
      ingest: { path: framework.channel.webhook_path, secret: framework.secret },
    }
  }

  /** Sends everything over eight connections, now to one server, now to another, and gives the answers' statuses. */
  async function hammer(deliveries: Delivery[], choose: (i: number) => string): Promise<(number | "broken")[]> {
    const statuses: (number | "broken")[] = []
    let next = 0
    const connection = async () => {
      for (let i = next++; i < deliveries.length; i = next++) {
        const { path, raw, headers } = deliveries[i] as Delivery
        const request = { method: "POST", headers: { "content-type": "application/json", ...headers }, body: raw }
        statuses[i] = await fetch(`${choose(i)}${path}`, request).then(
          async (response) => (await response.arrayBuffer(), response.status),
          () => "broken" as const
        )
      }
    }
    await Promise.all(Array.from({ length: 8 }, connection))
    return statuses
  }

  async function counts(chatbot: string) {
    const [row] = await cluster.sql<Record<string, string>>(
      `select (select count(*) from chat_crm_customer where chatbot_id = $1) as profiles,
         (select count(*) from chat_crm_identity where chatbot_id = $1) as people,
         (select count(*) from chat_crm_message where chatbot_id = $1) as messages,
         (select coalesce(sum(message_count), 0) from chat_crm_conversation where chatbot_id = $1) as counted_messages,
         (select count(*) from chat_crm_conversation where chatbot_id = $1 and customer_id is null) as unlinked`,
      [chatbot]
    )
    const { count } = await cluster.admin(servers.at(-1) as string, `/chatbots/${chatbot}/customers`)
    return { ...Object.fromEntries(Object.entries(row ?? {}).map(([name, n]) => [name, Number(n)])), shown: count }
  }

  async function deadlocks(): Promise<number> {
    const [row] = await cluster.sql<{ deadlocks: string }>(
      "select deadlocks from pg_stat_database where datname = current_database()"
    )
    return Number(row?.deadlocks)
  }

  it("store each message of the same people once, whichever of them it reaches and however often", async () => {
    const roll = dice(7)
    const { chatbot, telegram, ingest } = await connect()
    const people = 80
    const singles = Array.from({ length: 500 }, (_, i) => telegramMessage(telegram, i, 500 + roll(people)))
    const batches = Array.from({ length: 24 }, (_, n) =>
      ingestBatch(ingest, `msg_${n}`, Array.from({ length: 25 }, (_, i) => ({ id: `${n}_${i}`, text: "hi", user: { id: 500 + roll(people) } })))
    )
    const all = [...singles, ...batches]
    const statuses = await hammer(shuffled([...all, ...all], roll), () => servers[roll(2)] as string)

    expect([...new Set(statuses)]).toEqual([200])
    expect(await counts(chatbot)).toEqual({ profiles: people, people, messages: 1_100, counted_messages: 1_100, unlinked: 0, shown: people })
    expect(await deadlocks()).toBe(0)
    expect(cluster.log).not.toMatch(/not stored|deadlock|unhandled/i)
  })

  it("see a switch of tracking on the next message, wherever it was made", async () => {
    const [one, two] = servers as [string, string]
    const { chatbot, telegram } = await connect()
    const say = (url: string, id: number, person: number) => hammer([telegramMessage(telegram, id, person)], () => url)
    await say(two, 1, 1)
    await cluster.admin(one, `/chatbots/${chatbot}/features`, { customer_tracking: false })
    await say(two, 2, 2)
    await cluster.admin(two, `/chatbots/${chatbot}/features`, { customer_tracking: true })
    await say(one, 3, 3)
    expect(await counts(chatbot)).toMatchObject({ profiles: 2, messages: 3, unlinked: 1 })
  })

  it("lose and double nothing when one is killed in the middle of batches and everything is sent again", async () => {
    const [survivor, victim] = servers as [string, string]
    const roll = dice(11)
    const { chatbot, ingest, telegram } = await connect()
    const people = 60
    const batches = Array.from({ length: 80 }, (_, n) =>
      ingestBatch(ingest, `msg_${n}`, Array.from({ length: 40 }, (_, i) => ({ id: `${n}_${i}`, text: "hi", user: { id: 500 + roll(people) } })))
    )
    const singles = Array.from({ length: 200 }, (_, i) => telegramMessage(telegram, i, 500 + roll(people)))
    const all = shuffled([...batches, ...singles], roll)

    let sent = 0
    const killed: Promise<void>[] = []
    const statuses = await hammer(all, (i) => {
      sent += 1
      if (sent === 90) {
        killed.push(cluster.kill(victim))
      }
      return servers[i % 2] as string
    })
    await Promise.all(killed)
    expect(statuses).toContain("broken")
    expect(statuses.filter((status) => status !== "broken" && status !== 200)).toEqual([])

    servers = [survivor, await cluster.start()]
    const again = await hammer(shuffled(all, roll), (i) => servers[i % 2] as string)
    expect([...new Set(again)]).toEqual([200])
    expect(await counts(chatbot)).toEqual({ profiles: people, people, messages: 3_400, counted_messages: 3_400, unlinked: 0, shown: people })
    expect(await deadlocks()).toBe(0)
  })

  describe("a bulk change whose server is killed in the middle", () => {
    afterEach(async () => {
      servers.push(await cluster.start())
    })

    it("goes on where it was to its end, changes nobody twice, and is undone whole", async () => {
      const people = 40_000
      const { path, chatbot } = await beginBulk(people)
      const interrupted = await killItsServer(path)
      expect([interrupted.state, interrupted.done < people]).toEqual(["running", true])

      const counts = { created: 0, updated: people, unchanged: 0, refused: 0, kept: 0, undone: 0 }
      expect(await readUntil(path, ({ state }) => state !== "running")).toMatchObject({ state: "done", done: people, counts })
      expect(await changed(chatbot)).toEqual({ entries: people, closed_once: people })
      expect(cluster.log).toMatch(/has died; its tasks run again/)

      await cluster.admin(first(), `${path}/undo`, {})
      expect(await readUntil(path, ({ state }) => state === "undone")).toMatchObject({ state: "undone", counts: { ...counts, undone: people } })
    })

    it("of 100,000 is taken up again, cancelled in the middle and undone whole, but for what changed since", async () => {
      const people = 100_000
      const { path, chatbot } = await beginBulk(people)
      const interrupted = await killItsServer(path)
      expect([interrupted.state, interrupted.done < people / 2]).toEqual(["running", true])
      await readUntil(path, ({ done }) => done > interrupted.done)

      await cluster.admin(first(), `${path}/cancel`, {})
      const cancelled = await readUntil(path, ({ finished_at }) => finished_at !== null)
      const { done } = cancelled
      expect(cancelled).toMatchObject({ state: "cancelled", total: people, counts: { updated: done, undone: 0 } })
      expect([done > interrupted.done, done < people]).toEqual([true, true])
      expect(await changed(chatbot)).toEqual({ entries: done, closed_once: done })

      // Of those who were changed two get another stage, one another field, and one is deleted; one was never reached.
      const person = (n: number) => `/chatbots/${chatbot}/customers/${customerId(n)}`
      const others = [1, interrupted.done + 1]
      for (const n of [...others, people]) {
        await cluster.admin(first(), person(n), { status: "qualified" })
      }
      await cluster.admin(first(), person(done), { interests: ["Bikes"] })
      await cluster.admin(first(), person(2), undefined, "DELETE")
      await cluster.admin(first(), `${path}/undo`, {})
      const undone = await readUntil(path, ({ state }) => state !== "undoing")
      const kept = others.length
      expect(undone).toMatchObject({ state: "undone", done, counts: { updated: done, kept, undone: done - kept - 1 } })

      const stages = await cluster.sql(
        `select status, count(*)::int as customers,
           (select sum(count)::int from chat_crm_customer_count counter where chatbot_id = $1 and counter.status = customer.status) as counted
         from chat_crm_customer customer where chatbot_id = $1 group by status order by status`,
        [chatbot]
      )
      const isNew = people - 1 - others.length - 1
      expect(stages).toEqual([
        { status: "new", customers: isNew, counted: isNew },
        { status: "qualified", customers: 3, counted: 3 },
      ])
      expect((await cluster.admin(first(), person(done))).customer).toMatchObject({ status: "new", interests: ["Bikes"] })
    })

    type Job = { state: string; done: number; finished_at: string | null }

    const customerId = (n: number) => `cccus_${String(n).padStart(6, "0")}`

    /** Closes everybody of a new chatbot with so many people. */
    async function beginBulk(people: number): Promise<{ chatbot: string; path: string }> {
      const { chatbot } = await connect()
      // A chatbot younger than the statistics looks empty to the planner, which must not be believed.
      await cluster.sql("analyze chat_crm_customer, chat_crm_job_item", [])
      await cluster.sql(
        `insert into chat_crm_customer (chatbot_id, id, platform, account, external_id, first_seen, last_active, sort_at, status)
         select $1, 'cccus_' || lpad(i::text, 6, '0'), 'zalo', '', i::text, now(), now(), now(), 'new' from generate_series(1, $2::int) as i`,
        [chatbot, people]
      )
      await cluster.sql("insert into chat_crm_customer_count values ($1, 'zalo', 'none', 'new', 0, $2)", [chatbot, people])
      const { job } = await cluster.admin(first(), `/chatbots/${chatbot}/customers/bulk`, { filter: {}, changes: { status: "closed" } })
      return { chatbot, path: `/chatbots/${chatbot}/jobs/${job.id}` }
    }

    const read = async (path: string): Promise<Job> => (await cluster.admin(servers.at(-1) as string, path)).job

    async function readUntil(path: string, isSo: (job: Job) => boolean): Promise<Job> {
      let job = await read(path)
      for (let i = 0; i < 2_000 && !isSo(job); i++) {
        await new Promise((resolve) => setTimeout(resolve, 40))
        job = await read(path)
      }
      return job
    }

    /** Kills the server that works on a job once it has begun; gives the job as it is then. */
    async function killItsServer(path: string): Promise<Job> {
      await readUntil(path, ({ done }) => done > 0)
      const [worker] = await cluster.sql<{ pid: number }>(
        `select pid from chat_crm_worker worker join graphile_worker._private_jobs queued on queued.locked_by = worker.id
         where queued.key = $1`,
        [`chat-crm:run-job:${path.split("/").at(-1)}`]
      )
      const victim = servers.find((url) => cluster.pid(url) === worker?.pid) as string
      servers = servers.filter((url) => url !== victim)
      await cluster.kill(victim)
      return read(path)
    }

    /** How many entries the timelines have, and how many customers were closed by exactly one change. */
    async function changed(chatbot: string) {
      const [told] = await cluster.sql<{ entries: number; closed_once: number }>(
        `select (select count(*)::int from chat_crm_timeline_event where chatbot_id = $1) as entries,
           (select count(*)::int from chat_crm_customer where chatbot_id = $1 and status = 'closed' and version = 2) as closed_once`,
        [chatbot]
      )
      return told
    }
  })
})
