import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { UserError } from "../lib/user-error"
import { ROOT } from "./settings"

const CLI = createRequire(join(ROOT, "package.json")).resolve("@medusajs/cli/cli.js")

interface MedusaOptions {
  /** The compiled host. */
  dir: string
  env: NodeJS.ProcessEnv
  logFile: string
}

function launch(args: string[], { dir, env, logFile }: MedusaOptions): ChildProcess {
  const log = openSync(logFile, "a", 0o600)
  // In a group of its own, so that Ctrl-C does not reach it before the program that looks after it.
  const child = spawn(process.execPath, ["--require", join(__dirname, "tether.cjs"), CLI, ...args], {
    cwd: dir,
    env,
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  })
  closeSync(log)
  return child
}

const sizeOf = (file: string) => (existsSync(file) ? readFileSync(file).byteLength : 0)

/** The errors that Medusa has logged since a position in its log, one a line. */
function errorsSince(logFile: string, position: number): string {
  const lines = readFileSync(logFile).subarray(position).toString().split("\n")
  const messages = lines.flatMap((line) => {
    try {
      const { level, message } = JSON.parse(line)
      return level === "error" ? [`  ${message}`] : []
    } catch {
      return []
    }
  })
  return [...new Set(messages)].slice(0, 5).join("\n")
}

/** Runs a command of Medusa's in the compiled host and waits for its end. */
export async function runMedusa(args: string[], options: MedusaOptions, signal?: AbortSignal): Promise<void> {
  const position = sizeOf(options.logFile)
  const child = launch(args, { ...options, env: { ...options.env, MEDUSA_WORKER_MODE: "server" } })
  const abort = () => child.kill("SIGKILL")
  signal?.addEventListener("abort", abort)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", resolve)
  })
  signal?.removeEventListener("abort", abort)
  if (code !== 0) {
    signal?.throwIfAborted()
    const errors = errorsSince(options.logFile, position)
    throw new UserError(`"medusa ${args[0]}" failed. All it said is in ${options.logFile}.\n${errors}`)
  }
}

/** A Medusa server in a process of its own. */
export interface Server {
  exited: Promise<void>
  /** What it has logged as errors, one a line. */
  errors(): string
  isRunning(): boolean
  stop(): Promise<void>
}

/** Starts the server of the compiled host. */
export function startServer(port: number, options: MedusaOptions): Server {
  const position = sizeOf(options.logFile)
  const child = launch(["start", "--port", String(port)], options)
  let running = true
  const exited = new Promise<void>((resolve) => {
    const ended = () => {
      running = false
      resolve()
    }
    child.once("exit", ended)
    child.once("error", ended)
  })
  return {
    exited,
    errors: () => errorsSince(options.logFile, position),
    isRunning: () => running,
    async stop() {
      if (!running) {
        return
      }
      child.kill("SIGTERM")
      const hard = setTimeout(() => child.kill("SIGKILL"), 20_000)
      await exited
      clearTimeout(hard)
    },
  }
}
