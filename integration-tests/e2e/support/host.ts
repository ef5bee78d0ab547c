import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { freePort, until } from "../../../scripts/lib/process"

const ROOT = resolve(__dirname, "../../..")
const TSX = createRequire(__filename).resolve("tsx/cli")
const EMAIL = "admin@example.com"
const PASSWORD = "a-password-for-tests"
/** The first start of a state of the sources compiles the server and the dashboard. */
const START_TIMEOUT_MS = 360_000
const STOP_TIMEOUT_MS = 30_000

export type Host = {
  url: string
  email: string
  password: string
  stop: () => Promise<void>
}

/**
 * The host of `CHAT_CRM_E2E_URL`, with the admin of the tests: the one that the tests of a run share, or the one that a
 * person at work on the screens has open. Without the variable it is one of one's own.
 */
export async function openHost(): Promise<Host> {
  const url = process.env.CHAT_CRM_E2E_URL
  return url ? { url, email: EMAIL, password: PASSWORD, stop: async () => undefined } : startHost()
}

/** The product as `npm start` runs it, on a free port and with a database of its own, empty. */
export async function startHost(): Promise<Host> {
  const dataDir = mkdtempSync(join(tmpdir(), "chat-crm-e2e-"))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let output = ""

  const child = spawn(process.execPath, [TSX, "scripts/start.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      CHAT_CRM_DATA_DIR: dataDir,
      CHAT_CRM_ADMIN_EMAIL: EMAIL,
      CHAT_CRM_ADMIN_PASSWORD: PASSWORD,
      CHAT_CRM_PLAN: "pro",
      CHAT_CRM_QUIET_SECONDS: "1",
      CHAT_CRM_ALLOW_PRIVATE_WEBHOOKS: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const note = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on("data", note)
  child.stderr.on("data", note)

  const stop = async () => {
    await end(child)
    rmSync(dataDir, { recursive: true, force: true })
  }

  await until(async () => hasEnded(child) || (await isReady(output, url)), START_TIMEOUT_MS, 500)

  if (hasEnded(child) || !(await isReady(output, url))) {
    await stop()
    throw new Error(`The host did not start. It said:\n${output}`)
  }
  return { url, email: EMAIL, password: PASSWORD, stop }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** It says so itself once everything is prepared; the health check alone could be another program's. */
const isReady = async (output: string, url: string): Promise<boolean> =>
  output.includes(`${url}/app`) &&
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false
  )

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) {
    return
  }
  child.kill("SIGTERM")
  if (!(await until(() => hasEnded(child), STOP_TIMEOUT_MS))) {
    child.kill("SIGKILL")
  }
}
