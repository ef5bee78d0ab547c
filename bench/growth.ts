import { list, type Params, type Search, searchesAmong } from "./lib/customer-lists"
import { type Figure, interleaved, median, timed } from "./lib/figures"
import type { Crowd } from "./lib/million"
import type { Target } from "./lib/target"

const ROUNDS = 40
const SEARCH_ROUNDS = 10
const WARMING = 10

const LISTS: Record<string, Params> = {
  "no filter": {},
  "one filter": { status: "qualified" },
  "three filters": { platform: "zalo", purchase_intent: "browsing", status: "active" },
}

/** A server, and its customers. */
type Place = { target: Target; crowd: Crowd }

type Work = (place: Place) => Promise<unknown>

/**
 * How many times as much the list, a search and the numbers on top cost among many as among few, over HTTP, warm. The two
 * are asked in turns: a machine is not as fast in one minute as in the next.
 */
export async function benchGrowth(few: Place, many: Place): Promise<Figure[]> {
  const figures: Figure[] = []
  const measure = async (what: string, most: number, rounds: number, works: Work[]) => {
    const [before, after] = await typical(few, many, rounds, works)
    figures.push({
      what: `${what}, from ${few.crowd.size.toLocaleString("en")} to ${many.crowd.size.toLocaleString("en")} customers`,
      ours: `${after.toFixed(1)} ms`,
      reference: `among the few ${before.toFixed(1)} ms`,
      times: after / before,
      most,
    })
  }
  for (const [what, params] of Object.entries(LISTS)) {
    await measure(`list, ${what}`, 1.3, ROUNDS, [({ target, crowd }) => list(target, crowd, params)])
  }
  for (const { what, terms, filter } of searchesAmong(few.crowd.size)) {
    await measure(`search, ${what}`, 3, SEARCH_ROUNDS, terms.map((q) => searchFor({ q, ...filter })))
  }
  await measure("stats", 1.3, ROUNDS, [({ target, crowd }) => target.admin(`/chatbots/${crowd.chatbot}/customers/stats`)])
  return figures
}

const searchFor =
  (params: Search["filter"]): Work =>
  ({ target, crowd }) =>
    list(target, crowd, params)

/** What several take typically among few and among many: the means of their medians, in milliseconds. */
async function typical(few: Place, many: Place, rounds: number, works: Work[]): Promise<[number, number]> {
  let [before, after] = [0, 0]
  for (const work of works) {
    const inTurns = (times: number) => interleaved(times, { few: () => timed(() => work(few)), many: () => timed(() => work(many)) })
    await inTurns(WARMING)
    const samples = await inTurns(rounds)
    before += median(samples.few)
    after += median(samples.many)
  }
  return [before / works.length, after / works.length]
}
