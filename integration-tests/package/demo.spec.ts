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
  id: string
  platform: string
  account: string
  external_id: string
  name: string | null
}

interface Message {
  external_id: string
  sender: string
  kind: string
  edited_at: string | null
  attachments: unknown[]
}

interface Channel {
  type: string
  last_event_at: string | null
  last_error: string | null
}

/** What the dashboard would show of a chatbot. */
interface Look {
  id: string
  name: string
  people: Customer[]
  channels: Channel[]
  /** Of each conversation its messages. */
  transcripts: Message[][]
}

const peopleOf = (chatbots: Look[]) => chatbots.flatMap(({ people }) => people)
const transcriptsOf = (chatbots: Look[]) => chatbots.flatMap(({ transcripts }) => transcripts)
const messagesOf = (chatbots: Look[]) => transcriptsOf(chatbots).flat()

/** Whom and what a chatbot knows, in an order that does not depend on time. */
const ledgerOf = (chatbots: Look[]) =>
  chatbots.map(({ name, people, transcripts }) => ({
    name,
    people: people.map((c) => `${c.platform} ${c.account} ${c.external_id} ${c.name}`).sort(),
    transcripts: transcripts.map((messages) => messages.map(({ external_id }) => external_id)).sort(),
  }))

describe("the demo and the host", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "chat-crm-demo-"))
  let port = 0
  let env: NodeJS.ProcessEnv = {}
  let command: Command | undefined
  let seen: Look[] = []

  beforeAll(async () => {
    port = await freePort()
    env = cleanEnv({ PORT: String(port), CHAT_CRM_DATA_DIR: dataDir, CHAT_CRM_DEMO_SECONDS: "6" })
  })

  afterAll(async () => {
    await command?.stop("SIGTERM")
    rmSync(dataDir, { recursive: true, force: true })
  })

  async function signIn(running: Command): Promise<<T>(path: string) => Promise<T>> {
    const base = `http://localhost:${port}`
    const email = await running.prints(/E-mail +(\S+)/)
    const password = await running.prints(/Password +(\S+)/)
    const signedIn = await fetch(`${base}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    })
    const { token } = await signedIn.json()
    const headers = { authorization: `Bearer ${token}` }
    return async (path) => (await fetch(`${base}/admin/chat-crm${path}`, { headers })).json()
  }

  async function look(running: Command): Promise<Look[]> {
    const get = await signIn(running)
    const { chatbots } = await get<{ chatbots: { id: string; name: string }[] }>("/chatbots")
    return Promise.all(
      chatbots.map(async ({ id, name }) => {
        const path = `/chatbots/${id}`
        const { customers } = await get<{ customers: Customer[] }>(`${path}/customers?limit=100`)
        const { channels } = await get<{ channels: Channel[] }>(`${path}/channels`)
        const { conversations } = await get<{ conversations: { id: string }[] }>(`${path}/conversations?limit=100`)
        const transcripts = conversations.map(
          async (known) =>
            (await get<{ messages: Message[] }>(`${path}/conversations/${known.id}/messages?limit=100`)).messages
        )
        return { id, name, people: customers, channels, transcripts: await Promise.all(transcripts) }
      })
    )
  }

  /** Looks until everybody has a name, which some platforms tell after the first message. */
  async function lookWhenNamed(running: Command): Promise<Look[]> {
    const end = Date.now() + 30_000
    for (;;) {
      const chatbots = await look(running)
      if (Date.now() > end || peopleOf(chatbots).every(({ name }) => name)) {
        return chatbots
      }
      await new Promise((next) => setTimeout(next, 500))
    }
  }

  it("shows forty people and more of all four platforms, in two chatbots", async () => {
    command = new Command("demo", env)
    await command.prints(/The host stays up/)
    seen = await lookWhenNamed(command)
    expect(seen).toHaveLength(2)
    expect(peopleOf(seen).length).toBeGreaterThanOrEqual(40)
    expect(new Set(peopleOf(seen).map(({ platform }) => platform))).toEqual(
      new Set(["website", "telegram", "zalo", "facebook"])
    )
  })

  it("has every message arrive, on a channel of each type", async () => {
    const sent = await command?.prints(/All (\d+) messages are delivered\./)
    expect(messagesOf(seen)).toHaveLength(Number(sent))
    for (const { channels } of seen) {
      expect(channels.map(({ type }) => type).sort()).toEqual([
        "ingest",
        "messenger",
        "telegram",
        "website",
        "zalo_bot",
        "zalo_oa",
      ])
      expect(channels.filter(({ last_event_at, last_error }) => !last_event_at || last_error)).toEqual([])
    }
  })

  it("names those whose names come with no message", () => {
    const names = peopleOf(seen).map(({ name }) => name)
    expect(names).not.toContain(null)
    expect(names).toEqual(expect.arrayContaining(["Hannah Cole", "Đặng Khánh Linh", "Nguyễn Thu Hà"]))
  })

  it("has both sides of a chat in one transcript", () => {
    expect(transcriptsOf(seen)).toHaveLength(peopleOf(seen).length)
    const sides = transcriptsOf(seen).map((messages) => new Set(messages.map(({ sender }) => sender)))
    expect(sides.filter((senders) => !senders.has("customer") || !senders.has("bot"))).toEqual([])
  })

  it("shows buttons, attachments and edited messages", () => {
    expect(messagesOf(seen).some(({ kind }) => kind === "button")).toBe(true)
    expect(messagesOf(seen).some(({ attachments }) => attachments.length > 0)).toBe(true)
    expect(messagesOf(seen).some(({ edited_at }) => edited_at)).toBe(true)
  })

  it.each([
    ["Phạm Quỳnh Chi", "followed", true],
    ["Đỗ Hải Yến", "unfollowed", false],
  ])("knows that %s %s the Official Account", async (name, _, reachable) => {
    const get = await signIn(command as Command)
    const shop = seen.find(({ people }) => people.some((person) => person.name === name))
    const id = shop?.people.find((person) => person.name === name)?.id
    const { customer } = await get<{ customer: object }>(`/chatbots/${shop?.id}/customers/${id}`)
    expect(customer).toMatchObject({ reachable })
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

  it("adds nobody and no message twice in a second run", async () => {
    command = new Command("demo", env)
    await command.prints(/All \d+ messages are delivered\.[^]*The host stays up/)
    expect(ledgerOf(await look(command))).toEqual(ledgerOf(seen))
    expect(await command.stop("SIGTERM")).toBe(0)
  })
})
