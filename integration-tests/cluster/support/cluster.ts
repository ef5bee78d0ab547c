import { type ChildProcess, fork } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import jwt from "jsonwebtoken"
import { Client } from "pg"

const { DB_HOST = "localhost", DB_PORT, DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
const JWT_SECRET = "jwt-secret-of-the-cluster"

const databaseUrl = (name: string) => `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${name}`

/** Server processes that share a database of their own. */
export class Cluster {
  readonly #database = `chat_crm_cluster_${process.pid}`
  readonly #dir = mkdtempSync(join(tmpdir(), "chat-crm-cluster-"))
  readonly #processes = new Map<string, ChildProcess>()

  async prepare(): Promise<void> {
    await this.#administer(`drop database if exists ${this.#database} with (force)`)
    await this.#administer(`create database ${this.#database}`)
    const child = this.#launch("migrate")
    const code = await new Promise<number | null>((resolve) => child.once("exit", resolve))
    if (code !== 0) {
      throw new Error(`The database could not be prepared:\n${this.log.slice(-4_000)}`)
    }
  }

  /** Starts one more server and gives its address. */
  async start(): Promise<string> {
    const port = await freePort()
    const child = this.#launch(String(port))
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve())
      child.once("exit", () => reject(new Error(`A server ended before it listened:\n${this.log.slice(-4_000)}`)))
    })
    const url = `http://localhost:${port}`
    this.#processes.set(url, child)
    return url
  }

  /** Ends a server in the middle of whatever it does, as a power cut would. */
  async kill(url: string): Promise<void> {
    const child = this.#processes.get(url)
    this.#processes.delete(url)
    if (child) {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill("SIGKILL")
      await ended
    }
  }

  /** The process id of a server. */
  pid(url: string): number | undefined {
    return this.#processes.get(url)?.pid
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#processes.keys()].map((url) => this.kill(url)))
    await this.#administer(`drop database if exists ${this.#database} with (force)`)
    rmSync(this.#dir, { recursive: true, force: true })
  }

  /** Rows of a statement against the database that all share. */
  async sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return query<Row>(databaseUrl(this.#database), text, values)
  }

  /** The admin API as a person of the team sees it, on one of the servers. Throws what is not 200. */
  async admin(url: string, path: string, body?: object, method = body ? "POST" : "GET") {
    const token = jwt.sign({ actor_id: "user_cluster", actor_type: "user" }, JWT_SECRET, { expiresIn: "1h" })
    const response = await fetch(`${url}/admin/chat-crm${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`)
    }
    return answer
  }

  /** What all of them have written. */
  get log(): string {
    return readFileSync(this.#logFile, "utf8")
  }

  get #logFile(): string {
    return join(this.#dir, "servers.log")
  }

  #launch(argument: string): ChildProcess {
    const log = openSync(this.#logFile, "a")
    const child = fork(join(__dirname, "server.ts"), [argument], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", log, log, "ipc"],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: "production",
        LOG_LEVEL: "warn",
        DATABASE_URL: databaseUrl(this.#database),
        JWT_SECRET,
        COOKIE_SECRET: "cookie-secret-of-the-cluster",
        CHAT_CRM_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString("base64"),
        CHAT_CRM_WORKER: JSON.stringify({ heartbeat_seconds: 1, dead_after_seconds: 5 }),
        MEDUSA_DISABLE_TELEMETRY: "true",
      },
    })
    closeSync(log)
    return child
  }

  async #administer(statement: string): Promise<void> {
    await query(databaseUrl("postgres"), statement)
  }
}

async function query<Row>(connectionString: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}
