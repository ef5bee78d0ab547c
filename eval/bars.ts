/** A figure beside what it has to be. */
export type Bar = { what: string; measured: number } & ({ atLeast: number } | { atMost: number })

/** A figure that could not be measured, as of nothing found, holds no bar. */
export const isHeld = (bar: Bar): boolean =>
  "atLeast" in bar ? bar.measured >= bar.atLeast : bar.measured <= bar.atMost

/** How good the embedded analyzer is meant to be. */
export const GOALS = {
  conversationAccuracy: 0.8,
  conversationAccuracyPerLanguage: 0.75,
  aboveRules: 0.1,
  humanPrecision: 0.85,
  humanRecall: 0.7,
  /** Of "Book appointment". */
  intentPrecision: 0.9,
  intentRecall: 0.75,
  accuracyWhenSure: 0.92,
} as const

/** From here on something counts as sure. */
export const SURE = 0.7
