import type { IntentDefinition } from "../../../types"
import { type Model, trainModel } from "../classify/model"
import { rounded } from "../conversation/level"
import { read, sentencesOf } from "../text/reading"
import { confidenceOf, OF_EXAMPLE } from "./intent-detector"
import { detectorsOf, INTENT_THRESHOLD } from "./named-intents"
import { sightingIn } from "./sighting"

/** How surely a text means an intent, and whether it would be found in a conversation. */
export type TriedIntent = { id: string; confidence: number; would_trigger: boolean }

/**
 * What each of some intents makes of a text that a customer might write, the surest first: that of its sentence which is
 * most like it. Intents without enough examples are left out.
 */
export function tryIntents(text: string, intents: IntentDefinition[], model: Model = trainModel()): TriedIntent[] {
  const whole = read(text)
  const sightings = sentencesOf(whole).map((sentence) => sightingIn(model, sentence))
  return detectorsOf(model, intents)
    .map((detector) => {
      const ofAll = detector.examples.has(whole.line) ? OF_EXAMPLE : 0
      const confidence = Math.max(ofAll, ...sightings.map((sighting) => rounded(confidenceOf(detector, sighting))))
      return { id: detector.id, confidence, would_trigger: confidence >= INTENT_THRESHOLD }
    })
    .sort((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
}
