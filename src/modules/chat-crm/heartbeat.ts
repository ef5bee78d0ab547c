import { hostname } from "node:os"
import type { Logger } from "@medusajs/framework/types"
import type { Sql } from "./database"
import { forgetWorker, releaseDeadWorkers, touchWorker } from "./queries/workers"

/**
 * Tells other processes that this one's worker lives, and takes over what those that died were doing: the queue itself
 * gives a vanished worker up after four hours only.
 */
export class Heartbeat {
  #workerId: string | null = null
  #timer: NodeJS.Timeout | null = null
  #beating: Promise<void> = Promise.resolve()
  #begun: Promise<void> = Promise.resolve()

  constructor(
    private readonly sql: Sql,
    private readonly seconds: { heartbeat_seconds: number; dead_after_seconds: number },
    private readonly logger: Logger
  ) {}

  /** Until then this process takes no task: one that died with it would be nobody's whom others know to be dead. */
  get begun(): Promise<void> {
    return this.#begun
  }

  /** From now on the worker of this id is seen. */
  start(workerId: string): void {
    this.#workerId = workerId
    this.#timer = setInterval(() => this.#beat(), this.seconds.heartbeat_seconds * 1_000).unref()
    this.#beat()
    this.#begun = this.#beating
  }

  /** Hands the tasks of dead workers back to the queue. */
  async releaseDead(): Promise<void> {
    for (const { host, pid } of await releaseDeadWorkers(this.sql, this.seconds.dead_after_seconds)) {
      this.logger.warn(`chat-crm: the worker of process ${pid} on ${host} has died; its tasks run again`)
    }
  }

  /** The worker has finished all it did. */
  async stop(): Promise<void> {
    clearInterval(this.#timer ?? undefined)
    await this.#beating
    if (this.#workerId) {
      await forgetWorker(this.sql, this.#workerId)
    }
    this.#workerId = null
  }

  #beat(): void {
    const worker = { id: this.#workerId as string, host: hostname(), pid: process.pid }
    this.#beating = touchWorker(this.sql, worker)
      .then(() => this.releaseDead())
      .catch((error: Error) => this.logger.warn(`chat-crm: a worker could not tell that it lives: ${error.message}`))
  }
}
