/** A figure beside its reference, measured in the same run. */
export interface Figure {
  what: string
  ours: string
  reference: string
  ratio: number
  /** The least ratio that is good enough. */
  bar: number
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Runs several measurements in turn, A B C A B C …, and gives the samples of each. */
export async function interleaved<Name extends string>(
  rounds: number,
  measurements: Record<Name, (round: number) => Promise<number>>
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measurements) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      samples[name].push(await measurements[name](round))
    }
  }
  return samples
}

export function printFigures(figures: Figure[]): void {
  const header = ["figure", "ours", "reference", "ratio", "bar", ""]
  const rows = figures.map(({ what, ours, reference, ratio, bar }) => [
    what,
    ours,
    reference,
    ratio.toFixed(2),
    `≥ ${bar}`,
    ratio >= bar ? "ok" : "BELOW",
  ])
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? "").length)))
  for (const row of [header, ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd())
  }
}
