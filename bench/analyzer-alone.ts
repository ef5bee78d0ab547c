/**
 * A process in which nothing is but the embedded analyzer: it learns, reads, and sends what that took to who started it.
 * Needs `--expose-gc`.
 */
import { setTimeout as wait } from "node:timers/promises"
import { analyze, trainModel } from "../src/providers/embedded/analyzer"
import { dialogues } from "./lib/dialogues"
import { median } from "./lib/figures"

const CONVERSATIONS = 1_000
const WARM_UP = 100
const PRODUCTS = 1_000
const SETTLES = 5

export type Alone = { ms: number; products: number; mb: number; heapMb: number }

/** Megabytes held, once what can be freed is free: of the process, and of its values alone. */
async function held(): Promise<{ rss: number; heap: number }> {
  for (let time = 0; time < SETTLES; time++) {
    globalThis.gc?.()
    await wait(50)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss: rss / 2 ** 20, heap: (heapUsed + external) / 2 ** 20 }
}

async function measure(): Promise<Alone> {
  const catalog = Array.from({ length: PRODUCTS }, (_, number) => ({ id: `p${number}`, label: `Áo sơ mi mẫu ${number}`, terms: [`shirt ${number}`] }))
  const conversations = dialogues(CONVERSATIONS)
  const before = await held()
  const model = trainModel()
  conversations.slice(0, WARM_UP).forEach((messages) => analyze({ messages, catalog }, model))
  const after = await held()
  const took = conversations.map((messages) => {
    const start = performance.now()
    analyze({ messages, catalog }, model)
    return performance.now() - start
  })
  return { ms: median(took), products: catalog.length, mb: after.rss - before.rss, heapMb: after.heap - before.heap }
}

measure().then((alone) => process.send?.(alone))
