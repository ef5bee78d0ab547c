import { localeTag } from "./time"

/** How sure the AI is, for somebody who decides whether to look for themselves. */
export const sureness = (confidence: number): "high" | "medium" | "low" => {
  if (confidence >= 0.85) {
    return "high"
  }
  return confidence >= 0.6 ? "medium" : "low"
}

export const formatPercent = (share: number, language: string): string =>
  new Intl.NumberFormat(localeTag(language), { style: "percent", maximumFractionDigits: 0 }).format(share)
