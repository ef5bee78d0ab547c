import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isAlive } from "../lib/process"
import { UserError } from "../lib/user-error"

/** Keeps a second host out of a data folder; answers how to let it go. A lock of a process that is gone counts for nothing. */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, "host.pid")
  mkdirSync(dataDir, { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error
      }
    }
    const holder = Number(readFileSync(file, "utf8"))
    if (holder !== process.pid && isAlive(holder)) {
      throw new UserError(
        `Another host (process ${holder}) is using ${dataDir}: stop it first, or choose another folder with CHAT_CRM_DATA_DIR.`
      )
    }
    rmSync(file, { force: true })
  }
}
