import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs"
import { join, relative } from "node:path"
import { BUILDS, ROOT } from "./settings"

const INPUTS = ["src", "scripts/host", "medusa-config.ts", "tsconfig.json", "package.json", "package-lock.json"]
const KEEP = 3

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) {
    return
  }
  if (statSync(path).isFile()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== "__tests__" && name !== "__fixtures__") {
      yield* filesOf(join(path, name))
    }
  }
}

/** A name for the present state of the sources. */
export function sourceHash(): string {
  const hash = createHash("sha256").update(process.version)
  for (const input of INPUTS) {
    for (const file of filesOf(join(ROOT, input))) {
      hash.update(relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex").slice(0, 16)
}

function compile(part: "server" | "dashboard", outDir: string, signal: AbortSignal): Promise<void> {
  const output: string[] = []
  const child = spawn(process.execPath, ["--import", "tsx", join(__dirname, "compile.ts"), part, outDir], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", MEDUSA_DISABLE_TELEMETRY: "true" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGKILL",
  })
  child.stdout.on("data", (chunk) => output.push(String(chunk)))
  child.stderr.on("data", (chunk) => output.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => {
      if (code === 0) {
        resolve()
      } else {
        reject(new Error(`The ${part} did not compile:\n${output.join("")}`))
      }
    })
  })
}

function forgetOldBuilds(current: string): void {
  const old = readdirSync(BUILDS)
    .map((name) => ({ name, path: join(BUILDS, name), time: statSync(join(BUILDS, name)).mtimeMs }))
    .filter(({ name, time }) => name !== current && (!name.includes(".") || Date.now() - time > 3_600_000))
    .sort((a, b) => b.time - a.time)
  for (const { path } of old.slice(KEEP - 1)) {
    rmSync(path, { recursive: true, force: true })
  }
}

/**
 * Compiles the host and its dashboard for production, unless this very state of the sources was compiled before.
 *
 * Every state has a folder of its own, moved into place when complete, so a running host is never disturbed.
 */
export async function buildHost(onStart: () => void, signal?: AbortSignal): Promise<{ dir: string; hash: string }> {
  const hash = sourceHash()
  const dir = join(BUILDS, hash)
  if (existsSync(dir)) {
    utimesSync(dir, new Date(), new Date())
    return { dir, hash }
  }
  onStart()
  const server = `${dir}.${process.pid}.server`
  const dashboard = `${dir}.${process.pid}.dashboard`
  mkdirSync(BUILDS, { recursive: true })
  const failed = new AbortController()
  const stop = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])])
  try {
    await Promise.all([compile("server", server, stop), compile("dashboard", dashboard, stop)])
    cpSync(join(dashboard, "public"), join(server, "public"), { recursive: true })
    if (!existsSync(dir)) {
      renameSync(server, dir)
    }
  } finally {
    failed.abort()
    rmSync(server, { recursive: true, force: true })
    rmSync(dashboard, { recursive: true, force: true })
  }
  forgetOldBuilds(hash)
  return { dir, hash }
}
