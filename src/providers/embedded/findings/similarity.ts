import type { Reading } from "../text/reading"
import { backgroundSize, frequency } from "./background"

/** A text as its words and pairs of words, the rare ones weighing more; of length 1. */
export type Vector = Map<string, number>

const PAIR_WEIGHT = 0.7

const rarity = (word: string): number => Math.log((backgroundSize() + 1) / (frequency(word) + 1)) ** 1.5

const isSpoken = (word: string) => /[\p{L}<]/u.test(word)

export function vectorOf({ words }: Pick<Reading, "words">): Vector {
  const spoken = words.filter(isSpoken)
  const vector: Vector = new Map()
  spoken.forEach((word, index) => {
    vector.set(word, rarity(word))
    const next = spoken[index + 1]
    if (next !== undefined) {
      vector.set(`${word} ${next}`, PAIR_WEIGHT * Math.min(rarity(word), rarity(next)))
    }
  })
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1
  vector.forEach((weight, word) => vector.set(word, weight / length))
  return vector
}

/** From 0, no word in common, to 1. */
export function similarity(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  small.forEach((weight, word) => {
    sum += weight * (large.get(word) ?? 0)
  })
  return sum
}
