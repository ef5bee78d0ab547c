import type { Evidence, Inferred, IntentDefinition } from "../../../types"
import type { Model } from "../classify/model"
import { rounded } from "../conversation/level"
import type { IntentState } from "../conversation/state"
import { confidenceOf, type Detector, detectorsFor, OF_EXAMPLE } from "./intent-detector"
import type { Sighting } from "./sighting"

/** With fewer examples an intent is not learnt. */
export const MIN_EXAMPLES = 3
/** Below this an intent is not found. */
export const INTENT_THRESHOLD = 0.65
const MAX_INTENTS = 50

/** How many sets of intents are kept learnt for one model. */
const KEPT = 32
const learnt = new WeakMap<Model, Map<string, Detector[]>>()

/** The detectors of a chatbot's intents, learnt when first asked for and kept with the model. */
export function detectorsOf(model: Model, intents: IntentDefinition[]): Detector[] {
  const usable = intents.filter(({ examples }) => examples.length >= MIN_EXAMPLES).slice(0, MAX_INTENTS)
  if (usable.length === 0) {
    return []
  }
  const key = JSON.stringify(usable.map(({ id, examples }) => [id, examples]))
  const known = learnt.get(model) ?? new Map<string, Detector[]>()
  learnt.set(model, known)
  const found = known.get(key)
  if (found) {
    return found
  }
  const detectors = detectorsFor(model, usable)
  const oldest = known.size >= KEPT ? known.keys().next().value : undefined
  if (oldest !== undefined) {
    known.delete(oldest)
  }
  known.set(key, detectors)
  return detectors
}

/** The named intents after a sentence of the customer. */
export function withIntents(
  states: IntentState[],
  detectors: Detector[],
  sight: () => Sighting,
  evidence: Evidence
): IntentState[] {
  if (detectors.length === 0) {
    return states
  }
  const sighting = sight()
  return withFound(states, detectors.map((detector) => ({ id: detector.id, confidence: confidenceOf(detector, sighting) })), evidence)
}

/** The named intents after a message of several sentences: those of which the whole message is an example. */
export const withExampleIntents = (states: IntentState[], detectors: Detector[], line: string, evidence: Evidence): IntentState[] =>
  withFound(states, detectors.filter(({ examples }) => examples.has(line)).map(({ id }) => ({ id, confidence: OF_EXAMPLE })), evidence)

function withFound(states: IntentState[], found: { id: string; confidence: number }[], evidence: Evidence): IntentState[] {
  let next = states
  for (const { id, confidence: exact } of found) {
    const confidence = rounded(exact)
    const earlier = next.find((state) => state.id === id)
    if (confidence >= INTENT_THRESHOLD && confidence > (earlier?.confidence ?? 0)) {
      next = [...next.filter((state) => state.id !== id), { id, confidence, evidence }]
    }
  }
  return next
}

/** Those that the chatbot still has, the surest first. */
export const intentsIn = (states: IntentState[], intents: IntentDefinition[]): Inferred<string>[] =>
  states
    .filter(({ id }) => intents.some((intent) => intent.id === id))
    .sort((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
    .map(({ id, confidence, evidence }) => ({ value: id, confidence, evidence }))
