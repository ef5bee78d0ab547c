import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { cleanEnv, freePort, ROOT } from "./merchant-app"

jest.setTimeout(300_000)

/** One of the two commands of the README, with what it prints. */
class Command {
  readonly exited: Promise<number | null>
  private readonly child: ChildProcess
  output = ""

  constructor(script: "start" | "demo", env: NodeJS.ProcessEnv) {
    this.child = spawn("npm", ["run", script], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk) => (this.output += String(chunk)))
    }
    this.exited = new Promise((done) => this.child.once("exit", done))
  }

  async prints(pattern: RegExp): Promise<string> {
    let isOver = false
    void this.exited.then(() => (isOver = true))
    for (;;) {
      const found = pattern.exec(this.output)
      if (found) {
        return found[1] ?? found[0]
      }
      if (isOver) {
        throw new Error(`It ended without printing ${pattern}:\n${this.output}`)
      }
      await new Promise((next) => setTimeout(next, 100))
    }
  }

  stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal)
    return this.exited
  }
}

interface Customer {
  platform: string
  external_id: string
  name: string
}

describe("the demo and the host", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "chat-crm-demo-"))
  let port = 0
  let env: NodeJS.ProcessEnv = {}
  let command: Command | undefined
  let before: unknown

  beforeAll(async () => {
    port = await freePort()
    env = cleanEnv({ PORT: String(port), CHAT_CRM_DATA_DIR: dataDir, CHAT_CRM_DEMO_SECONDS: "6" })
  })

  afterAll(async () => {
    await command?.stop("SIGTERM")
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** Everything the dashboard would show, by chatbot. */
  async function look(running: Command) {
    const base = `http://localhost:${port}`
    const email = await running.prints(/E-mail +(\S+)/)
    const password = await running.prints(/Password +(\S+)/)
    const signedIn = await fetch(`${base}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    })
    const { token } = await signedIn.json()
    const get = async (path: string) =>
      (await fetch(`${base}/admin/chat-crm${path}`, { headers: { authorization: `Bearer ${token}` } })).json()
    const { chatbots } = await get("/chatbots")
    return Promise.all(
      chatbots.map(async ({ id, name }: { id: string; name: string }) => {
        const { customers } = await get(`/chatbots/${id}/customers?limit=100`)
        const { conversations } = await get(`/chatbots/${id}/conversations?limit=100`)
        return {
          name,
          people: customers.map((c: Customer) => `${c.platform} ${c.external_id} ${c.name}`).sort(),
          messages: conversations.reduce((sum: number, c: { message_count: number }) => sum + c.message_count, 0),
        }
      })
    )
  }

  it("shows forty people and more, in two chatbots", async () => {
    command = new Command("demo", env)
    await command.prints(/The host stays up/)
    const chatbots = await look(command)
    before = chatbots
    const people = chatbots.flatMap((chatbot) => chatbot.people)
    expect(chatbots).toHaveLength(2)
    expect(people.length).toBeGreaterThanOrEqual(40)
    expect(new Set(people.map((person: string) => person.split(" ")[0]))).toEqual(
      new Set(["website", "telegram", "zalo", "facebook"])
    )
    const sent = await command.prints(/All (\d+) messages are delivered\./)
    expect(chatbots.reduce((sum, { messages }) => sum + messages, 0)).toBe(Number(sent))
  })

  it("keeps its secrets to the owner", () => {
    for (const file of ["secrets.json", "demo-secrets.json"]) {
      expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600)
    }
  })

  it("says in one sentence what to do when the port is taken", async () => {
    const other = new Command("start", { ...env, CHAT_CRM_DATA_DIR: join(dataDir, "other") })
    expect(await other.exited).toBe(1)
    expect(other.output).toContain(`Port ${port} is taken: stop the program that uses it, or choose another port`)
    expect(existsSync(join(dataDir, "other"))).toBe(false)
  })

  it("stops cleanly on Ctrl-C", async () => {
    expect(await command?.stop("SIGINT")).toBe(0)
    expect(command?.output).toMatch(/Stopping\.\s*$/)
    expect(existsSync(join(dataDir, "postgres/postmaster.pid"))).toBe(false)
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow()
  })

  it("adds nobody twice in a second run", async () => {
    command = new Command("demo", env)
    await command.prints(/The host stays up/)
    expect(await look(command)).toEqual(before)
    expect(await command.stop("SIGTERM")).toBe(0)
  })
})
