import { createHash } from "node:crypto"
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { freePort, isPortFree, until } from "../lib/process"
import { UserError } from "../lib/user-error"
import { type Cluster, startCluster } from "../postgres/cluster"
import { buildHost } from "./build"
import { checkDatabaseUrl } from "./database-url"
import { lockDataDir } from "./lock"
import { runMedusa, type Server, startServer } from "./medusa"
import { loadSecrets, type Secrets } from "./secrets"
import type { HostSettings } from "./settings"

const HEALTH_TIMEOUT_MS = 120_000
const COMMAND = process.env.npm_lifecycle_event === "demo" ? "npm run demo" : "npm start"
const LOG_LIMIT = 20_000_000
/**
 * What Node.js gives itself in a container of 2 GB. On a larger machine it lets a gigabyte of garbage lie before it looks for any,
 * which is memory that nothing needs.
 */
const HEAP = "--max-old-space-size=1024"

/** A host that answers. */
export interface Host {
  url: string
  adminEmail: string
  adminPassword: string
  dataDir: string
  logFile: string
  /** Resolves when the server or its database has ended by itself. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** Takes what was begun to an end in the reverse order, once. */
class Teardown {
  private steps: Array<() => void | Promise<void>> = []
  private running?: Promise<void>
  add(step: () => void | Promise<void>): void {
    this.steps.push(step)
  }
  run = (): Promise<void> => {
    this.running ??= (async () => {
      for (const step of this.steps.reverse()) {
        await step()
      }
    })()
    return this.running
  }
}

function medusaEnv(settings: HostSettings, secrets: Secrets, databaseUrl: string): NodeJS.ProcessEnv {
  const { port, adminEmail, adminPassword, plan } = settings
  const addresses = `http://localhost:${port},http://127.0.0.1:${port}`
  return {
    STORE_CORS: `http://localhost:8000,${addresses}`,
    ADMIN_CORS: addresses,
    AUTH_CORS: `http://localhost:8000,${addresses}`,
    CHAT_CRM_ENCRYPTION_KEY: secrets.encryptionKey,
    CHAT_CRM_SESSION_SECRET: secrets.sessionSecret,
    JWT_SECRET: secrets.jwtSecret,
    COOKIE_SECRET: secrets.cookieSecret,
    LOG_LEVEL: "warn",
    ...process.env,
    ...settings.env,
    // The last one counts: a heap that is asked for stays.
    NODE_OPTIONS: `${HEAP} ${settings.env?.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? ""}`,
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    PORT: String(port),
    CHAT_CRM_PLAN: plan,
    CHAT_CRM_ADMIN_EMAIL: adminEmail,
    CHAT_CRM_ADMIN_PASSWORD: adminPassword ?? secrets.adminPassword,
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

/** Runs a step of preparation unless it was done before for the same state. */
async function once(file: string | undefined, state: string, step: () => Promise<void>): Promise<void> {
  if (file && existsSync(file) && readFileSync(file, "utf8") === state) {
    return
  }
  await step()
  if (file) {
    writeFileSync(file, state, { mode: 0o600 })
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })).status === 200
  } catch {
    return false
  }
}

/**
 * Brings the whole product up on this machine: database, migrations, an admin user, the compiled server.
 *
 * `signal` breaks the start off; everything begun by then is taken down again.
 */
export async function startHost(
  given: HostSettings,
  say: (line: string) => void,
  signal?: AbortSignal
): Promise<Host> {
  const settings = { ...given, port: given.port || (await freePort()) }
  const { port, dataDir } = settings
  if (!(await isPortFree(port))) {
    throw new UserError(
      `Port ${port} is taken: stop the program that uses it, or choose another port, for example PORT=${port + 1} ${COMMAND}.`
    )
  }
  const teardown = new Teardown()
  try {
    teardown.add(lockDataDir(dataDir))
    const secrets = loadSecrets(dataDir)
    const logFile = join(dataDir, "medusa.log")
    rotate(logFile)

    let cluster: Cluster | undefined
    if (settings.databaseUrl) {
      await checkDatabaseUrl(settings.databaseUrl)
    } else {
      say("Starting PostgreSQL.")
      cluster = await startCluster({
        dataDir: join(dataDir, "postgres"),
        password: secrets.databasePassword,
        logFile: join(dataDir, "postgres.log"),
      })
      teardown.add(cluster.stop)
      await cluster.ensureDatabase("medusa")
    }
    signal?.throwIfAborted()

    const build = await buildHost(
      () => say("Compiling the server and the dashboard; this is done once and takes about a minute."),
      signal
    )
    signal?.throwIfAborted()

    const env = medusaEnv(settings, secrets, settings.databaseUrl ?? cluster?.url("medusa") ?? "")
    const medusa = { dir: build.dir, env, logFile }
    // Only the embedded database is known to be the one that was prepared before.
    const marker = (name: string) => (cluster ? join(dataDir, `${name}.done`) : undefined)
    await once(marker("migrations"), build.hash, async () => {
      say("Bringing the database up to date.")
      await runMedusa(["db:migrate", "--execute-safe-links", "--execute-safe-search"], medusa, signal)
    })
    signal?.throwIfAborted()
    const signIn = `${env.CHAT_CRM_ADMIN_EMAIL}\n${env.CHAT_CRM_ADMIN_PASSWORD}`
    await once(marker("admin"), createHash("sha256").update(signIn).digest("hex"), async () => {
      say("Making the admin user.")
      await runMedusa(["exec", "./scripts/host/admin-user.js"], medusa, signal)
    })
    signal?.throwIfAborted()

    say("Starting Medusa.")
    const server: Server = startServer(port, medusa)
    teardown.add(server.stop)
    const url = `http://localhost:${port}`
    const up = await until(async () => signal?.aborted || !server.isRunning() || (await isHealthy(url)), HEALTH_TIMEOUT_MS)
    signal?.throwIfAborted()
    if (!up || !server.isRunning()) {
      throw new UserError(`Medusa did not start. All it said is in ${logFile}.\n${server.errors()}`)
    }
    return {
      url,
      adminEmail: settings.adminEmail,
      adminPassword: env.CHAT_CRM_ADMIN_PASSWORD ?? "",
      dataDir,
      logFile,
      ended: Promise.race([
        server.exited.then(() => `The server ended by itself; what it said is in ${logFile}.`),
        ...(cluster ? [cluster.exited.then(() => `PostgreSQL ended by itself; its log is ${join(dataDir, "postgres.log")}.`)] : []),
      ]),
      stop: teardown.run,
    }
  } catch (error) {
    await teardown.run()
    throw error
  }
}

function rotate(logFile: string): void {
  if (existsSync(logFile) && readFileSync(logFile).byteLength > LOG_LIMIT) {
    rmSync(`${logFile}.1`, { force: true })
    renameSync(logFile, `${logFile}.1`)
  }
}
