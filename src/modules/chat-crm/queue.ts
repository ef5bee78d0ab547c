import { Logger as WorkerLogger, run, runMigrations, runOnce, type Runner, type TaskList } from "graphile-worker"
import { Pool } from "pg"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "./database"
import type { ResolvedOptions } from "./options"

/** Work that runs later, with the application's container. Throw to have it tried again, with growing pauses. */
export type Task = (payload: unknown, container: MedusaContainer) => Promise<void>

const tasks = new Map<string, Task>()

/** Hands a task to the queue. Tasks live outside the module, which only knows their names. */
export function defineTask(name: string, task: Task): void {
  tasks.set(name, task)
}

/** What runs later: jobs are rows, queued in the transaction that causes them and worked off by graphile-worker. */
export class Queue {
  #pool: Pool | null = null
  #runner: Runner | null = null

  constructor(
    private readonly database: Database,
    private readonly options: ResolvedOptions["worker"],
    private readonly logger: Logger
  ) {}

  /** Creates or upgrades the worker's tables. Any number of processes may do so at once. */
  async migrate(): Promise<void> {
    await runMigrations({ pgPool: this.#connections(), logger: this.#workerLogger() })
  }

  /** Starts working off jobs in this process. */
  async start(container: MedusaContainer): Promise<void> {
    this.#runner = await run({
      pgPool: this.#connections(),
      taskList: taskList(container),
      concurrency: this.options.concurrency,
      noHandleSignals: true,
      logger: this.#workerLogger(),
    })
  }

  /** Works off what is due now and returns: for tests and scripts, where no worker runs. */
  async drain(container: MedusaContainer): Promise<void> {
    await runOnce({ pgPool: this.#connections(), taskList: taskList(container), logger: this.#workerLogger() })
  }

  /** Finishes the jobs under way and closes the connections. */
  async stop(): Promise<void> {
    await this.#runner?.stop()
    await this.#pool?.end()
    this.#runner = null
    this.#pool = null
  }

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

function taskList(container: MedusaContainer): TaskList {
  return Object.fromEntries([...tasks].map(([name, task]) => [name, (payload: unknown) => task(payload, container)]))
}
