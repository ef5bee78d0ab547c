import type { IntentDefinition } from "../../../types"
import { placeOf } from "../classify/fine-intents"
import type { Model } from "../classify/model"
import { type Lesson, marginOf, separate, type Separator } from "../classify/separator"
import { hash } from "../text/hash"
import { read, type Reading } from "../text/reading"
import { nearnessIn, type Profile, profileOf, relationOf } from "./intent-profile"
import { type SightedSeed, sightedSeeds, type Sighting, SIGHTING_PLACES, sightingIn } from "./sighting"

/** A detector of one named intent: yes or no. */
export type Detector = {
  id: string
  separator: Separator
  profile: Profile
  /** The margin at which it is as likely as {@link AT_BAR} says. */
  bar: number
  /** The examples themselves: they need no judgement. */
  examples: ReadonlySet<string>
}

const MAX_EXAMPLES = 60
const COST = 0.2

/** How sure it is at the bar, and how fast it grows surer beyond. */
const AT_BAR = 0.65
const SLOPE = 3
/** How sure a detector is of an example itself. */
export const OF_EXAMPLE = 0.95

/** How surely a text means the intent, from 0 to 1. */
export function confidenceOf(detector: Detector, sighting: Sighting): number {
  if (detector.examples.has(sighting.line)) {
    return OF_EXAMPLE
  }
  const relation = relationOf(detector.profile, sighting)
  const margin = marginOf(detector.separator, sighting.features, relation)
  const learnt = 1 / (1 + ((1 - AT_BAR) / AT_BAR) * Math.exp(SLOPE * (detector.bar - margin)))
  const { like, agreement } = nearnessIn(relation)
  return like >= NEARLY.like && agreement >= NEARLY.agreement ? Math.max(learnt, like * OF_EXAMPLE) : learnt
}

/** Few examples that differ from each other teach little: what is nearly one of them is found all the same. */
const NEARLY = { like: 0.75, agreement: 0.3 }

type Example = { reading: Reading; sighting: Sighting }

function examplesOf(model: Model, { examples }: IntentDefinition): Example[] {
  const readings = new Map(examples.slice(0, MAX_EXAMPLES).map((example) => read(example)).map((reading) => [reading.line, reading]))
  return [...readings.values()].map((reading) => ({ reading, sighting: sightingIn(model, reading) }))
}

/** Learns the detectors of a chatbot's intents, each also from the others' examples: some 10 ms an intent. */
export function detectorsFor(model: Model, intents: IntentDefinition[]): Detector[] {
  const examples = intents.map((intent) => examplesOf(model, intent))
  return intents.map(({ id, name }, place) => {
    const own = examples[place] ?? []
    return learn(id, own, profileOf(own, read(name)), examples.filter((others) => others !== own).flat())
  })
}

function learn(id: string, own: Example[], profile: Profile, others: Example[]): Detector {
  const against = [
    ...others.map(({ sighting }) => negative(sighting, profile, 1)),
    ...sightedSeeds().flatMap((seed) => negativeIn(seed, profile)),
  ]
  const count = against.reduce((sum, { weight }) => sum + weight, 0)
  const weight = Math.sqrt(count / own.length / 4)
  const lessons = own.map(({ sighting }, place): Lesson => {
    const known = relationOf(profile, sighting, place)
    return { features: sighting.features, known, isPositive: true, weight }
  })
  const { separator, unseen } = separate([...lessons, ...against], SIGHTING_PLACES, COST)
  const bar = barOf(unseen.subarray(0, own.length))
  return { id, separator, profile, bar, examples: new Set(own.map(({ sighting }) => sighting.line)) }
}

const negative = (sighting: Sighting, profile: Profile, weight: number): Lesson => ({
  features: sighting.features,
  known: relationOf(profile, sighting),
  isPositive: false,
  weight,
})

/** A seed about what so many of the examples are about may well be the intent: it is no proof of the opposite. */
const OPEN = 0.3
/** The liker it is to an example, the fewer are enough. */
const LIKE_POWER = 4
const LEAST_PROOF = 0.02
/** Of the seeds that have nothing to do with the examples one in so many is enough; which, the seed itself decides. */
const ONE_IN = 5
const UNRELATED = 0.05

/** A seed as a lesson of what the intent is not, if it is one. */
function negativeIn({ about, sighting }: SightedSeed, profile: Profile): Lesson[] {
  const lesson = negative(sighting, profile, 1)
  const { like, agreement } = nearnessIn(lesson.known)
  if (like < UNRELATED && agreement < UNRELATED && hash(sighting.line) % ONE_IN !== 0) {
    return []
  }
  const share = profile.typical[placeOf(about)] ?? 0
  const weight = Math.max(0, 1 - share / (OPEN * Math.max(0, 1 - like) ** LIKE_POWER)) ** 2
  return weight > LEAST_PROOF ? [{ ...lesson, weight }] : []
}

/**
 * Where examples are of one kind each is found from the others, and what is meant lies far beyond the boundary. Where they
 * differ from each other new ones differ from them too, and are found nearer to it.
 */
const BAR = { lowest: 0.3, highest: 0.4, middle: 0.32, slope: 0.4 }

function barOf(unseen: Float32Array): number {
  const mean = unseen.reduce((sum, margin) => sum + Math.min(1, Math.max(-1, margin)), 0) / unseen.length
  return Math.min(BAR.highest, Math.max(BAR.lowest, BAR.middle + BAR.slope * mean))
}
