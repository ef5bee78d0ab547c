import { hash } from "../text/hash"
import type { Reading } from "../text/reading"
import { backgroundSize, frequency } from "./background"

/** A text as its words, and behind them its pairs of words, all hashed; the rare ones weigh more. Of length 1. */
export type Vector = { keys: Uint32Array; weights: Float32Array; words: number }

const PAIR_WEIGHT = 0.7

const rarity = (word: string): number => Math.log((backgroundSize() + 1) / (frequency(word) + 1)) ** 1.5

/** The words of a text without its stops. */
export const spokenIn = ({ words }: Pick<Reading, "words">): string[] => words.filter((word) => /[\p{L}<]/u.test(word))

export function vectorOf(reading: Pick<Reading, "words">): Vector {
  const spoken = spokenIn(reading)
  const rarities = spoken.map(rarity)
  const found = new Map<number, number>()
  spoken.forEach((word, index) => found.set(hash(word), rarities[index] ?? 0))
  const words = found.size
  spoken.slice(1).forEach((word, index) => {
    found.set(hash(`${spoken[index]} ${word}`), PAIR_WEIGHT * Math.min(rarities[index] ?? 0, rarities[index + 1] ?? 0))
  })
  const weights = Float32Array.from(found.values())
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { keys: Uint32Array.from(found.keys()), weights: weights.map((weight) => weight / length), words }
}

type Holder = { place: number; weight: number }

/** Tells how like a text is to each of some texts, by the words that they share and by nothing else. */
export class LikenessIndex {
  readonly #holders = new Map<number, Holder[]>()

  constructor(private readonly vectors: Vector[]) {
    vectors.forEach(({ keys, weights }, place) => {
      keys.forEach((key, index) => {
        const holders = this.#holders.get(key) ?? []
        holders.push({ place, weight: weights[index] ?? 0 })
        this.#holders.set(key, holders)
      })
    })
  }

  /** From 0, no word in common, to 1, for each text in their order. */
  likenessOf({ keys, weights }: Vector): Float32Array {
    const likeness = new Float32Array(this.vectors.length)
    for (let index = 0; index < keys.length; index += 1) {
      for (const { place, weight } of this.#holders.get(keys[index] ?? 0) ?? []) {
        likeness[place] = (likeness[place] ?? 0) + weight * (weights[index] ?? 0)
      }
    }
    return likeness
  }
}
