import type { IntentLevel } from "./types"

/** From cool to warm: the colour alone says who to write to first, the badge's text says it to everybody. */
export const INTENT_COLORS = {
  browsing: "blue",
  comparing: "orange",
  ready_to_buy: "green",
} as const satisfies Record<IntentLevel, string>
