import type { AnalysisState } from "../../types"
import { visible } from "./masking/clean"
import { cappedMasked, type Vault } from "./masking/vault"

/** Grows with what is remembered. */
const VERSION = "openai-1"
/** About 120 tokens. */
const MAX_SUMMARY = 500

/** What goes with the messages that come later. It is capped while it is masked, so that no number is cut in two. */
export const remembered = (summary: string, vault: Vault): AnalysisState => ({
  version: VERSION,
  summary: vault.unmask(cappedMasked(visible(summary), MAX_SUMMARY)),
})

export function summaryIn(state: AnalysisState | null | undefined): string {
  const summary = state?.version === VERSION ? state["summary"] : null
  return typeof summary === "string" ? summary : ""
}
