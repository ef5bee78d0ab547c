import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { until } from "./until"
import type { World } from "./world"

/** Where between a change and the delivery of what it raised a process may die by itself. */
export const DEATH_POINTS = [
  "within the change",
  "after the change",
  "before it is decided to whom it goes",
  "after it is stored to whom it goes",
  "before the delivery",
  "before the request",
  "between the answer and its note",
  "before the bell rings",
  "after the bell rang",
  "after the outcome's note",
] as const

export type DeathPoint = (typeof DEATH_POINTS)[number]

export type AlertWorkerSettings = {
  connectionString: string
  chatbot_id: string
  keys: string[]
  users: { id: string; email: string }[]
  dies_at?: DeathPoint
  /** How likely each alert is to be raised again beside a new one, as by a worker that reads a conversation again; never if not said. */
  again?: number
}

/** Work the queue off from now on; raise so many alerts. */
export type AlertWorkerOrder = { go?: true; raise?: number }

/** A process of `alert-worker.ts`. */
export class AlertWorker {
  readonly died: Promise<void>

  private constructor(
    private readonly world: World,
    private readonly child: ChildProcess
  ) {
    this.died = new Promise((resolve) => child.once("exit", () => resolve()))
  }

  /** Starts a process, which is ready and idle then. */
  static async boot(world: World, given: Omit<AlertWorkerSettings, "connectionString" | "keys">): Promise<AlertWorker> {
    const { connectionString } = world.container.resolve("__pg_connection__").client.connectionSettings
    const settings: AlertWorkerSettings = { connectionString, keys: world.crm.options.encryption_keys, ...given }
    const child = fork(join(__dirname, "alert-worker.ts"), {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, ALERT_WORKER: JSON.stringify(settings) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    })
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve())
      child.once("exit", (code) => reject(new Error(`The worker ended with ${code} before it was ready.`)))
    })
    return new AlertWorker(world, child)
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  order(order: AlertWorkerOrder): void {
    this.child.send(order)
  }

  /** Waits until it has raised something, or is dead. */
  async raised(): Promise<void> {
    await Promise.race([new Promise((resolve) => this.child.once("message", resolve)), this.died])
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL")
    await this.buried()
  }

  /** Waits until it is dead, and what it had sent to the database has come to its end. */
  async buried(): Promise<void> {
    await this.died
    await until(async () => {
      const left = await this.world.sql("select pid from pg_stat_activity where application_name = ?", [`alert-worker-${this.pid}`])
      return left.length === 0
    })
  }

  /** Makes it so long ago that this dead worker was seen, that others take over what it did. */
  async forget(): Promise<void> {
    await this.world.sql("update chat_crm_worker set seen_at = now() - interval '1 day' where pid = ?", [this.pid])
  }
}
