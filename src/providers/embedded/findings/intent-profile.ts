import { FINE_INTENTS } from "../classify/fine-intents"
import type { Features } from "../classify/regression"
import type { Reading } from "../text/reading"
import { backgroundSize, frequency } from "./background"
import { similarity, type Vector, vectorOf } from "./similarity"

/** A text as a detector sees it: its words, and what the model makes of it. */
export type Sighting = { features: Features; fine: Float32Array; vector: Vector }

/** What an intent's examples have in common. */
export type Profile = {
  examples: Sighting[]
  /** The mean of what the model makes of them: it knows more ways to say a thing than ten examples. */
  typical: Float32Array
  /** In how many of the examples, the name among them, a word or a pair of words stands. */
  counts: Map<string, number>
}

export const sightingOf = (reading: Reading, features: Features, fine: Float32Array): Sighting => ({
  features,
  fine,
  vector: vectorOf(reading),
})

export function profileOf(examples: Sighting[], name: Vector): Profile {
  const typical = new Float32Array(FINE_INTENTS.length)
  const counts = new Map<string, number>()
  for (const { fine, vector } of examples) {
    fine.forEach((probability, place) => {
      typical[place] = (typical[place] ?? 0) + probability / examples.length
    })
    for (const word of vector.keys()) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  for (const word of name.keys()) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { examples, typical, counts }
}

export function cosine(one: Float32Array, other: Float32Array): number {
  let [sum, first, second] = [0, 0, 0]
  one.forEach((value, place) => {
    const its = other[place] ?? 0
    sum += value * its
    first += value * value
    second += its * its
  })
  return sum / (Math.sqrt(first * second) || 1)
}

/** How like it is to each example, the likest first. */
export const likenessTo = ({ examples }: Profile, { vector }: Sighting, self: boolean): number[] =>
  examples
    .filter((example) => !self || example.vector !== vector)
    .map((example) => similarity(vector, example.vector))
    .sort((one, other) => other - one)

/** How much more often its most telling word stands in several of the examples than elsewhere, as a logarithm. */
export function keyword({ counts, examples }: Profile, { vector }: Sighting, self: boolean): number {
  const seeds = backgroundSize()
  let best = 0
  for (const word of vector.keys()) {
    const count = (counts.get(word) ?? 0) - (self ? 1 : 0)
    if (count > 1 && !word.includes(" ")) {
      best = Math.max(best, Math.log((count * seeds) / (examples.length * (frequency(word) + 0.5))))
    }
  }
  return best
}

