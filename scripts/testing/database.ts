import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../host/settings"
import { isAlive } from "../lib/process"
import { removeCluster, startCluster } from "../postgres/cluster"

const BASE = join(ROOT, ".chat-crm/test")

async function removeAbandoned(): Promise<void> {
  for (const name of existsSync(BASE) ? readdirSync(BASE) : []) {
    if (!isAlive(Number(name))) {
      await removeCluster(join(BASE, name, "postgres"))
      rmSync(join(BASE, name), { recursive: true, force: true })
    }
  }
}

/**
 * Starts the PostgreSQL of a test run and answers the variables under which Medusa's test runners look for it.
 * Where DB_PORT is set already, that server is used.
 */
export async function startTestDatabase(): Promise<{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const names = { DB_HOST: "localhost", DB_TEMP_NAME: "chat_crm_test" }
  if (process.env.DB_PORT) {
    return { env: { ...names, ...process.env }, stop: async () => undefined }
  }
  await removeAbandoned()
  const dir = join(BASE, String(process.pid))
  mkdirSync(dir, { recursive: true })
  const cluster = await startCluster({
    dataDir: join(dir, "postgres"),
    password: randomBytes(12).toString("hex"),
    logFile: join(dir, "postgres.log"),
    throwaway: true,
  })
  await cluster.ensureDatabase(names.DB_TEMP_NAME)
  return {
    env: {
      ...names,
      DB_PORT: String(cluster.port),
      DB_USERNAME: cluster.user,
      DB_PASSWORD: cluster.password,
      // On a server that outlives the run, the template would do so, too, and be the next run's, whatever it is to migrate.
      CHAT_CRM_TEST_TEMPLATE: "chat_crm_test_migrated",
    },
    stop: async () => {
      await cluster.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
