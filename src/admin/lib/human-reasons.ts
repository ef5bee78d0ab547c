/** Why somebody of the team is needed, as far as these screens have words for it. */
const HUMAN_REASONS = [
  "asked_for_human",
  "complaint",
  "order_problem",
  "unanswered",
  "repeated_question",
  "bot_failed",
] as const

export const humanReasonOf = (reason: unknown) => HUMAN_REASONS.find((known) => known === reason) ?? null
