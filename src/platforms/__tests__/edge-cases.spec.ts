import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(__dirname, "../../..")
const NUMBERS = 105

const NUMBER = "[SRICBWP]\\d+"
/** A test's name that begins with numbers, as in "S3 S4 · refuses a wrong signature". */
const NAME = new RegExp(`(?<!skip\\()["\`]((?:${NUMBER} )+)·`, "g")
/** A row of a table of tests whose names are made of "%s · …" with the number. */
const ROW = new RegExp(`\\[\\s*"((?:${NUMBER} ?)+)",`, "g")

type Case = { number: string; whatHappens: string }

function registered(): Case[] {
  const text = readFileSync(join(ROOT, "docs/edge-cases.md"), "utf8")
  const rows = text.matchAll(new RegExp(`^\\| (${NUMBER}) \\| (.+) \\| (.+) \\|$`, "gm"))
  return [...rows].map(([, number = "", , whatHappens = ""]) => ({ number, whatHappens }))
}

function specs(): string[] {
  return ["src", "integration-tests"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".spec.ts"))
      .map((path) => join(ROOT, folder, path))
      .filter((path) => path !== __filename)
  )
}

/** The numbers that the names of tests begin with. */
function tested(path: string): string[] {
  const text = readFileSync(path, "utf8").replace(/^\s*\/\/.*$/gm, "")
  const found = [...text.matchAll(NAME), ...(text.includes('"%s · ') ? text.matchAll(ROW) : [])]
  return found.flatMap(([, numbers = ""]) => numbers.trim().split(" "))
}

describe("the register of edge cases", () => {
  const cases = registered()
  const covered = new Set(specs().flatMap(tested))
  const hasReason = ({ whatHappens }: Case) => /^does not apply: \S/.test(whatHappens)

  it("holds every number once", () => {
    const numbers = cases.map(({ number }) => Number(number.slice(1)))
    expect(numbers).toEqual(Array.from({ length: NUMBERS }, (_, i) => i + 1))
  })

  it("has a test for every case, or the reason why it cannot apply", () => {
    const missing = cases.filter((entry) => !covered.has(entry.number) && !hasReason(entry))
    expect(missing).toEqual([])
  })

  it("knows every number that a test is named by", () => {
    const known = new Set(cases.map(({ number }) => number))
    expect([...covered].filter((number) => !known.has(number))).toEqual([])
  })
})
