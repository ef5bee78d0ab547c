import type { Evidence, Inferred, PurchaseIntent } from "../../../types"
import { FINE_INTENTS, type FineIntent, levelOf, levelsOf, placeOf } from "../classify/fine-intents"
import { LEVEL_ORDER, type LevelState, type Proof } from "./state"

/**
 * How much of what was said before fades with a sentence that says something of buying. Less so where what was said
 * stands nearer to buying: who asks for something else after an order has still ordered.
 */
const FADING = 0.7
const FADING_BACKWARDS = 0.55

/** How much less a sentence counts that could mean several levels. */
const SHARPNESS = 1

/** Below this probability no level is named. */
export const LEVEL_THRESHOLD = 0.5

/** How much talk of what was bought before speaks against talk of buying. */
const SUPPORT_WEIGHT = 0.35

const SUPPORT: FineIntent[] = ["order_status", "after_sales", "problem", "complaint", "account"]

const sumOf = (fine: Float32Array, intents: readonly FineIntent[]): number =>
  intents.reduce((sum, intent) => sum + (fine[placeOf(intent)] ?? 0), 0)

/** How much the sentences before count for what a sentence is about: more, the fewer words it has of its own. */
const contextOf = (words: number): number => 6 / (words + 2)
/** How much of what they were about a sentence about either leaves standing. */
const CONTEXT_FADING = 0.5

const SUPPORT_PLACES = new Set(SUPPORT.map(placeOf))

/**
 * What a sentence is about, given what the ones before were about: "the white one" or "today please" is an order among
 * talk of buying, and nothing of the kind in a complaint.
 */
export function inContext(fine: Float32Array, { recent: { buying, support } }: LevelState, words: number): Float32Array {
  const lean = contextOf(words) * Math.abs(buying - support)
  const [likelier, rarer] = [1 + lean, 1 / (1 + lean)]
  const [forBuying, forSupport] = buying >= support ? [likelier, rarer] : [rarer, likelier]
  const weighed = fine.map((probability, place) => {
    const intent = FINE_INTENTS[place]
    const isBuying = intent !== undefined && levelOf(intent) !== "none"
    return probability * (isBuying ? forBuying : SUPPORT_PLACES.has(place) ? forSupport : 1)
  })
  const sum = weighed.reduce((total, probability) => total + probability, 0)
  if (sum < 1) {
    weighed[placeOf("ack")] = (weighed[placeOf("ack")] ?? 0) + 1 - sum
    return weighed
  }
  return weighed.map((probability) => probability / sum)
}

/** The state after one more sentence of the customer, whose fine intents are known. */
export function withSentence(state: LevelState, fine: Float32Array, evidence: Evidence): LevelState {
  const levels = levelsOf(fine)
  const informative = 1 - (levels[LEVEL_ORDER.length] ?? 0)
  const certainty = Math.max(...levels.slice(0, LEVEL_ORDER.length))
  const keep = LEVEL_ORDER.map((_, place) => {
    const behind = levels.slice(0, place).reduce((sum, probability) => sum + probability, 0)
    return 1 - certainty ** SHARPNESS * (FADING * (informative - behind) + FADING_BACKWARDS * behind)
  })
  const gained = LEVEL_ORDER.map((_, place) => (levels[place] ?? 0) * certainty ** SHARPNESS)
  const proofs = state.proofs.map((proof, place): Proof | null => {
    const weight = gained[place] ?? 0
    const kept = proof && { ...proof, weight: proof.weight * (keep[place] ?? 1) }
    return !kept || weight >= kept.weight ? { evidence, weight } : kept
  })
  const support = sumOf(fine, SUPPORT)
  const faded = 1 - CONTEXT_FADING * Math.min(1, informative + support)
  const next: LevelState = {
    scores: state.scores.map((score, place) => score * (keep[place] ?? 1) + (gained[place] ?? 0)),
    proofs,
    any: Math.max(state.any, informative),
    buying: state.buying + informative,
    support: state.support + support,
    recent: {
      buying: Math.min(1, state.recent.buying * faded + informative),
      support: Math.min(1, state.recent.support * faded + support),
    },
  }
  return afterRefusal(next, fine[placeOf("decline")] ?? 0, fine[placeOf("cancel")] ?? 0)
}

/** Who wants to think about it compares; who calls it off wants nothing any more. */
function afterRefusal(state: LevelState, declined: number, cancelled: number): LevelState {
  const [browsing = 0, comparing = 0, ready = 0] = state.scores
  const taken = ready * Math.min(1, 0.8 * declined + 0.9 * cancelled)
  return {
    ...state,
    scores: [browsing, comparing + taken * 0.5, ready - taken],
    any: state.any * (1 - 0.75 * cancelled),
  }
}

/** The likeliest level with its probability, or null where none is likelier than not. */
export function levelIn({ scores, proofs, any, buying, support }: LevelState): Inferred<PurchaseIntent> | null {
  const sum = scores.reduce((total, score) => total + score, 0)
  if (sum <= 0) {
    return null
  }
  const best = scores.indexOf(Math.max(...scores))
  const share = buying / (buying + SUPPORT_WEIGHT * support)
  const probability = ((scores[best] ?? 0) / sum) * any * share
  const value = LEVEL_ORDER[best]
  const evidence = proofs[best]?.evidence
  if (!value || !evidence || probability < LEVEL_THRESHOLD) {
    return null
  }
  return { value, confidence: rounded(probability), evidence }
}

/** Two decimals are all that a confidence means. */
export const rounded = (probability: number): number => Math.round(Math.min(1, Math.max(0, probability)) * 100) / 100
