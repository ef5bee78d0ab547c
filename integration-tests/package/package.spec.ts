import { randomBytes } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { homedir, tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { Client } from "pg"
import { cleanEnv, MerchantServer, ROOT, run, writeMerchantApp } from "./merchant-app"

jest.setTimeout(300_000)

const EMAIL = "owner@example.com"
const PASSWORD = "a-merchants-password"
const DATABASE = `a_shop_${process.pid}`

const { DB_HOST = "localhost", DB_PORT, DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
const databaseUrl = (name: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${name}`

/** What every page of a shop's dashboard loads. */
const MAX_BUNDLE = 25 * 1024
/** What the first screen, the list of customers, adds to that in the language with the longer texts. */
const MAX_FIRST_SCREEN = 172 * 1024
/** All of it in both languages, though nobody fetches but one, with the parts that are fetched when they are opened. */
const MAX_WHOLE = 495 * 1024

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

async function minifiedSize(file: string, ...args: string[]): Promise<number> {
  const esbuild = join(ROOT, "node_modules/.bin/esbuild")
  return Buffer.byteLength(await run(esbuild, [file, "--minify", "--format=esm", "--charset=utf8", "--log-level=error", ...args], ROOT, cleanEnv()))
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** The package as a merchant gets it: each step stands on the one before. */
describe("the packed plugin in a fresh Medusa application", () => {
  const work = mkdtempSync(join(tmpdir(), "a-shop-"))
  const app = join(work, "app")
  const env = cleanEnv({
    DATABASE_URL: databaseUrl(DATABASE),
    STORE_CORS: "http://localhost:8000",
    ADMIN_CORS: "http://localhost:9000",
    AUTH_CORS: "http://localhost:9000",
    JWT_SECRET: randomBytes(24).toString("hex"),
    COOKIE_SECRET: randomBytes(24).toString("hex"),
    CHAT_CRM_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    CHAT_CRM_SESSION_SECRET: randomBytes(24).toString("hex"),
  })
  const medusa = (...args: string[]) =>
    run(process.execPath, [join(app, "node_modules/@medusajs/cli/cli.js"), ...args], app, env)

  let tarball = ""
  let files: string[] = []
  let server: MerchantServer | undefined
  let token = ""

  afterAll(async () => {
    await server?.stop()
    await administer(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
    rmSync(work, { recursive: true, force: true })
  })

  const api = async (path: string, body?: unknown) => {
    const response = await fetch(`${server?.url}${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    })
    const answer = await response.json()
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`)
    }
    return answer
  }

  it("builds and packs", async () => {
    // The build ends with 0 on some errors, so it is judged by what it leaves.
    rmSync(join(ROOT, ".medusa/server"), { recursive: true, force: true })
    const output = await run("npm", ["run", "build"], ROOT, cleanEnv())
    expect(output).not.toMatch(/error TS\d+/)
    const packed = JSON.parse(await run("npm", ["pack", "--json", "--pack-destination", work], ROOT, cleanEnv()))
    tarball = join(work, packed[0].filename)
    files = packed[0].files.map(({ path }: { path: string }) => path)
    expect(existsSync(tarball)).toBe(true)
  })

  it("carries the server, the dashboard and the types", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "package.json",
        ".medusa/server/src/modules/chat-crm/index.js",
        ".medusa/server/src/modules/chat-crm/index.d.ts",
        ".medusa/server/src/types/index.js",
        ".medusa/server/src/admin/index.js",
        ".medusa/server/src/admin/index.mjs",
      ])
    )
    expect(files.some((file) => /modules\/chat-crm\/migrations\/Migration\d+.*\.js$/.test(file))).toBe(true)
    // A build leaves out folders of some names.
    const routes = readdirSync(join(ROOT, "src/api"), { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.ts$/.test(file))
    expect(routes.length).toBeGreaterThan(40)
    expect(routes.map((file) => `.medusa/server/src/api/${file.replace(/ts$/, "js")}`).filter((file) => !files.includes(file))).toEqual([])
  })

  it("carries nothing else", () => {
    const welcome = /^(package\.json|README\.md|LICENSE(\.md)?|CHANGELOG\.md|\.medusa\/server\/src\/.+\.(js|mjs|d\.ts|json))$/
    expect(files.filter((file) => !welcome.test(file))).toEqual([])
    const unwelcome = /__tests__|__fixtures__|\.(spec|test)\.|integration-tests|scripts\/|bench\/|(jest|eslint|medusa|vite)[.-]config|tsconfig/
    expect(files.filter((file) => unwelcome.test(file))).toEqual([])
  })

  it("tells nothing of the machine it was built on", () => {
    const telling = files.filter((file) => {
      const content = readFileSync(join(ROOT, file), "utf8")
      const map = /sourceMappingURL=data:[^,]*base64,(\S+)/.exec(content)?.[1] ?? ""
      const text = content + Buffer.from(map, "base64").toString()
      return text.includes(ROOT) || text.includes(`${homedir()}/`) || text.includes("file:///")
    })
    expect(telling).toEqual([])
  })

  it("adds little to the dashboard's every page, and uses its building blocks", async () => {
    const admin = join(ROOT, ".medusa/server/src/admin")
    const importsOf = (file: string) => [...readFileSync(file, "utf8").matchAll(/from ?"(\.{1,2}\/[^"]+)"/g)].map(([, path = ""]) => join(dirname(file), path))
    const withImports = (files: string[]): string[] => {
      const more = files.flatMap(importsOf).filter((file) => !files.includes(file))
      return more.length > 0 ? withImports([...new Set([...files, ...more])]) : files
    }
    const sizeOf = async (all: string[]) => (await Promise.all(all.map((file) => minifiedSize(file)))).reduce((sum, size) => sum + size, 0)
    const parts = files.map((file) => join(ROOT, file)).filter((file) => file.startsWith(`${admin}/`) && file.endsWith(".mjs"))
    const named = (start: string) => parts.filter((file) => basename(file).startsWith(start))
    const everyPage = withImports([join(admin, "index.mjs")])
    const firstScreen = withImports([...everyPage, ...named("chatbots-part-"), ...named("vi-")])

    expect(firstScreen.length).toBeGreaterThanOrEqual(everyPage.length + 2)
    expect(everyPage.some((file) => /from ?"@medusajs\/ui"/.test(readFileSync(file, "utf8")))).toBe(true)
    const [page, screen, whole] = [await sizeOf(everyPage), await sizeOf(firstScreen), await sizeOf(parts)]
    process.stdout.write(
      `The dashboard's bundle, minified: ${kilobytes(page)} on every page, ${kilobytes(screen)} with the list of customers and its texts; ` +
        `${kilobytes(whole)} with every part and both languages\n`
    )
    expect(page).toBeLessThanOrEqual(MAX_BUNDLE)
    expect(screen).toBeLessThanOrEqual(MAX_FIRST_SCREEN)
    expect(whole).toBeLessThanOrEqual(MAX_WHOLE)
  })

  it("is packed as small as a shop's own build would make it", async () => {
    const parts = files.map((file) => join(ROOT, file)).filter((file) => file.includes("/src/admin/") && file.endsWith(".mjs"))
    const packed = parts.reduce((sum, file) => sum + Buffer.byteLength(readFileSync(file)), 0)
    const sizes = await Promise.all(parts.map((part) => minifiedSize(part)))
    expect(packed).toBeLessThanOrEqual(sizes.reduce((sum, size) => sum + size, 0) * 1.02)
  })

  it("installs into a new application", async () => {
    writeMerchantApp(app, tarball)
    await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], app, env)
    expect(existsSync(join(app, "node_modules/medusa-plugin-chat-crm/.medusa/server/src/modules/chat-crm/index.js"))).toBe(true)
    // A second framework would have a container and registries of its own.
    expect(existsSync(join(app, "node_modules/medusa-plugin-chat-crm/node_modules/@medusajs"))).toBe(false)
  })

  it("migrates an empty database, and a second time changes nothing", async () => {
    await administer(`CREATE DATABASE ${DATABASE}`)
    await medusa("db:migrate", "--execute-safe-links")
    const again = await medusa("db:migrate", "--execute-safe-links")
    const ours = again.split("MODULE: ").find((section) => section.startsWith("chat_crm"))
    expect(ours).toMatch(/up-to-date/)
  })

  it("builds for production with the dashboard extended", async () => {
    await medusa("build")
    const assets = join(app, ".medusa/server/public/admin/assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
    expect(scripts.some((name) => readFileSync(join(assets, name), "utf8").includes("/admin/chat-crm"))).toBe(true)
  })

  it("starts, and lets the owner in", async () => {
    await medusa("user", "--email", EMAIL, "--password", PASSWORD)
    server = await MerchantServer.start(app, env)
    ;({ token } = await api("/auth/user/emailpass", { email: EMAIL, password: PASSWORD }))
    const page = await fetch(`${server.url}/app`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain("<div id=\"medusa\">")
  })

  it("turns a signed message into a customer", async () => {
    const { chatbot } = await api("/admin/chat-crm/chatbots", { name: "A shop's chatbot" })
    const chatbotPath = `/admin/chat-crm/chatbots/${chatbot.id}`
    await api(`${chatbotPath}/features`, { customer_tracking: true })
    const { channel } = await api(`${chatbotPath}/channels`, {
      type: "telegram",
      name: "Telegram",
      credentials: { secret_token: "the-shops-secret" },
    })
    const update = {
      update_id: 501,
      message: {
        message_id: 1,
        from: { id: 700000999, is_bot: false, first_name: "Lan", last_name: "Phạm", username: "lanpham", language_code: "vi" },
        chat: { id: 700000999, type: "private", first_name: "Lan", last_name: "Phạm", username: "lanpham" },
        date: Math.floor(Date.now() / 1000),
        text: "Còn hàng không shop?",
      },
    }
    const deliver = (secret: string) =>
      fetch(`${server?.url}${channel.webhook_path}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
        body: JSON.stringify(update),
      })

    expect((await deliver("another-secret")).status).toBe(401)
    expect((await deliver("the-shops-secret")).status).toBe(200)
    const { customers, count } = await api(`${chatbotPath}/customers`)
    expect(count).toBe(1)
    expect(customers[0]).toMatchObject({
      platform: "telegram",
      external_id: "700000999",
      name: "Lan Phạm",
      username: "lanpham",
    })
    const { conversations } = await api(`${chatbotPath}/conversations`)
    const { messages } = await api(`${chatbotPath}/conversations/${conversations[0].id}/messages`)
    expect(messages).toMatchObject([{ direction: "inbound", text: "Còn hàng không shop?" }])
  })

  it("says nothing alarming in the server's log", () => {
    const errors = (server?.log ?? "").split("\n").filter((line) => /"level":"error"|unhandled/i.test(line))
    expect(errors).toEqual([])
  })
})
