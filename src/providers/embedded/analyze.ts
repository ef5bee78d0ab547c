import type { Analysis, AnalysisInput } from "../../types"
import { type Model, trainModel } from "./classify/model"
import { levelIn } from "./conversation/level"
import { type Reader, readMessage } from "./conversation/read-message"
import { restored, saved } from "./conversation/state"
import { indexOf } from "./findings/catalog-index"
import { interestsIn } from "./findings/interests"
import { detectorsOf, intentsIn } from "./findings/named-intents"
import { needsIn } from "./findings/needs"
import { needsHumanIn } from "./findings/needs-human"
import { traitsIn } from "./findings/traits"

/**
 * What a conversation says of its customer. The same input gives the same result, and messages read one by one, each
 * on top of the state before, give the same as all at once.
 *
 * Without a model it is the one of the seeds, taught the input's corrections if there are any. Teaching takes a good
 * part of a second: whoever reads many conversations trains once and hands the model over.
 */
export function analyze(input: AnalysisInput, model: Model = trainModel(input.corrections)): Analysis {
  const { messages, catalog = [], intents = [] } = input
  const reader: Reader = {
    model,
    catalog: catalog.length > 0 ? indexOf(catalog) : null,
    detectors: detectorsOf(model, intents),
  }
  const state = messages.reduce((before, message) => readMessage(before, message, reader), restored(input.state))
  const { memory } = state
  return {
    purchase_intent: levelIn(memory.level),
    interests: interestsIn(memory.interests, catalog, memory.turns),
    traits: traitsIn(memory.traits),
    needs: needsIn(memory.needs),
    intents: intentsIn(memory.intents, intents),
    needs_human: needsHumanIn(memory),
    state: saved(state),
  }
}
