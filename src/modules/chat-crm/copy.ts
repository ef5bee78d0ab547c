import { Client } from "pg"
import { from as copyFrom, to as copyTo } from "pg-copy-streams"
import type { Readable, Writable } from "node:stream"
import type { Database, Sql } from "./database"
import { tooManyTransfers } from "./csv/problems"

/** Files that one process carries at a time, in and out. */
const MOST = 4

/** A connection that one file goes over. */
export type Transfer = {
  sql: Sql
  /** What a `copy … to stdout` gives. */
  read: (statement: string) => Readable
  /** What a `copy … from stdin` takes. */
  write: (statement: string) => Writable
  /** Ends the connection; a broken one with whatever it is still doing. */
  close: (how?: { broken?: boolean }) => Promise<void>
}

/**
 * Connections that files go over: of their own, because a slow client would keep one of the application's for as long as it
 * pleases.
 */
export class Transfers {
  #open = 0

  constructor(private readonly database: Database) {}

  /** Opens one. Throws `too_many_transfers` (429) where as many are under way as a process carries. */
  async open(): Promise<Transfer> {
    if (this.#open >= MOST) {
      throw tooManyTransfers(MOST)
    }
    this.#open += 1
    const client = new Client(this.database.connectionSettings)
    // A connection that breaks fails what is under way on it; there is nobody else to tell.
    client.on("error", () => undefined)
    try {
      await client.connect()
    } catch (error) {
      this.#open -= 1
      throw error
    }
    let closing: Promise<void> | null = null
    return {
      sql: async <Row>(text: string, values?: unknown[]) => (await client.query(text, values)).rows as Row[],
      read: (statement) => client.query(copyTo(statement)),
      write: (statement) => client.query(copyFrom(statement)),
      close: ({ broken = false } = {}) => (closing ??= this.#close(client, broken)),
    }
  }

  async #close(client: Client, broken: boolean): Promise<void> {
    this.#open -= 1
    if (!broken) {
      await client.end()
      return
    }
    const { processID, connection } = client as Client & { processID?: number; connection?: { stream?: { destroy: () => void } } }
    // A statement that has nothing to send yet does not notice that nobody listens.
    const cancelled = processID ? this.database.query("select pg_cancel_backend($1)", [processID]) : Promise.resolve()
    connection?.stream?.destroy()
    await cancelled.catch(() => undefined)
  }
}
