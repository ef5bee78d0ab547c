import { localeTag } from "./time"

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const
const STEP = 1_000

/** "12.3 MB": a size as a person reads it. */
export const formatBytes = (bytes: number, language: string): string => {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))

  return new Intl.NumberFormat(localeTag(language), {
    style: "unit",
    unit: UNITS[power],
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / STEP ** power)
}
