import { Client } from "pg"

type Creation = { createDatabase: (names: { databaseName: string }, ...others: unknown[]) => Promise<void> }
type Preparation = Record<"migrateDatabase" | "syncLinks", (...args: unknown[]) => Promise<void>>

/** Held by whoever makes the template, so that nobody else begins to. */
const LOCK = 2_024_113
const LOCK_TIMEOUT = "60s"

/**
 * Migrating an empty database takes longer than the rest of Medusa's start. The first suite of a run does it and leaves a
 * copy as a template, under the name that `npm test` gives; the others begin with a copy of that.
 */
export function startQuickly(): void {
  const template = process.env.CHAT_CRM_TEST_TEMPLATE
  if (!template) {
    return
  }
  const creation: Creation = require("@medusajs/test-utils/dist/medusa-test-runner-utils/postgres-template")
  const preparation: Preparation = require("@medusajs/test-utils/dist/medusa-test-runner-utils/use-db")
  const { createDatabase } = creation
  const { migrateDatabase, syncLinks } = preparation
  let database = ""
  let isCopy = false
  let maker: Client | undefined
  const release = async () => {
    await maker?.end()
    maker = undefined
  }
  creation.createDatabase = async (names, ...others) => {
    database = names.databaseName
    maker = await lockedTemplate()
    isCopy = maker !== undefined && (await exists(maker, template))
    if (maker && isCopy) {
      await copy(maker, template, database)
      await release()
    } else {
      await createDatabase(names, ...others)
    }
  }
  preparation.migrateDatabase = async (...args) => {
    if (!isCopy) {
      await migrateDatabase(...args).catch((error) => release().then(() => Promise.reject(error)))
    }
  }
  preparation.syncLinks = async (...args) => {
    await syncLinks(...args)
    if (maker) {
      await copy(maker, database, template)
      await release()
    }
  }
}

/** A connection that holds the lock; undefined where somebody holds it for so long that they must be in trouble. */
async function lockedTemplate(): Promise<Client | undefined> {
  const { DB_HOST: host, DB_PORT, DB_USERNAME: user, DB_PASSWORD: password } = process.env
  const client = new Client({ host, port: Number(DB_PORT), user, password, database: "postgres" })
  await client.connect()
  try {
    await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query("select pg_advisory_lock($1)", [LOCK])
    return client
  } catch {
    await client.end()
    return undefined
  }
}

async function exists(client: Client, database: string): Promise<boolean> {
  return (await client.query("select from pg_database where datname = $1", [database])).rows.length > 0
}

/** A database is copied only while nobody is connected to it. */
async function copy(client: Client, from: string, to: string): Promise<void> {
  await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", [from])
  await client.query(`create database "${to}" template "${from}"`)
}
