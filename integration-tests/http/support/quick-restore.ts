import { Client } from "pg"

type Template = {
  createPostgresDatabaseTemplate: (names: { databaseName: string }) => Promise<void>
  restorePostgresDatabaseFromTemplate: (names: { databaseName: string }) => Promise<void>
  dropPostgresDatabaseTemplate: (name: string) => Promise<void>
}

/** What a database held before the first test of a suite. */
type Beginning = { at: Date; filled: Set<string>; functions: Set<string> }

/**
 * Medusa's test runner copies the database before each test, which takes longer than most tests. Here it is emptied
 * instead: tables that were empty at the beginning and are not any more are truncated, from the others what came since is
 * deleted.
 */
export function restoreQuickly(): void {
  const template: Template = require("@medusajs/test-utils/dist/medusa-test-runner-utils/postgres-template")
  const beginnings = new Map<string, Beginning>()
  Object.assign(template, {
    createPostgresDatabaseTemplate: ({ databaseName }: { databaseName: string }) =>
      connected(databaseName, async (client) => {
        const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now")
        const [filled, functions] = [await filledTables(client), await functionsOf(client)]
        beginnings.set(databaseName, { at: rows[0]?.now as Date, filled: new Set(filled), functions: new Set(functions) })
      }),
    restorePostgresDatabaseFromTemplate: ({ databaseName }: { databaseName: string }) =>
      connected(databaseName, (client) => empty(client, beginnings.get(databaseName) as Beginning)),
    dropPostgresDatabaseTemplate: async () => undefined,
  } satisfies Template)
}

async function connected<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const { DB_HOST: host, DB_PORT, DB_USERNAME: user, DB_PASSWORD: password } = process.env
  const client = new Client({ host, port: Number(DB_PORT), user, password, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const TABLES = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('public', 'graphile_worker') and tablename not in ('mikro_orm_migrations', 'migrations')`

async function filledTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(TABLES)
  const filled = await client.query<{ name: string }>(
    rows.map(({ name }) => `select '${name}' as name where exists (select 1 from ${name})`).join(" union all ")
  )
  return filled.rows.map(({ name }) => name)
}

/** Tests break the database by triggers of their own; those go with their functions. */
async function functionsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace"
  )
  return rows.map(({ name }) => name)
}

async function empty(client: Client, { at, filled, functions }: Beginning): Promise<void> {
  for (const added of (await functionsOf(client)).filter((name) => !functions.has(name))) {
    await client.query(`drop function ${added} cascade`)
  }
  const now = await filledTables(client)
  const written = now.filter((name) => !filled.has(name))
  if (written.length > 0) {
    await client.query(`truncate ${written.join(", ")} cascade`)
  }
  for (const name of await datedTables(client, now.filter((known) => filled.has(known)))) {
    await client.query(`delete from ${name} where created_at > $1`, [at])
  }
}

async function datedTables(client: Client, names: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns where column_name = 'created_at'`
  )
  const dated = new Set(rows.map(({ name }) => name))
  return names.filter((name) => dated.has(name))
}
