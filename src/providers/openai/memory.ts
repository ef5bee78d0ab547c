import type { AnalysisState } from "../../types"
import { capped, visible } from "./masking/clean"

/** Grows with what is remembered. */
const VERSION = "openai-1"
/** About 120 tokens. */
const MAX_SUMMARY = 500

/** What goes with the messages that come later. */
export const remembered = (summary: string): AnalysisState => ({ version: VERSION, summary: capped(visible(summary), MAX_SUMMARY) })

export function summaryIn(state: AnalysisState | null | undefined): string {
  const summary = state?.version === VERSION ? state["summary"] : null
  return typeof summary === "string" ? capped(summary, MAX_SUMMARY) : ""
}
