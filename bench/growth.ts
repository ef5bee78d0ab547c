import { list, type Params, type Search } from "./lib/customer-lists"
import { type Figure, median, timed } from "./lib/figures"
import type { Crowd } from "./lib/million"
import type { Target } from "./lib/target"

/** Milliseconds that things take, by what they are. */
type Cost = { lists: Record<string, number>; searches: Record<string, number>; stats: number }

const ROUNDS = 40
const SEARCH_ROUNDS = 10

const LISTS: Record<string, Params> = {
  "no filter": {},
  "one filter": { status: "qualified" },
  "three filters": { platform: "zalo", purchase_intent: "browsing", status: "active" },
}

/** What the list, a search and the numbers on top cost among these customers, as medians over HTTP, warm. */
export async function costOf(target: Target, crowd: Crowd, searches: Search[]): Promise<Cost> {
  const lists: Cost["lists"] = {}
  for (const [what, params] of Object.entries(LISTS)) {
    lists[what] = await typical(ROUNDS, [() => list(target, crowd, params)])
  }
  const found: Cost["searches"] = {}
  for (const { what, terms, filter = {} } of searches) {
    found[what] = await typical(SEARCH_ROUNDS, terms.map((q) => () => list(target, crowd, { ...filter, q })))
  }
  const stats = await typical(ROUNDS, [() => target.admin(`/chatbots/${crowd.chatbot}/customers/stats`)])
  return { lists, searches: found, stats }
}

/** What several take typically, after two rounds that warm up: the mean of their medians. */
async function typical(rounds: number, works: (() => Promise<unknown>)[]): Promise<number> {
  let sum = 0
  for (const work of works) {
    const samples: number[] = []
    for (let round = -2; round < rounds; round++) {
      const took = await timed(work)
      if (round >= 0) {
        samples.push(took)
      }
    }
    sum += median(samples)
  }
  return sum / works.length
}

type Sized = Cost & { size: number }

/** How many times as much everything costs among many as among few. */
export function growthFigures(few: Sized, many: Sized): Figure[] {
  const figure = (what: string, before: number, after: number, most: number): Figure => ({
    what: `${what}, from ${few.size.toLocaleString("en")} to ${many.size.toLocaleString("en")} customers`,
    ours: `${after.toFixed(1)} ms`,
    reference: `among the few ${before.toFixed(1)} ms`,
    times: after / before,
    most,
  })
  const each = (what: string, before: Record<string, number>, after: Record<string, number>, most: number) =>
    Object.entries(after).map(([name, ms]) => figure(`${what}, ${name}`, before[name] ?? Number.NaN, ms, most))
  return [
    ...each("list", few.lists, many.lists, 1.3),
    ...each("search", few.searches, many.searches, 3),
    figure("stats", few.stats, many.stats, 1.3),
  ]
}
