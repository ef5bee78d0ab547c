import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { totalmem } from "node:os"
import { dirname, join } from "node:path"
import { Client } from "pg"
import { freePort, isAlive, until } from "../lib/process"
import { UserError } from "../lib/user-error"
import { dataOwner, type PostgresRunner, postgresRunner } from "./binaries"

const USER = "postgres"
const MAJOR = "18"
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000

export interface ClusterOptions {
  /** Where the database lives. Made and filled on the first start. */
  dataDir: string
  password: string
  /** Where the server writes its log. */
  logFile: string
  /** A database that is thrown away afterwards: no fsync, many connections. */
  throwaway?: boolean
}

/** A running PostgreSQL. */
export interface Cluster {
  host: string
  port: number
  user: string
  password: string
  /** The address of one of its databases. */
  url(database: string): string
  /** Makes a database unless it is there. */
  ensureDatabase(name: string): Promise<void>
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>
  stop(): Promise<void>
}

/** Trigram search needs letters beyond ASCII to be letters, which the locale `C` does not know. */
const localeFlags = () =>
  process.platform === "darwin" ? ["--locale=en_US.UTF-8"] : ["--locale-provider=libc", "--locale=C.UTF-8"]

function initialise(runner: PostgresRunner, { dataDir, password }: ClusterOptions): void {
  // Filled beside its place and moved when complete, so that an interrupted first start leaves nothing half made.
  const fresh = `${dataDir}.new`
  const passwordFile = `${dataDir}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const owner = dataOwner()
  if (owner) {
    chownSync(fresh, owner.uid, owner.gid)
    chownSync(passwordFile, owner.uid, owner.gid)
  }
  const [command = "", ...args] = [
    ...runner.prefix,
    runner.initdb,
    `--pgdata=${fresh}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-sync",
    ...localeFlags(),
  ]
  const result = spawnSync(command, args, { ...runner.identity, cwd: dirname(fresh), encoding: "utf8" })
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    throw new UserError(`PostgreSQL could not be set up: ${result.error?.message ?? result.stderr.trim()}`)
  }
  renameSync(fresh, dataDir)
}

/** Ends what runs in a data folder and removes the folder. */
export async function removeCluster(dataDir: string): Promise<void> {
  await clearLeftovers(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}

/** Ends a server that an earlier, violently ended run left behind, and takes its stale lock away. */
async function clearLeftovers(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, "postmaster.pid")
  if (!existsSync(lockFile)) {
    return
  }
  const pid = Number(readFileSync(lockFile, "utf8").split("\n")[0])
  if (isAlive(pid) && commandOf(pid).includes(dataDir)) {
    for (const signal of ["SIGINT", "SIGQUIT"] as const) {
      process.kill(pid, signal)
      if (await until(() => !isAlive(pid), STOP_TIMEOUT_MS)) {
        break
      }
    }
  }
  rmSync(lockFile, { force: true })
}

function commandOf(pid: number): string {
  const proc = `/proc/${pid}/cmdline`
  if (existsSync(proc)) {
    return readFileSync(proc, "utf8").replaceAll("\0", " ")
  }
  return spawnSync("ps", ["-o", "command=", "-ww", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
}

/** The memory that this process may use, in MB: a container may have less of it than its machine. */
function memoryMb(): number {
  const limit = process.constrainedMemory?.() ?? 0
  return (limit > 0 && limit < totalmem() ? limit : totalmem()) / 2 ** 20
}

/**
 * PostgreSQL's own defaults are for a machine of 1995. A quarter of the memory, 1 GB at most, holds what is read again and
 * again; half of it is what the system's cache may hold besides. Disks without a head read anywhere at the same cost.
 */
function sizes(): Record<string, string> {
  const memory = memoryMb()
  return {
    shared_buffers: `${Math.round(Math.min(1_024, Math.max(128, memory / 4)))}MB`,
    effective_cache_size: `${Math.round(Math.max(256, memory / 2))}MB`,
    random_page_cost: "1.1",
    max_wal_size: "4GB",
    wal_compression: "on",
    jit: "off",
  }
}

function launch(runner: PostgresRunner, options: ClusterOptions, port: number): ChildProcess {
  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: options.throwaway ? "200" : "100",
    log_min_messages: "warning",
    ...(options.throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : sizes()),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const [command = "", ...args] = [...runner.prefix, runner.postgres, "-D", options.dataDir, "-p", String(port), ...flags]
  const log = openSync(options.logFile, "a")
  // In a group of its own, so that Ctrl-C reaches this program first and the order of stopping is ours.
  const server = spawn(command, args, {
    ...runner.identity,
    cwd: options.dataDir,
    detached: true,
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  return server
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.query("SELECT 1")
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Starts PostgreSQL on a free port of localhost; sets its data folder up when it is new. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, password } = options
  mkdirSync(dirname(dataDir), { recursive: true })
  const runner = await postgresRunner(dataDir)
  if (!existsSync(join(dataDir, "PG_VERSION"))) {
    rmSync(dataDir, { recursive: true, force: true })
    initialise(runner, options)
  }
  const version = readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim()
  if (version !== MAJOR) {
    throw new UserError(`${dataDir} was written by PostgreSQL ${version} and this is ${MAJOR}: move it away to start afresh.`)
  }
  await clearLeftovers(dataDir)

  const port = await freePort()
  const server = launch(runner, options, port)
  let running = true
  const exited = new Promise<void>((resolve) => {
    const ended = () => {
      running = false
      resolve()
    }
    server.once("exit", ended)
    server.once("error", ended)
  })
  const url = (database: string) => `postgres://${USER}:${encodeURIComponent(password)}@localhost:${port}/${database}`

  const stop = async () => {
    for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
      if (!running) {
        return
      }
      server.kill(signal)
      await until(() => !running, STOP_TIMEOUT_MS, 20)
    }
  }
  const ready = await until(async () => !running || (await answers(url("postgres"))), START_TIMEOUT_MS)
  if (!ready || !running) {
    await stop()
    throw new UserError(`PostgreSQL did not start; its log is ${options.logFile}.`)
  }

  const ensureDatabase = async (name: string) => {
    const client = new Client({ connectionString: url("postgres") })
    await client.connect()
    try {
      const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
      if (!rowCount) {
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
      }
    } finally {
      await client.end()
    }
  }
  return { host: "localhost", port, user: USER, password, url, ensureDatabase, exited, stop }
}
