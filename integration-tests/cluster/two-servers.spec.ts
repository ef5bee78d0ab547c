import { Webhook } from "standardwebhooks"
import { Cluster } from "./support/cluster"

jest.setTimeout(180_000)

type Delivery = { path: string; raw: string; headers: Record<string, string> }

/** A generator of numbers below `n`, the same in each run. */
function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

function shuffled<T>(items: T[], roll: (n: number) => number): T[] {
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = roll(i + 1)
    ;[all[i], all[j]] = [all[j] as T, all[i] as T]
  }
  return all
}

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

  async function connect(): Promise<{ chatbot: string; telegram: string; ingest: { path: string; secret: string } }> {
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

  function telegramMessage(path: string, id: number, person: number): Delivery {
    const from = { id: person, is_bot: false, first_name: `P${person}` }
    const message = { message_id: id, from, chat: { id: person, type: "private" }, date: Math.floor(Date.now() / 1000), text: `message ${id}` }
    const headers = { "x-telegram-bot-api-secret-token": "the_secret" }
    return { path, raw: JSON.stringify({ update_id: 1_000 + id, message }), headers }
  }

  function ingestBatch({ path, secret }: { path: string; secret: string }, id: string, messages: object[]): Delivery {
    const raw = JSON.stringify({ type: "chat.message.created", data: { channel: "telegram", messages } })
    const at = new Date()
    const signature = new Webhook(secret).sign(id, at, raw)
    const headers = { "webhook-id": id, "webhook-timestamp": String(Math.floor(at.getTime() / 1000)), "webhook-signature": signature }
    return { path, raw, headers }
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

  it("a bulk change goes on where it was when its server is killed, changes nobody twice, and is undone whole", async () => {
    const people = 100_000
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
    const path = `/chatbots/${chatbot}/jobs/${job.id}`
    const read = async () => (await cluster.admin(servers.at(-1) as string, path)).job
    const until = async (isSo: () => Promise<boolean>) => {
      for (let i = 0; i < 2_000 && !(await isSo()); i++) {
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
    }

    await until(async () => (await read()).done > 0)
    const [worker] = await cluster.sql<{ pid: number }>(
      `select pid from chat_crm_worker worker join graphile_worker._private_jobs queued on queued.locked_by = worker.id
       where queued.key = $1`,
      [`chat-crm:run-job:${job.id}`]
    )
    const victim = servers.find((url) => cluster.pid(url) === worker?.pid) as string
    servers = servers.filter((url) => url !== victim)
    await cluster.kill(victim)
    const interrupted = await read()
    expect([interrupted.state, interrupted.done < people]).toEqual(["running", true])

    await until(async () => (await read()).state !== "running")
    const counts = { created: 0, updated: people, unchanged: 0, refused: 0, kept: 0, undone: 0 }
    expect(await read()).toMatchObject({ state: "done", done: people, counts })
    const [told] = await cluster.sql<{ entries: number; versions: number }>(
      `select (select count(*)::int from chat_crm_timeline_event where chatbot_id = $1) as entries,
         (select count(*)::int from chat_crm_customer where chatbot_id = $1 and status = 'closed' and version = 2) as versions`,
      [chatbot]
    )
    expect(told).toEqual({ entries: people, versions: people })
    expect(cluster.log).toMatch(/has died; its tasks run again/)

    await cluster.admin(first(), `${path}/undo`, {})
    await until(async () => (await read()).state === "undone")
    expect(await read()).toMatchObject({ state: "undone", counts: { ...counts, undone: people } })
    servers.push(await cluster.start())
  })
})
