import { Client } from "pg"
import { UserError } from "../lib/user-error"

const NO_SUCH_DATABASE = "3D000"

/** Makes sure that the user's own PostgreSQL answers; Medusa would try for minutes. A missing database is made later. */
export async function checkDatabaseUrl(url: string): Promise<void> {
  let client: Client | undefined
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on("error", () => undefined)
    await client.connect()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== NO_SUCH_DATABASE) {
      throw new UserError(`DATABASE_URL cannot be used (${message || code}): correct it, or leave it out for an embedded PostgreSQL.`)
    }
  } finally {
    await client?.end().catch(() => undefined)
  }
}
