import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { UserError } from "../lib/user-error"
import { ROOT } from "../host/settings"

const MINUTE = 60_000

/** A check that is one command, which passes when it ends with 0. */
interface Check {
  name: string
  command: string[]
}

interface StageBase {
  name: string
  timeoutMs: number
}

/** A stage of commands. */
export interface CheckStage extends StageBase {
  checks: Check[]
}

/** A stage of jest, over the specs of one folder. */
export interface JestStage extends StageBase {
  folder: string
  parallel?: boolean
  /** Files that run before its first spec and after its last. */
  around?: { before: string; after: string }
}

/** One part of `npm test`. */
export type Stage = CheckStage | JestStage

const bin = (name: string) => join(ROOT, "node_modules/.bin", name)
const types = (name: string, ...args: string[]): Check => ({ name, command: [bin("tsc"), "--noEmit", ...args] })

/** Everything there is, in the order in which it is run: what fails fastest comes first. */
export const STAGES: Stage[] = [
  {
    name: "typecheck",
    timeoutMs: 6 * MINUTE,
    checks: [
      types("plugin"),
      types("dashboard", "-p", "src/admin"),
      types("scripts", "-p", "scripts"),
      types("bench", "-p", "bench"),
      types("eval", "-p", "eval"),
      types("tests", "-p", "integration-tests"),
    ],
  },
  { name: "lint", timeoutMs: 5 * MINUTE, checks: [{ name: "lint", command: [bin("medusa"), "lint"] }] },
  { name: "unit", timeoutMs: 5 * MINUTE, folder: "src", parallel: true },
  { name: "eval", timeoutMs: 3 * MINUTE, folder: "eval" },
  { name: "modules", timeoutMs: 8 * MINUTE, folder: "integration-tests/modules" },
  { name: "http", timeoutMs: 30 * MINUTE, folder: "integration-tests/http", parallel: true },
  {
    name: "e2e",
    timeoutMs: 15 * MINUTE,
    folder: "integration-tests/e2e",
    around: {
      before: "integration-tests/e2e/support/start-shared-host.ts",
      after: "integration-tests/e2e/support/stop-shared-host.ts",
    },
  },
  { name: "cluster", timeoutMs: 10 * MINUTE, folder: "integration-tests/cluster" },
  { name: "package", timeoutMs: 12 * MINUTE, folder: "integration-tests/package" },
]

/** Whether a folder holds any file; version control does not keep an empty one. */
export function hasFiles(folder: string): boolean {
  const path = join(ROOT, folder)
  return existsSync(path) && readdirSync(path, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile())
}

/** Splits the arguments of `npm test`: names of stages, then what is handed on to jest. */
export function chooseStages(args: string[]): { stages: Stage[]; jestArgs: string[] } {
  const firstFlag = args.findIndex((arg) => arg.startsWith("-"))
  const names = firstFlag < 0 ? args : args.slice(0, firstFlag)
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length) {
    throw new UserError(`There is no stage ${unknown.join(", ")}; there are ${STAGES.map(({ name }) => name).join(", ")}.`)
  }
  return {
    stages: names.length ? STAGES.filter(({ name }) => names.includes(name)) : STAGES,
    jestArgs: firstFlag < 0 ? [] : args.slice(firstFlag),
  }
}
