import type { PurchaseIntent } from "../../../types"

/**
 * What a message can be about. Finer than the levels, because "where is my order" and "hello" have little in common
 * beyond meaning none of them.
 */
export const FINE_INTENTS = [
  "discover",
  "recommend",
  "promo",
  "price",
  "negotiate",
  "stock",
  "spec",
  "warranty",
  "compare",
  "order",
  "checkout",
  "delivery",
  "appointment",
  "order_status",
  "after_sales",
  "problem",
  "complaint",
  "human",
  "account",
  "info",
  "greet",
  "thanks",
  "offtopic",
  "decline",
  "cancel",
  "ack",
] as const
export type FineIntent = (typeof FINE_INTENTS)[number]

export type Level = PurchaseIntent | "none"
export const LEVELS: readonly Level[] = ["browsing", "comparing", "ready_to_buy", "none"]

const LEVEL_OF: Partial<Record<FineIntent, PurchaseIntent>> = {
  discover: "browsing",
  recommend: "browsing",
  promo: "browsing",
  price: "comparing",
  negotiate: "comparing",
  stock: "comparing",
  spec: "comparing",
  warranty: "comparing",
  compare: "comparing",
  order: "ready_to_buy",
  checkout: "ready_to_buy",
  delivery: "ready_to_buy",
  appointment: "ready_to_buy",
}

export const levelOf = (fine: FineIntent): Level => LEVEL_OF[fine] ?? "none"

/** For each fine intent the place of its level in `LEVELS`. */
export const LEVEL_INDEX: readonly number[] = FINE_INTENTS.map((fine) => LEVELS.indexOf(levelOf(fine)))

const PLACES = new Map<FineIntent, number>(FINE_INTENTS.map((fine, index) => [fine, index]))
export const placeOf = (fine: FineIntent): number => PLACES.get(fine) ?? 0

/** The probability of each level: the sum of its fine intents'. */
export function levelsOf(fine: Float32Array): number[] {
  const levels = LEVELS.map(() => 0)
  fine.forEach((probability, index) => {
    const level = LEVEL_INDEX[index] ?? 0
    levels[level] = (levels[level] ?? 0) + probability
  })
  return levels
}
