import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What is made up once for a data folder and has to stay the same. */
export interface Secrets {
  databasePassword: string
  adminPassword: string
  encryptionKey: string
  sessionSecret: string
  jwtSecret: string
  cookieSecret: string
}

const token = (bytes = 32) => randomBytes(bytes).toString("base64url")

/** Reads the secrets of a data folder, and makes those up that are missing. Only the owner may read the file. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json")
  const known: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  const secrets: Secrets = {
    databasePassword: token(18),
    adminPassword: token(9),
    encryptionKey: randomBytes(32).toString("base64"),
    sessionSecret: token(),
    jwtSecret: token(),
    cookieSecret: token(),
    ...known,
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return secrets
}
