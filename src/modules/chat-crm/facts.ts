import type { Logger } from "@medusajs/framework/types"
import type { Database, Sql } from "./database"
import { EMIT_EVENTS_TASK, enqueueTask } from "./queries/enqueue"
import { TOLD_AT_ONCE, takeFacts, type Fact } from "./queries/facts"

/** Facts of this long are told together. */
const GATHERED_MS = 250

/**
 * Tells facts to subscribers, at least once. A fact is a row of the transaction that made it true; the job that tells
 * them is queued after that commit, a few times a second at most, because queueing it in every transaction would have
 * all of them wait for one another. Facts whose process died before that are told at the next start or with the next.
 */
export class Facts {
  #timer: NodeJS.Timeout | null = null

  constructor(
    private readonly database: Database,
    private readonly logger: Logger
  ) {}

  /** There are facts to tell: within a moment a job will. */
  announce(): void {
    this.#timer ??= setTimeout(() => {
      this.enqueue().catch((error: Error) =>
        this.logger.warn(`chat-crm: events wait for the next ones to be told: ${error.message}`)
      )
    }, GATHERED_MS).unref()
  }

  /** Queues the job now. */
  async enqueue(): Promise<void> {
    this.forget()
    await enqueueTask(this.database.query, { task: EMIT_EVENTS_TASK, jobKey: EMIT_EVENTS_TASK })
  }

  /** Stops waiting; what was announced stays in the database. */
  forget(): void {
    clearTimeout(this.#timer ?? undefined)
    this.#timer = null
  }

  /**
   * Hands all facts to `tell`, with the transaction that takes them; those it throws on stay, with all that were taken
   * along with them.
   */
  async drain(tell: (facts: Fact[], sql: Sql) => Promise<void>): Promise<void> {
    let taken: number
    do {
      taken = await this.database.transaction(async (sql) => {
        const batch = await takeFacts(sql)
        await (batch.taken > 0 ? tell(batch.facts, sql) : undefined)
        return batch.taken
      })
    } while (taken === TOLD_AT_ONCE)
  }
}
