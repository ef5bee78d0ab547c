import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ClientBase } from "pg"

/** Runs one parameterised statement ($1, $2 …) and gives its rows. */
export type Sql = <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>

/**
 * PostgreSQL through Medusa's own pool. Statements go to the driver as they stand: the query builder's rewriting costs
 * more than the statements of the hot path themselves.
 */
export class Database {
  constructor(private readonly knex: Knex) {}

  /** One transaction on one connection; rolled back when `work` throws. */
  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const connection: ClientBase = await this.knex.client.acquireConnection()
    try {
      await connection.query("begin")
      try {
        const result = await work(statements(connection))
        await connection.query("commit")
        return result
      } catch (error) {
        // A connection that broke has no transaction left to roll back; the first error is the one to tell.
        await connection.query("rollback").catch(() => undefined)
        throw error
      }
    } finally {
      await this.knex.client.releaseConnection(connection)
    }
  }

  /** A single statement. */
  readonly query: Sql = async <Row>(text: string, values?: unknown[]) => {
    const connection: ClientBase = await this.knex.client.acquireConnection()
    try {
      return await statements(connection)<Row>(text, values)
    } finally {
      await this.knex.client.releaseConnection(connection)
    }
  }

  /** How to reach the same database with a connection of one's own. */
  get connectionSettings(): Record<string, unknown> {
    return this.knex.client.connectionSettings
  }
}

function statements(connection: ClientBase): Sql {
  return async <Row>(text: string, values: unknown[] = []) => (await connection.query(text, values)).rows as Row[]
}
