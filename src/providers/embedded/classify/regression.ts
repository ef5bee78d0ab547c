import type { ExampleSet } from "./example-set"
import { scattered } from "./random"

/** Hashed features: places in the weights, and how strongly each is there. */
export type Features = { places: Uint32Array; values: Float32Array }

/** Weights of a multinomial logistic regression, those of one feature beside each other. At most 32 classes. */
export type Weights = { classes: number; values: Float32Array }

export type Training = {
  epochs: number
  rate: number
  decay: number
  /** How slowly weights that were learnt before begin to move again: the sum of squares that each starts with. */
  caution?: number
  seed: number
}

/** The probability of each class, written to `out`. */
export const predict = (weights: Weights, { places, values }: Features, out: Float32Array): Float32Array =>
  predictRange(weights, places, values, 0, places.length, out)

function predictRange(
  { classes, values }: Weights,
  places: Uint32Array,
  strengths: Float32Array,
  start: number,
  end: number,
  out: Float32Array
): Float32Array {
  out.fill(0)
  for (let index = start; index < end; index += 1) {
    const from = (places[index] ?? 0) * classes
    const strength = strengths[index] ?? 0
    for (let label = 0; label < classes; label += 1) {
      out[label] = (out[label] ?? 0) + strength * (values[from + label] ?? 0)
    }
  }
  return softmax(out)
}

function softmax(scores: Float32Array): Float32Array {
  let highest = -Infinity
  for (const score of scores) {
    highest = Math.max(highest, score)
  }
  let sum = 0
  for (let label = 0; label < scores.length; label += 1) {
    const raised = Math.exp((scores[label] ?? 0) - highest)
    scores[label] = raised
    sum += raised
  }
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = (scores[label] ?? 0) / sum
  }
  return scores
}

/** How far each class's probability is from what it should be. Where several may be, they keep their proportions. */
function toErrors(probabilities: Float32Array, target: number): void {
  let allowed = 0
  for (let label = 0; label < probabilities.length; label += 1) {
    allowed += (target >>> label) & 1 ? (probabilities[label] ?? 0) : 0
  }
  for (let label = 0; label < probabilities.length; label += 1) {
    const probability = probabilities[label] ?? 0
    const wanted = (target >>> label) & 1 ? probability / Math.max(allowed, 1e-9) : 0
    probabilities[label] = wanted - probability
  }
}

/** An error that moves no weight worth the time. Most classes are that sure of most texts after the first rounds. */
const NO_ERROR = 0.004

/** Learns in place: stochastic gradient ascent with a rate per weight (AdaGrad), in an order that one example more leaves as it is. */
export function learn(weights: Weights, examples: ExampleSet, { epochs, rate, decay, caution = 0, seed }: Training): void {
  const { classes, values } = weights
  const { places, values: strengths, starts, targets } = examples
  const squares = new Float32Array(values.length).fill(caution)
  const errors = new Float32Array(classes)
  const moved = new Uint8Array(classes)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const chosen of scattered(examples.keys, seed + epoch)) {
      const [start = 0, end = 0] = [starts[chosen], starts[chosen + 1]]
      toErrors(predictRange(weights, places, strengths, start, end, errors), targets[chosen] ?? 0)
      let count = 0
      for (let label = 0; label < classes; label += 1) {
        if (Math.abs(errors[label] ?? 0) > NO_ERROR) {
          moved[count] = label
          count += 1
        }
      }
      const weight = examples.weights[chosen] ?? 0
      for (let index = start; index < end && count > 0; index += 1) {
        const from = (places[index] ?? 0) * classes
        const strength = (strengths[index] ?? 0) * weight
        for (let each = 0; each < count; each += 1) {
          const label = moved[each] ?? 0
          const at = from + label
          const current = values[at] ?? 0
          const slope = (errors[label] ?? 0) * strength - decay * current
          const square = (squares[at] ?? 0) + slope * slope
          squares[at] = square
          values[at] = current + (rate * slope) / Math.sqrt(square + 1e-6)
        }
      }
    }
  }
}
