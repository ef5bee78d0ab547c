import { join, resolve } from "node:path"
import { UserError } from "../lib/user-error"

/** The folder of the checkout. */
export const ROOT = resolve(__dirname, "../..")

/** What the host is told through its environment. */
export interface HostSettings {
  port: number
  dataDir: string
  /** A PostgreSQL of the user's own; without one the embedded one is started. */
  databaseUrl?: string
  adminEmail: string
  /** Without one it is made up once and kept in the data folder. */
  adminPassword?: string
  plan: string
  /** Further variables for the server, in place of its own. */
  env?: NodeJS.ProcessEnv
}

const SWITCH = ["", "0", "1", "true", "false", "on", "off", "yes", "no"]

/** Reads the settings, and says what is wrong with them. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): HostSettings {
  const port = Number(env.PORT || 9000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`PORT is "${env.PORT}" and has to be a number from 1 to 65535.`)
  }
  const quiet = env.CHAT_CRM_QUIET_SECONDS
  if (quiet && !(Number(quiet) >= 0)) {
    throw new UserError(`CHAT_CRM_QUIET_SECONDS is "${quiet}" and has to be a number of seconds.`)
  }
  const allow = env.CHAT_CRM_ALLOW_PRIVATE_WEBHOOKS
  if (allow && !SWITCH.includes(allow.toLowerCase())) {
    throw new UserError(`CHAT_CRM_ALLOW_PRIVATE_WEBHOOKS is "${allow}" and has to be on or off.`)
  }
  return {
    port,
    dataDir: resolve(ROOT, env.CHAT_CRM_DATA_DIR || ".chat-crm"),
    databaseUrl: env.DATABASE_URL || undefined,
    adminEmail: env.CHAT_CRM_ADMIN_EMAIL || "admin@example.com",
    adminPassword: env.CHAT_CRM_ADMIN_PASSWORD || undefined,
    plan: env.CHAT_CRM_PLAN || "pro",
  }
}

/** Where the compiled hosts are kept, one folder for each state of the sources. */
export const BUILDS = join(ROOT, ".medusa/hosts")
