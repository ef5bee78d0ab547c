import { featuresOf } from "../classify/features"
import { FINE_INTENTS, type FineIntent } from "../classify/fine-intents"
import { baseModel, classify, type Model } from "../classify/model"
import type { Features } from "../classify/regression"
import type { Reading } from "../text/reading"
import { background } from "./background"
import { type Vector, vectorOf } from "./similarity"

/** A text as a detector sees it. */
export type Sighting = {
  /** Its words, and what the model is likely to make of it. */
  features: Features
  /** The probability of each fine intent. */
  fine: Float32Array
  vector: Vector
  /** Its words in their order: the same for texts that differ in nothing but case, marks and stops. */
  line: string
}

/** Words say little from a handful of examples, so that few places do for them and a detector is small: a power of two. */
const WORD_PLACES = 1 << 12
/** How many places the features of a sighting have: those of words, and one for each fine intent. */
export const SIGHTING_PLACES = WORD_PLACES + FINE_INTENTS.length
const SHARE = { words: 0.8, fine: 0.4 }
/** Less likely is as good as impossible. */
const LIKELY = 0.02

export function sightingOf(reading: Reading, { places, values }: Features, fine: Float32Array): Sighting {
  const likely: number[] = []
  fine.forEach((probability, place) => probability > LIKELY && likely.push(place))
  const all = new Uint32Array(places.length + likely.length)
  const strengths = new Float32Array(all.length)
  places.forEach((place, index) => {
    all[index] = place % WORD_PLACES
    strengths[index] = SHARE.words * (values[index] ?? 0)
  })
  likely.forEach((place, index) => {
    all[places.length + index] = WORD_PLACES + place
    strengths[places.length + index] = SHARE.fine * (fine[place] ?? 0)
  })
  return { features: { places: all, values: strengths }, fine, vector: vectorOf(reading), line: reading.line }
}

export function sightingIn(model: Model, reading: Reading): Sighting {
  const features = featuresOf(reading)
  return sightingOf(reading, features, classify(model, features))
}

/** A seed with what it is about. */
export type SightedSeed = { about: FineIntent; sighting: Sighting }

let sighted: SightedSeed[] | undefined

/** The seeds as detectors see them: made when first asked for, a fifth of a second, and kept for the process, about 5 MB. */
export const sightedSeeds = (): SightedSeed[] =>
  (sighted ??= Array.from(background(), ({ intent, reading }) => ({ about: intent, sighting: sightingIn(baseModel(), reading) })))
