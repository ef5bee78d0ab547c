import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ROOT } from "../host/settings"
import { hasFiles, type JestStage, type Stage } from "./stages"

/** What became of a stage. */
export interface Outcome {
  passed: number
  failed: number
  skipped: number
  note?: string
}

const CHECKS_AT_ONCE = 2

const running = new Set<number>()

/** Ends every process group that a stage has started. */
export function killStages(): void {
  running.forEach(killGroup)
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // It has ended by itself.
  }
}

/** Runs a command in a process group of its own; null when it ran out of time. */
function run(command: string[], env: NodeJS.ProcessEnv, timeoutMs: number): Promise<number | null> {
  const [file = "", ...args] = command
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, env, detached: true, stdio: ["ignore", "inherit", "inherit"] })
    const pid = child.pid
    if (!pid) {
      child.once("error", () => resolve(127))
      return
    }
    running.add(pid)
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      process.kill(-pid, "SIGKILL")
    }, timeoutMs)
    child.once("exit", (code, signal) => {
      clearTimeout(timer)
      // What the command left behind in its group goes with it.
      killGroup(pid)
      running.delete(pid)
      resolve(timedOut ? null : (code ?? (signal ? 1 : 0)))
    })
  })
}

interface JestReport {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: Array<{ name: string; status: string; assertionResults: Array<{ status: string }> }>
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}

/** Counts a report. A file that could not be run at all, and a run that failed outside its tests, count as one each. */
export function countReport(report: JestReport): Outcome {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed")
  ).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    failed: failed || (report.success ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const PATH_FLAG = "--testPathPattern"

/** Whether an argument is the flag that chooses files, or its value. */
const isPathPattern = (args: string[], index: number): boolean => args[index] === PATH_FLAG || args[index - 1] === PATH_FLAG

/** The specs of a stage; of those, where somebody chooses files, the ones that fit. */
function pathPattern(stage: JestStage, jestArgs: string[]): string {
  const flag = jestArgs.indexOf(PATH_FLAG)
  const chosen = flag < 0 ? "" : `.*(${jestArgs[flag + 1]})`
  return `^${ROOT.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}/${stage.folder}/${chosen}`
}

async function runJest(stage: JestStage, env: NodeJS.ProcessEnv, jestArgs: string[]): Promise<Outcome> {
  const dir = mkdtempSync(join(tmpdir(), "chat-crm-jest-"))
  const reportFile = join(dir, "report.json")
  const command = [
    process.execPath,
    // Medusa's test runners import modules dynamically.
    "--experimental-vm-modules",
    "--no-warnings",
    join(ROOT, "node_modules/jest/bin/jest.js"),
    PATH_FLAG,
    pathPattern(stage, jestArgs),
    "--json",
    "--outputFile",
    reportFile,
    "--verbose",
    "--forceExit",
    // Each suite that boots Medusa leaves much behind: a worker that holds too much is replaced by a fresh one.
    ...(stage.around ? ["--globalSetup", join(ROOT, stage.around.before), "--globalTeardown", join(ROOT, stage.around.after)] : []),
    ...(stage.parallel ? ["--maxWorkers=2", "--workerIdleMemoryLimit=1GB"] : ["--runInBand"]),
    ...jestArgs.filter((_, index) => !isPathPattern(jestArgs, index)),
  ]
  try {
    const code = await run(command, env, stage.timeoutMs)
    if (code === null) {
      return { passed: 0, failed: 1, skipped: 0, note: `stopped after ${stage.timeoutMs / 60_000} minutes` }
    }
    const report = readReport(reportFile)
    if (!report) {
      return { passed: 0, failed: 1, skipped: 0, note: `jest ended with ${code} and no report` }
    }
    if (report.testResults.length === 0) {
      return { passed: 0, failed: 1, skipped: 0, note: "no tests found" }
    }
    return countReport(report)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Runs one stage and counts what passed and failed in it. */
export async function runStage(stage: Stage, env: NodeJS.ProcessEnv, jestArgs: string[]): Promise<Outcome | undefined> {
  if ("folder" in stage) {
    return hasFiles(stage.folder) ? runJest(stage, env, jestArgs) : undefined
  }
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 }
  const left = [...stage.checks]
  const lane = async () => {
    for (let check = left.shift(); check; check = left.shift()) {
      const code = await run(check.command, env, stage.timeoutMs)
      console.log(`${code === 0 ? "✓" : "✕"} ${stage.name}: ${check.name}`)
      outcome[code === 0 ? "passed" : "failed"] += 1
    }
  }
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, lane))
  return outcome
}
