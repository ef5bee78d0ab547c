import { localeTag } from "./time"

/** A cost in the currency of the prices that a provider was given, which it does not name. Readings cost little. */
export const formatCost = (cost: number, language: string): string =>
  new Intl.NumberFormat(localeTag(language), { minimumFractionDigits: 2, maximumFractionDigits: cost < 1 ? 4 : 2 }).format(cost)
