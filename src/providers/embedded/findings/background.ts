import type { FineIntent } from "../classify/fine-intents"
import { seeds } from "../seeds"
import { read, type Reading } from "../text/reading"

/** A seed, read: what the named intents of a chatbot are told apart from. */
export type BackgroundSeed = { intent: FineIntent; reading: Reading }

/**
 * One filling of each seed. Read anew each time, a tenth of a second, one after the other: it is needed when a
 * chatbot's intents are learnt, which is seldom, and would take much memory to keep.
 */
export function* background(): Generator<BackgroundSeed> {
  for (const { text, intent, fill } of seeds()) {
    if (fill === 0) {
      yield { intent, reading: read(text) }
    }
  }
}

type Frequencies = { seeds: number; words: Map<string, number> }

let counted: Frequencies | undefined

function count(): Frequencies {
  const words = new Map<string, number>()
  let size = 0
  for (const { reading } of background()) {
    size += 1
    for (const word of new Set(reading.words)) {
      words.set(word, (words.get(word) ?? 0) + 1)
    }
  }
  return { seeds: size, words }
}

/** How many seeds there are, and in how many of them a word stands. */
export const backgroundSize = (): number => (counted ??= count()).seeds
export const frequency = (word: string): number => (counted ??= count()).words.get(word) ?? 0
