import type { IntentDefinition } from "../../../types"
import { featuresOf } from "../classify/features"
import { FINE_INTENTS, type FineIntent, placeOf } from "../classify/fine-intents"
import { classify, type Model } from "../classify/model"
import { ExampleSet } from "../classify/example-set"
import { type Features, learn, predict, type Weights } from "../classify/regression"
import { read, type Reading } from "../text/reading"
import { background } from "./background"
import { cosine, keyword, likenessTo, type Profile, profileOf, type Sighting, sightingOf } from "./intent-profile"
import { vectorOf } from "./similarity"

/** A detector of one named intent: yes or no. */
export type Detector = { id: string; weights: Weights; profile: Profile }

const MAX_EXAMPLES = 60
const TRAINING = { epochs: 8, rate: 0.25, decay: 0.001, seed: 9 }

/** Behind the hashed features: opinion, the nearest example, the nearest few, a telling word, a constant. */
const DENSE = 5
/** Words say little here, so that few places do for them and a detector is small: a power of two. */
const WORD_PLACES = 1 << 12
const PLACES = WORD_PLACES + DENSE
const SHARE = { words: 0.3, opinion: 2.5, likeness: 4, keyword: 0.6, constant: 1 }
const FEW = 3

/** The bits of the two classes: that it is not, and that it is. */
const NO = 1 << 0
const YES = 1 << 1

/** `self` where the text is one of the examples: it is then seen as a new text would be, without itself. */
function featuresFor(profile: Profile, sighting: Sighting, likeness: number[], self = false): Features {
  const { places, values } = sighting.features
  const few = likeness.slice(0, FEW).reduce((sum, like) => sum + like, 0) / FEW
  const dense = [
    SHARE.opinion * cosine(sighting.fine, profile.typical),
    SHARE.likeness * (likeness[0] ?? 0),
    SHARE.likeness * few,
    SHARE.keyword * keyword(profile, sighting, self),
    SHARE.constant,
  ]
  const all = new Uint32Array(places.length + DENSE)
  const strengths = new Float32Array(all.length)
  places.forEach((place, index) => {
    all[index] = place % WORD_PLACES
    strengths[index] = SHARE.words * (values[index] ?? 0)
  })
  dense.forEach((strength, offset) => {
    all[places.length + offset] = WORD_PLACES + offset
    strengths[places.length + offset] = strength
  })
  return { places: all, values: strengths }
}

/** From here on a text is so like an example, or has such a telling word, that it needs no detector. */
const NEAR = 0.4
const NEARER = 14
const TELLING = 4
const TOLD = 0.75
/** What the model makes of a text may not speak against it: the less, the more it makes the same of all examples. */
const AGREED = 0.35
const AGREED_OF_ONE_KIND = 0.7
const DOUBTED = 0.5

export function confidenceOf({ weights, profile }: Detector, sighting: Sighting): number {
  const likeness = likenessTo(profile, sighting, false)
  const learnt = predict(weights, featuresFor(profile, sighting, likeness), new Float32Array(2))[1] ?? 0
  const near = 1 / (1 + Math.exp(-NEARER * ((likeness[0] ?? 0) - NEAR)))
  const told = keyword(profile, sighting, false) >= TELLING ? TOLD : 0
  const agreement = cosine(sighting.fine, profile.typical)
  if (Math.max(...profile.typical) >= OWN) {
    return agreement >= AGREED_OF_ONE_KIND ? Math.max(learnt, near, told) : DOUBTED * Math.max(learnt, near)
  }
  return agreement >= AGREED ? Math.max(learnt, near, told) : Math.max(DOUBTED * learnt, near)
}

/** A seed this like an example may well be the intent: it is no proof of the opposite. */
const ALIKE = 0.3
/** Nor is one about what the examples are about for the most part; where all are about it, it may even be a proof. */
const OWN = 0.5
const ALL = 0.9
/** Of the seeds that have little in common with the examples one in so many is enough. */
const RELATED = 0.08
const ONE_IN = 5
/** As surely as this a first detector must find the intent in a seed for the second one to learn from it. */
const CONVINCED = 0.75
const MAX_CONVINCED = 200
const CONVINCED_WEIGHT = 0.35

export function sightingIn(model: Model, reading: Reading): Sighting {
  const features = featuresOf(reading)
  return sightingOf(reading, features, classify(model, features))
}

/** What is gathered to learn one intent from. */
type Lesson = {
  id: string
  profile: Profile
  positives: Features[]
  against: ExampleSet
  /** Seeds that may be the intent: learnt from where a first detector is convinced of them. */
  open: Features[]
}

/** Learns the detectors of a chatbot's intents, each also from the others' examples. */
export function detectorsFor(model: Model, intents: IntentDefinition[]): Detector[] {
  const sighted = intents.map(({ examples }) => examples.slice(0, MAX_EXAMPLES).map((example) => sightingIn(model, read(example))))
  const lessons = intents.map(({ id, name }, place): Lesson => {
    const own = sighted[place] ?? []
    const profile = profileOf(own, vectorOf(read(name)))
    const positives = own.map((example) => featuresFor(profile, example, likenessTo(profile, example, true), true))
    const against = new ExampleSet()
    sighted.forEach((others, other) => {
      if (other !== place) {
        others.forEach((sighting) => against.add(featuresFor(profile, sighting, likenessTo(profile, sighting, false)), NO, 1))
      }
    })
    return { id, profile, positives, against, open: [] }
  })
  let index = 0
  for (const { intent, reading } of background()) {
    const sighting = sightingIn(model, reading)
    lessons.forEach((lesson) => see(lesson, intent, sighting, index))
    index += 1
  }
  return lessons.map(detectorFrom)
}

/** Takes a seed into a lesson, as a proof of the opposite or as one of those that may be the intent. */
function see({ profile, against, open }: Lesson, about: FineIntent, sighting: Sighting, index: number): void {
  const likeness = likenessTo(profile, sighting, false)
  const [nearest = 0] = likeness
  const share = profile.typical[placeOf(about)] ?? 0
  if (nearest >= ALIKE || share >= ALL) {
    open.push(featuresFor(profile, sighting, likeness))
  } else if (share < OWN && (nearest >= RELATED || index % ONE_IN === 0)) {
    against.add(featuresFor(profile, sighting, likeness), NO, 1)
  }
}

function detectorFrom({ id, profile, positives, against, open }: Lesson): Detector {
  const weight = Math.sqrt(against.count / (positives.length * 4))
  positives.forEach((features) => against.add(features, YES, weight))
  const first = learnt(against)
  const convinced = open
    .map((features) => ({ features, sureness: predict(first, features, new Float32Array(2))[1] ?? 0 }))
    .filter(({ sureness }) => sureness >= CONVINCED)
    .sort((one, other) => other.sureness - one.sureness)
    .slice(0, MAX_CONVINCED)
  convinced.forEach(({ features }) => against.add(features, YES, CONVINCED_WEIGHT * weight))
  return { id, profile, weights: convinced.length > 0 ? learnt(against) : first }
}

function learnt(examples: ExampleSet): Weights {
  const weights: Weights = { classes: 2, values: new Float32Array(PLACES * 2) }
  learn(weights, examples, TRAINING)
  return weights
}
