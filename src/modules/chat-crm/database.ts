import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Writable } from "node:stream"
import type { ClientBase } from "pg"

/**
 * Runs one parameterised statement ($1, $2 …) and gives its rows. With `keepPlan` PostgreSQL parses and plans its text
 * once a connection: for the statements of the hot path.
 */
export type Sql = <Row = Record<string, unknown>>(
  text: string,
  values?: unknown[],
  options?: StatementOptions
) => Promise<Row[]>

type StatementOptions = {
  keepPlan?: boolean
  /**
   * This statement goes out together with the begin of its keyed transaction, before that is known to hold. It must do
   * nothing where {@link HAS_BEGUN} is false.
   */
  opens?: boolean
}

/** True inside a keyed transaction alone. */
export const HAS_BEGUN = "current_setting('chat_crm.has_begun', true) = 'yes'"

/** Statements of a transaction, some of which may be left to be waited for together with the commit. */
export type Transaction = Sql & { defer: (statement: Promise<unknown>) => void }

/**
 * Begins a transaction whose statements all look rows up by key, however few or stale the planner's statistics are, by
 * plans that serve any values.
 */
const BEGIN_KEYED = `begin; set local enable_seqscan = off; set local enable_hashjoin = off;
  set local enable_mergejoin = off; set local jit = off; set local plan_cache_mode = force_generic_plan;
  set local chat_crm.has_begun = 'yes'`

/**
 * A plan is kept this long: one that was made while a table was small reads all of it once it is large, and in a new
 * shop the planner's statistics come a minute late.
 */
const PLANS_KEPT_MS = 1_000

/** A pooler in between forgets prepared statements, or mixes up those of its clients. */
const POOLER_ERRORS = ["26000", "42P05"]

/**
 * PostgreSQL through Medusa's own pool. Statements go to the driver as they stand: the query builder's rewriting costs
 * more than the statements of the hot path themselves.
 */
export class Database {
  #keepsPlans = true
  readonly #names = new Map<string, string>()
  readonly #plannedAt = new WeakMap<ClientBase, number>()

  constructor(private readonly knex: Knex) {}

  /** One transaction on one connection; rolled back when `work` throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#transaction(() => "begin", work)
  }

  /** Like {@link transaction}, for statements that touch given rows of large tables and nothing else. */
  async keyedTransaction<T>(work: (sql: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.#transaction((connection) => this.#beginKeyed(connection), work)
    } catch (error) {
      if (!POOLER_ERRORS.includes(String((error as { code?: unknown }).code))) {
        throw error
      }
      this.#keepsPlans = false
      return this.#transaction(() => BEGIN_KEYED, work)
    }
  }

  /** A single statement. */
  readonly query: Sql = async <Row>(text: string, values?: unknown[]) => {
    const connection: ClientBase = await this.knex.client.acquireConnection()
    try {
      return await this.#statements(connection)<Row>(text, values)
    } finally {
      await this.knex.client.releaseConnection(connection)
    }
  }

  /** How to reach the same database with a connection of one's own. */
  get connectionSettings(): Record<string, unknown> {
    return this.knex.client.connectionSettings
  }

  #beginKeyed(connection: ClientBase): string {
    const now = Date.now()
    if (now - (this.#plannedAt.get(connection) ?? 0) < PLANS_KEPT_MS) {
      return BEGIN_KEYED
    }
    this.#plannedAt.set(connection, now)
    return `discard plans; ${BEGIN_KEYED}`
  }

  async #transaction<T>(
    beginOn: (connection: ClientBase) => string,
    work: (sql: Transaction) => Promise<T>
  ): Promise<T> {
    const connection: PipelinedClient = await this.knex.client.acquireConnection()
    // The last writes go out together with the commit, which is a rollback where one of them failed. Nothing that would
    // be committed by itself goes out before the begin is known to hold.
    connection.pipeline = true
    const deferred: Promise<unknown>[] = []
    const defer = (statement: Promise<unknown>) => {
      sendTogether(connection)
      deferred.push(handled(statement))
    }
    try {
      sendTogether(connection)
      const begun = handled(connection.query(beginOn(connection)))
      const result = await work(Object.assign(this.#statements(connection, begun), { defer }))
      await begun
      const committed = handled(connection.query("commit"))
      await Promise.all([...deferred, committed])
      return result
    } catch (error) {
      // A connection that broke has no transaction left to roll back; the first error is the one to tell.
      await handled(connection.query("rollback")).catch(() => undefined)
      throw (await firstFailure(deferred)) ?? error
    } finally {
      connection.pipeline = false
      await this.knex.client.releaseConnection(connection)
    }
  }

  #statements(connection: ClientBase, begun?: Promise<unknown>): Sql {
    return async <Row>(text: string, values: unknown[] = [], { keepPlan, opens }: StatementOptions = {}) => {
      if (!opens) {
        await begun
      }
      const name = keepPlan && this.#keepsPlans ? this.#nameOf(text) : undefined
      const answered = handled(connection.query({ name, text, values }))
      await begun
      return (await answered).rows as Row[]
    }
  }

  #nameOf(text: string): string {
    const name = this.#names.get(text) ?? `chat_crm_${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

/** Older drivers do not know pipelining and send the same statements one after the other. */
type PipelinedClient = ClientBase & { pipeline?: boolean; connection?: { stream?: Writable } }

/** What is sent before this turn of the event loop ends goes out in one piece: each piece is a call into the system. */
function sendTogether({ connection }: PipelinedClient): void {
  const stream = connection?.stream
  stream?.cork()
  process.nextTick(() => stream?.uncork())
}

/** A promise that somebody will look at later: until then its failure is nobody's surprise. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/** The error of the first that failed: those after it fail because of it. */
async function firstFailure(statements: Promise<unknown>[]): Promise<unknown> {
  const outcomes = await Promise.allSettled(statements)
  return outcomes.find((outcome) => outcome.status === "rejected")?.reason
}
