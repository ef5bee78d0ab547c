import { EventEmitter } from "node:events"
import {
  Logger as WorkerLogger,
  run,
  runMigrations,
  runOnce,
  type JobHelpers,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker"
import { Pool } from "pg"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import type { Database, Sql } from "./database"
import { Heartbeat } from "./heartbeat"
import type { ResolvedOptions } from "./options"

/** How a task runs. */
export type TaskRun = {
  /** 1 at first, one more each time it is tried again. */
  attempt: number
  /** This process is about to end: long work queues the rest of itself and returns. */
  stopping: AbortSignal
}

/** Work that runs later, with the application's container. Throw to have it tried again, with growing pauses. */
export type Task = (payload: unknown, container: MedusaContainer, run: TaskRun) => Promise<void>

const tasks = new Map<string, Task>()

/** Hands a task to the queue. Tasks live outside the module, which only knows their names. */
export function defineTask(name: string, task: Task): void {
  tasks.set(name, task)
}

/** What runs later: jobs are rows, queued in the transaction that causes them and worked off by graphile-worker. */
export class Queue {
  #pool: Pool | null = null
  #runner: Runner | null = null
  #stopping = new AbortController()
  readonly #heartbeat: Heartbeat

  constructor(
    private readonly database: Database,
    private readonly options: ResolvedOptions["worker"],
    private readonly logger: Logger
  ) {
    this.#heartbeat = new Heartbeat(this.#query, options, logger)
  }

  /** Creates or upgrades the worker's tables. Any number of processes may do so at once. */
  async migrate(): Promise<void> {
    await runMigrations({ pgPool: this.#connections(), logger: this.#workerLogger() })
  }

  /** Starts working off jobs in this process, those that died with another included. */
  async start(container: MedusaContainer): Promise<void> {
    const events: WorkerEvents = new EventEmitter()
    // A pool's id is what the queue notes on the jobs that it works off.
    events.on("pool:create", ({ workerPool }) => this.#heartbeat.start(workerPool.id))
    this.#stopping = new AbortController()
    this.#runner = await run({
      pgPool: this.#connections(),
      taskList: taskList(container, this.#stopping.signal),
      concurrency: this.options.concurrency,
      // Asked before each look for a job, and waited for.
      forbiddenFlags: () => this.#heartbeat.begun.then(() => null),
      noHandleSignals: true,
      events,
      logger: this.#workerLogger(),
    })
  }

  /** Works off what is due now and returns: for tests and scripts, where no worker runs. */
  async drain(container: MedusaContainer): Promise<void> {
    await this.#heartbeat.releaseDead()
    const tasks = taskList(container, this.#stopping.signal)
    await runOnce({ pgPool: this.#connections(), taskList: tasks, logger: this.#workerLogger() })
  }

  /** Finishes the jobs under way and closes the connections. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    if (this.#runner) {
      await this.#runner.stop()
      await this.#heartbeat.stop()
    }
    await this.#pool?.end()
    this.#runner = null
    this.#pool = null
  }

  /** On a connection of the queue's own, so that a busy application does not look like a dead one. */
  readonly #query: Sql = async <Row>(text: string, values?: unknown[]) =>
    (await this.#connections().query(text, values)).rows as Row[]

  #connections(): Pool {
    if (!this.#pool) {
      const { database_url, concurrency } = this.options
      const settings = database_url ? { connectionString: database_url } : this.database.connectionSettings
      this.#pool = new Pool({ ...settings, max: concurrency + 2 })
      // Without listeners a connection that breaks would end the process; the worker opens a new one by itself.
      const onBroken = (error: Error) => this.logger.warn(`chat-crm: a queue connection broke: ${error.message}`)
      this.#pool.on("error", onBroken)
      this.#pool.on("connect", (client) => client.on("error", onBroken))
    }
    return this.#pool
  }

  #workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      if (level === "error" || level === "warning") {
        this.logger[level === "error" ? "error" : "warn"](`chat-crm: ${message}`)
      }
    })
  }
}

function taskList(container: MedusaContainer, stopping: AbortSignal): TaskList {
  const runs = [...tasks].map(([name, task]) => {
    const run = (payload: unknown, { job }: JobHelpers) => task(payload, container, { attempt: job.attempts, stopping })
    return [name, run] as const
  })
  return Object.fromEntries(runs)
}
