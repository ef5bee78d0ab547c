import type { IntentCorrection } from "../../../types"
import { read, type Reading } from "../text/reading"
import { seeds } from "../seeds"
import { ExampleSet } from "./example-set"
import { FEATURE_PLACES, featuresOf, knowableWords } from "./features"
import { FINE_INTENTS, LEVELS, LEVEL_INDEX } from "./fine-intents"
import { type Features, learn, predict, type Weights } from "./regression"

/** What the analyzer has learnt: about 4 MB. */
export type Model = { weights: Weights; known: ReadonlySet<string> }

const TRAINING = { epochs: 6, rate: 0.35, decay: 0.002, seed: 20_260 }
const TUNING = { epochs: 5, rate: 0.35, decay: 0.0002, caution: 0.1, seed: 6 }

/** How much a text counts that is read as if it had been typed without its marks. */
const UNMARKED_WEIGHT = 0.5
/** One correction by staff counts as much as so many seeds. */
const CORRECTION_WEIGHT = 2
/** At least so many seeds are gone over again with corrections. */
const MIN_REHEARSED = 600

type Learnt = { examples: ExampleSet; known: Set<string> }

function readSeeds(): Learnt {
  const examples = new ExampleSet()
  const known = new Set<string>()
  for (const { text, intent, share } of seeds()) {
    const target = 1 << FINE_INTENTS.indexOf(intent)
    const reading = read(text)
    const weight = Math.sqrt(share)
    examples.add(featuresOf(reading), target, weight)
    if (reading.marked) {
      examples.add(featuresOf(reading, false), target, weight * UNMARKED_WEIGHT)
    }
    knowableWords(reading).forEach((word) => known.add(word))
  }
  return { examples, known }
}

let learnt: Learnt | undefined
const seedsRead = (): Learnt => (learnt ??= readSeeds())

let base: Model | undefined

/** The model of the seeds alone, trained when first asked for (under a second), then kept for the process. */
export function baseModel(): Model {
  if (!base) {
    const { examples, known } = seedsRead()
    const weights = { classes: FINE_INTENTS.length, values: new Float32Array(FEATURE_PLACES * FINE_INTENTS.length) }
    learn(weights, examples, TRAINING)
    base = { weights, known }
  }
  return base
}

/** What staff corrected, learnt on top of the seeds; a share of the seeds is gone over again so as not to be forgotten. */
export function trainModel(corrections: readonly IntentCorrection[] = []): Model {
  const start = baseModel()
  if (corrections.length === 0) {
    return start
  }
  const known = new Set(start.known)
  const lessons = new ExampleSet()
  for (const { text, level } of corrections) {
    const reading = read(text)
    const wanted = LEVELS.indexOf(level)
    const target = LEVEL_INDEX.reduce((bits, its, label) => (its === wanted ? bits | (1 << label) : bits), 0)
    lessons.add(featuresOf(reading), target, CORRECTION_WEIGHT)
    knowableWords(reading).forEach((word) => known.add(word))
  }
  const { examples } = seedsRead()
  const every = Math.max(2, Math.ceil(examples.count / Math.max(MIN_REHEARSED, corrections.length)))
  // Which seeds does not depend on which others there are.
  examples.keys.forEach((key, index) => (key >>> 0) % every === 0 && lessons.borrow(examples, index))
  const weights = { classes: start.weights.classes, values: start.weights.values.slice() }
  learn(weights, lessons, TUNING)
  return { weights, known }
}

/** Without a word, these still say something: a price offered, a bare question mark, a face. */
const SPEAKING = /^(?:<money>|<angry>|<sad>|<glad>|\?\??)$/

/** How much of a text is in words that were learnt, from 0 to 1. Names and products are expected not to be. */
export function familiarity(model: Model, reading: Reading): number {
  const words = knowableWords(reading)
  if (words.length === 0) {
    return reading.words.some((word) => SPEAKING.test(word)) ? 1 : 0
  }
  return words.filter((word) => model.known.has(word)).length / words.length
}

/** The probability of each fine intent. */
export const classify = (model: Model, features: Features): Float32Array =>
  predict(model.weights, features, new Float32Array(model.weights.classes))
