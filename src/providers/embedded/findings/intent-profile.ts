import { FINE_INTENTS } from "../classify/fine-intents"
import { hash } from "../text/hash"
import type { Reading } from "../text/reading"
import { backgroundSize, frequency } from "./background"
import type { Sighting } from "./sighting"
import { LikenessIndex, spokenIn, type Vector } from "./similarity"

/** In how many of the examples a word stands, the name among them, and in how many of the seeds. */
type Occurrence = { examples: number; seeds: number }

/** What an intent's examples have in common. */
export type Profile = {
  size: number
  likeness: LikenessIndex
  /** The mean of what the model makes of them: it knows more ways to say a thing than ten examples. */
  typical: Float32Array
  words: Map<number, Occurrence>
}

export function profileOf(examples: { reading: Reading; sighting: Sighting }[], name: Reading): Profile {
  const typical = new Float32Array(FINE_INTENTS.length)
  const words = new Map<number, Occurrence>()
  for (const { sighting } of examples) {
    sighting.fine.forEach((probability, place) => {
      typical[place] = (typical[place] ?? 0) + probability / examples.length
    })
  }
  for (const reading of [...examples.map((example) => example.reading), name]) {
    for (const word of new Set(spokenIn(reading))) {
      words.set(hash(word), { examples: (words.get(hash(word))?.examples ?? 0) + 1, seeds: frequency(word) })
    }
  }
  return { size: examples.length, likeness: new LikenessIndex(examples.map(({ sighting }) => sighting.vector)), typical, words }
}

function cosine(one: Float32Array, other: Float32Array): number {
  let [sum, first, second] = [0, 0, 0]
  for (let place = 0; place < one.length; place += 1) {
    const [mine, its] = [one[place] ?? 0, other[place] ?? 0]
    sum += mine * its
    first += mine * mine
    second += its * its
  }
  return sum / (Math.sqrt(first * second) || 1)
}

/** How much more often its most telling word stands in several of the examples than elsewhere, as a logarithm. */
function tellingOf({ words, size }: Profile, vector: Vector, isExample: boolean): number {
  let best = 0
  for (let index = 0; index < vector.words; index += 1) {
    const found = words.get(vector.keys[index] ?? 0)
    const count = (found?.examples ?? 0) - (isExample ? 1 : 0)
    if (found && count > 1) {
      best = Math.max(best, Math.log((count * backgroundSize()) / (size * (found.seeds + 0.5))))
    }
  }
  return best
}

/** What a text has to do with an intent: the model's opinion, the likest example, the likest few, a telling word, a constant. */
export type Relation = Float32Array

const SHARE = { opinion: 1.5, likest: 3, few: 2 / 3, telling: 0.2, constant: 1 }

/** `own` is the text's place among the examples, if it is one: it is then seen as a new text would be, without itself. */
export function relationOf(profile: Profile, { fine, vector }: Sighting, own = -1): Relation {
  let [first, second, third] = [0, 0, 0]
  const likeness = profile.likeness.likenessOf(vector)
  for (let place = 0; place < likeness.length; place += 1) {
    const like = place === own ? 0 : (likeness[place] ?? 0)
    if (like > first) {
      ;[first, second, third] = [like, first, second]
    } else if (like > second) {
      ;[second, third] = [like, second]
    } else if (like > third) {
      third = like
    }
  }
  return Float32Array.of(
    SHARE.opinion * cosine(fine, profile.typical),
    SHARE.likest * first,
    SHARE.few * (first + second + third),
    SHARE.telling * tellingOf(profile, vector, own >= 0),
    SHARE.constant
  )
}

/** How like a text is to the likest example, and how like what the model makes of both, each from 0 to 1. */
export const nearnessIn = ([opinion = 0, likest = 0]: Relation): { like: number; agreement: number } => ({
  like: likest / SHARE.likest,
  agreement: opinion / SHARE.opinion,
})
