import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { get, type IncomingMessage } from "node:http"
import { join } from "node:path"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import type { ReadableStream as WebReadable } from "node:stream/web"
import { Client, Pool } from "pg"
import { Webhook } from "standardwebhooks"
import { type Host, startHost } from "../../scripts/host"
import { loadSecrets } from "../../scripts/host/secrets"
import { ROOT } from "../../scripts/host/settings"
import { type Cluster, startCluster } from "../../scripts/postgres/cluster"

const DATA_DIR = join(ROOT, ".chat-crm/bench")
const DATABASE_LOG = join(DATA_DIR, "postgres.log")

export interface Channel {
  id: string
  path: string
  secret: string
}

/** The product as a shop runs it, production mode, with a database of its own, ready to be measured. */
export class Target {
  private constructor(
    readonly host: Host,
    readonly database: Pool,
    private readonly cluster: Cluster,
    readonly databaseUrl: string,
    private readonly token: string,
    private readonly close: () => Promise<void>
  ) {}

  readonly databaseLog = DATABASE_LOG

  static async start(): Promise<Target> {
    // What is measured is the way in, not its limit.
    process.env.CHAT_CRM_RATE_LIMITS = JSON.stringify({ channel: { per_second: 100_000, burst: 100_000 } })
    // Reading begins when a measurement asks for it, not in the middle of another.
    process.env.CHAT_CRM_QUIET_SECONDS ??= "86400"
    process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --require ${join(__dirname, "do-nothing-route.cjs")}`
    const { databasePassword } = loadSecrets(DATA_DIR)
    const cluster = await startCluster({ dataDir: join(DATA_DIR, "postgres"), password: databasePassword, logFile: DATABASE_LOG })
    return Target.#on(cluster, DATA_DIR, cluster.stop)
  }

  /** Has another of the same stand beside this one, with a database of its own in the same PostgreSQL, while `work` runs. */
  async beside<Result>(work: (other: Target) => Promise<Result>): Promise<Result> {
    const other = await Target.#on(this.cluster, join(DATA_DIR, "beside"), async () => undefined)
    try {
      return await work(other)
    } finally {
      await other.stop()
    }
  }

  static async #on(cluster: Cluster, dataDir: string, whenStopped: () => Promise<void>): Promise<Target> {
    const name = `bench_${randomBytes(4).toString("hex")}`
    await cluster.ensureDatabase(name)
    const host = await startHost(
      {
        port: 0,
        dataDir,
        databaseUrl: cluster.url(name),
        adminEmail: "bench@example.com",
        adminPassword: "bench-password",
        plan: "pro",
      },
      (line) => console.error(line)
    )
    const database = new Pool({ connectionString: cluster.url(name), max: 2 })
    // The database is dropped under the last idle connection.
    database.on("error", () => undefined)
    const signIn = await fetch(`${host.url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: host.adminEmail, password: host.adminPassword }),
    })
    const { token } = (await signIn.json()) as { token: string }
    return new Target(host, database, cluster, cluster.url(name), token, async () => {
      await database.end()
      await host.stop()
      await dropDatabase(cluster.url("postgres"), name)
      await whenStopped()
    })
  }

  stop = (): Promise<void> => this.close()

  async admin<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.host.url}/admin/chat-crm${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    }
    return (await response.json()) as Answer
  }

  /** Sends a file as it is read. */
  async upload<Answer>(path: string, file: Readable): Promise<Answer> {
    const response = await fetch(`${this.host.url}/admin/chat-crm${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.token}`, "content-type": "text/csv" },
      body: Readable.toWeb(file) as ReadableStream<Uint8Array>,
      duplex: "half",
    } as RequestInit)
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    }
    return (await response.json()) as Answer
  }

  /** A file as it comes in. */
  async download(path: string): Promise<Readable> {
    const asked = get(`${this.host.url}/admin/chat-crm${path}`, { headers: { authorization: `Bearer ${this.token}` } })
    const [response] = (await once(asked, "response")) as [IncomingMessage]
    if (response.statusCode !== 200) {
      throw new Error(`${path} answered ${response.statusCode}: ${await text(response)}`)
    }
    return response
  }

  /** A new chatbot that tracks, with a channel of this type. */
  async channel(type: "telegram" | "ingest"): Promise<Channel & { chatbot: string }> {
    const { chatbot } = await this.admin<{ chatbot: { id: string } }>("/chatbots", { name: `Bench ${type}` })
    await this.admin(`/chatbots/${chatbot.id}/features`, { customer_tracking: true })
    const token = randomBytes(16).toString("hex")
    const { channel, secret } = await this.admin<{ channel: { id: string; webhook_path: string }; secret?: string }>(
      `/chatbots/${chatbot.id}/channels`,
      { type, name: type, credentials: type === "telegram" ? { secret_token: token } : {} }
    )
    return { chatbot: chatbot.id, id: channel.id, path: channel.webhook_path, secret: secret ?? token }
  }

  /** Milliseconds of CPU that the server has used so far. */
  async cpuMs(): Promise<number> {
    const { user, system } = await this.#used()
    return (user + system) / 1000
  }

  /** Megabytes that the server holds now. */
  async memoryMb(): Promise<number> {
    return (await this.#used()).memory / 2 ** 20
  }

  async #used(): Promise<NodeJS.CpuUsage & { memory: number }> {
    const response = await fetch(`${this.host.url}/hooks/chat-crm/used/x`, { method: "POST", body: "{}" })
    return (await response.json()) as NodeJS.CpuUsage & { memory: number }
  }
}

async function dropDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`drop database ${name} with (force)`)
  await client.end()
}

/** Headers of a Standard Webhooks delivery. */
export function signed(secret: string, id: string, body: string): Record<string, string> {
  const at = new Date()
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  }
}
