/**
 * Lists in package-lock.json the programs that packages bring for other platforms.
 *
 * A registry that does not offer all of them makes `npm install` leave them out, and then `npm ci` refuses the file as
 * incomplete, everywhere. Run it after `npm install` changed the file: `node --import tsx scripts/complete-lockfile.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./host/settings"

interface Locked {
  version?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"]
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"]

/** Where a dependency of the package at `path` is listed, looked for as Node does, from the inside outwards. */
function findInLock(packages: Record<string, Locked>, path: string, name: string): string | undefined {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
    const place = `${from ? `${from}/` : ""}node_modules/${name}`
    if (packages[place]) {
      return place
    }
    if (!from) {
      return undefined
    }
  }
}

/** The platform a package is for, by its name: `@rollup/rollup-linux-x64-musl`. */
function platformOf(name: string): { cpu: string[]; os: string[]; libc?: string[] } | undefined {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1) {
    return undefined
  }
  const abi = words.at(-1) ?? ""
  return { os, cpu, ...(abi.startsWith("musl") ? { libc: ["musl"] } : abi.startsWith("gnu") ? { libc: ["glibc"] } : {}) }
}

function main(): void {
  const file = join(ROOT, "package-lock.json")
  const lock = JSON.parse(readFileSync(file, "utf8"))
  const packages: Record<string, Locked> = lock.packages
  const added: string[] = []
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const platform = platformOf(name)
      if (!platform || !/^\d/.test(version) || findInLock(packages, path, name)) {
        continue
      }
      const { cpu, libc, os } = platform
      packages[`node_modules/${name}`] = {
        version,
        cpu,
        ...(parent.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        os,
      }
      added.push(name)
    }
  }
  const [[rootKey, root] = ["", {}], ...rest] = Object.entries(packages)
  lock.packages = { [rootKey]: root, ...Object.fromEntries(rest.sort(([a], [b]) => a.localeCompare(b, "en"))) }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length ? `Added ${added.join(", ")}.` : "Nothing was missing.")
}

main()
