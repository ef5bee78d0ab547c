/** What was right, and what was said. */
export type Pair<Label extends string = string> = { gold: Label; said: Label }

/** How often what was said is right; NaN of nothing. */
export const accuracy = (pairs: Pair[]): number => pairs.filter(({ gold, said }) => gold === said).length / pairs.length

/** How often each right label was called what: `matrix[gold][said]`. */
export function confusion<Label extends string>(
  pairs: Array<Pair<Label>>,
  labels: readonly Label[]
): Array<{ gold: Label; counts: number[] }> {
  return labels.map((gold) => ({
    gold,
    counts: labels.map((said) => pairs.filter((pair) => pair.gold === gold && pair.said === said).length),
  }))
}

export type Detection = {
  /** Of what was found, how much is right; NaN where nothing was found. */
  precision: number
  /** Of what is there, how much was found; NaN where nothing is there. */
  recall: number
  found: number
  there: number
}

/** Counts a yes-or-no question. */
export function detection(answers: Array<{ gold: boolean; said: boolean }>): Detection {
  const right = answers.filter(({ gold, said }) => gold && said).length
  const found = answers.filter(({ said }) => said).length
  const there = answers.filter(({ gold }) => gold).length
  return { precision: right / found, recall: right / there, found, there }
}

/** Harmonic mean of precision and recall; 0 where nothing was right. */
export function f1({ precision, recall }: Detection): number {
  const sum = precision + recall
  return sum > 0 ? (2 * precision * recall) / sum : 0
}

/** The mean F1 of the labels that occur, each weighing the same however rare it is. */
export function macroF1<Label extends string>(pairs: Array<Pair<Label>>, labels: readonly Label[]): number {
  const occurring = labels.filter((label) => pairs.some(({ gold, said }) => gold === label || said === label))
  const scores = occurring.map((label) =>
    f1(detection(pairs.map(({ gold, said }) => ({ gold: gold === label, said: said === label }))))
  )
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** Something said with a confidence between 0 and 1, and whether it was right. */
export type Claim = { confidence: number; right: boolean }

export type Bin = { from: number; to: number; count: number; confidence: number; accuracy: number }

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Claims by confidence, in steps of `width`; bins that hold none are left out. */
export function calibrationBins(claims: Claim[], width = 0.1): Bin[] {
  const steps = Math.round(1 / width)
  return Array.from({ length: steps }, (_, step) => {
    const inside = claims.filter(({ confidence }) => Math.min(Math.floor(confidence * steps + 1e-9), steps - 1) === step)
    return {
      from: step / steps,
      to: (step + 1) / steps,
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      accuracy: mean(inside.map(({ right }) => (right ? 1 : 0))),
    }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error: how far confidence and truth lie apart, weighed by how much lies in each bin. */
export function calibrationError(claims: Claim[]): number {
  const bins = calibrationBins(claims)
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.accuracy) * bin.count, 0) / claims.length
}

/** How often claims are right that are made with at least that confidence. */
export function accuracyAbove(claims: Claim[], confidence: number): { accuracy: number; count: number } {
  const sure = claims.filter((claim) => claim.confidence >= confidence)
  return { accuracy: mean(sure.map(({ right }) => (right ? 1 : 0))), count: sure.length }
}
