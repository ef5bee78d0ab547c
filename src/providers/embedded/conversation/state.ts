import type { AnalysisState, CustomerTrait, Evidence, NeedsHuman, PurchaseIntent } from "../../../types"
import type { Offer } from "./offers"

/** The words that speak for a level, and how much they still do. */
export type Proof = { evidence: Evidence; weight: number }

export type LevelState = {
  /** Browsing, comparing, ready to buy; what was said last weighs most. */
  scores: number[]
  proofs: (Proof | null)[]
  /** How sure it is that something was said of buying at all. */
  any: number
  /** How much was said of buying, and of what had been bought before. */
  buying: number
  support: number
  /** The same of the latest sentences alone. */
  recent: { buying: number; support: number }
}

export type InterestState = { id: string; score: number; confidence: number; evidence: Evidence; turn: number }
export type TraitState = { trait: CustomerTrait; points: number; evidence: Evidence }
export type NeedState = { value: string; words: string[]; confidence: number; evidence: Evidence }
export type IntentState = { id: string; confidence: number; evidence: Evidence }
export type QuestionState = { words: string[]; count: number; evidence: Evidence }

/** Customer messages since anyone answered. */
export type Waiting = {
  /** Whether anyone ever answered. */
  answered: boolean
  count: number
  asking: number
  /** They called for an answer: "hello? anyone there?" */
  nudged: boolean
  /** When the first was sent, as epoch milliseconds, and how long after it the last. */
  since: number | null
  seconds: number
  evidence: Evidence | null
}

export const notWaiting = (answered: boolean): Waiting => ({
  answered,
  count: 0,
  asking: 0,
  nudged: false,
  since: null,
  seconds: 0,
  evidence: null,
})

/** All that is remembered of a conversation. Never changed in place, so that it can be gone back to. */
export type Memory = {
  /** How many messages of the customer were read. */
  turns: number
  level: LevelState
  interests: InterestState[]
  traits: TraitState[]
  needs: NeedState[]
  intents: IntentState[]
  human: NeedsHuman | null
  waiting: Waiting
  questions: QuestionState[]
  failures: { count: number; evidence: Evidence | null }
  /** What the bot or staff asked last. */
  offer: Offer | null
  last: Evidence | null
}

export type State = {
  memory: Memory
  /** What the customer wrote since anyone answered, and what was remembered before that: see `readCustomerMessage`. */
  burst: { text: string; before: Memory } | null
  /** The latest messages of the customer, replies or not. */
  trail: string[]
  /** Someone tried to manipulate in this burst: nothing more of it is read. */
  muted: boolean
}

export const LEVEL_ORDER: readonly PurchaseIntent[] = ["browsing", "comparing", "ready_to_buy"]

export const EMPTY_MEMORY: Memory = {
  turns: 0,
  level: { scores: [0, 0, 0], proofs: [null, null, null], any: 0, buying: 0, support: 0, recent: { buying: 0, support: 0 } },
  interests: [],
  traits: [],
  needs: [],
  intents: [],
  human: null,
  waiting: notWaiting(false),
  questions: [],
  failures: { count: 0, evidence: null },
  offer: null,
  last: null,
}

export const EMPTY_STATE: State = { memory: EMPTY_MEMORY, burst: null, trail: [], muted: false }

/** Grows with what a state holds. */
const STATE_VERSION = "embedded-1"

export const saved = (state: State): AnalysisState => ({ version: STATE_VERSION, ...state })

type Saved = AnalysisState & State
const isSaved = (state: AnalysisState): state is Saved => state.version === STATE_VERSION && "memory" in state

/** Whether messages can be read on top of a state; if not, all of the conversation's messages are needed. */
export const canContinue = (state: AnalysisState | null | undefined): boolean => !!state && isSaved(state)

export function restored(state: AnalysisState | null | undefined): State {
  if (!state || !isSaved(state)) {
    return EMPTY_STATE
  }
  const { memory, burst, trail, muted } = state
  return { memory, burst, trail, muted }
}
