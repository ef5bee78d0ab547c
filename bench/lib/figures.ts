/** A figure beside its reference, measured in the same run, and how good it has to be. */
export type Figure = { what: string; ours: string; reference: string } & (
  | {
      /** How many times as good as the reference, and the least that is good enough. */
      ratio: number
      bar: number
    }
  | {
      /** Milliseconds, and the most that are good enough. */
      ms: number
      most: number
    }
  | {
      /** How many times what the reference costs, and the most that is good enough. */
      times: number
      most: number
    }
  | {
      /** Megabytes more than before, and the most that are good enough. */
      mb: number
      most: number
    }
)

export const isGood = (figure: Figure): boolean =>
  "ratio" in figure ? figure.ratio >= figure.bar : measuredOf(figure) <= figure.most

const measuredOf = (figure: Extract<Figure, { most: number }>): number =>
  "ms" in figure ? figure.ms : "mb" in figure ? figure.mb : figure.times

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What 95 of 100 stay within. */
export const p95 = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
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
  const header = ["figure", "ours", "reference", "measured", "bar", ""]
  const rows = figures.map((figure) => [
    figure.what,
    figure.ours,
    figure.reference,
    ...measuredAndBar(figure),
    isGood(figure) ? "ok" : "MISSED",
  ])
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? "").length)))
  for (const row of [header, ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd())
  }
}

function measuredAndBar(figure: Figure): [string, string] {
  if ("ratio" in figure) {
    return [`${figure.ratio.toFixed(2)} ×`, `≥ ${figure.bar} ×`]
  }
  if ("mb" in figure) {
    return [`+${figure.mb.toFixed(0)} MB`, `≤ +${figure.most} MB`]
  }
  return "ms" in figure
    ? [`${figure.ms.toFixed(1)} ms`, `≤ ${figure.most} ms`]
    : [`${figure.times.toFixed(2)} ×`, `≤ ${figure.most} ×`]
}
