/**
 * Reads one chat conversation, in English and Vietnamese, and infers what its customer wants. It needs no key, no
 * network and no download; it knows nothing of Medusa, and gives the same answer to the same question.
 */
export { analyze } from "./analyze"
export { type Model, trainModel } from "./classify/model"
export { FINE_INTENTS, type FineIntent, type Level, LEVELS } from "./classify/fine-intents"
export { LEVEL_THRESHOLD } from "./conversation/level"
export { canContinue } from "./conversation/state"
export { INTENT_THRESHOLD, MIN_EXAMPLES } from "./findings/named-intents"
export { CUSTOMER_TRAITS, NEEDS_HUMAN_REASONS, PURCHASE_INTENTS } from "../../types"

/** Grows whenever the same conversation may be read otherwise. */
export const EMBEDDED_VERSION = "1.1.0"
