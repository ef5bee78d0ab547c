import type { Features } from "./regression"

/** For some three hundred texts, of some fifty features each; it grows. */
const START = 1 << 14

/**
 * Texts to learn from, packed: the features of all stand behind each other in two arrays, so that thousands of them
 * are no work for the garbage collector.
 */
export class ExampleSet {
  places = new Uint32Array(START)
  values = new Float32Array(START)
  /** Where each example's features begin; the next one's beginning is its end. */
  starts: number[] = [0]
  /** One bit for each class that an example can be; one of several is learnt as "one of these". */
  targets: number[] = []
  weights: number[] = []
  /** A number for each example that depends on its features alone. */
  keys: number[] = []

  get count(): number {
    return this.targets.length
  }

  add({ places, values }: Features, target: number, weight: number): void {
    const from = this.starts[this.count] ?? 0
    const end = from + places.length
    if (end > this.places.length) {
      this.grow(end)
    }
    this.places.set(places, from)
    this.values.set(values, from)
    this.starts.push(end)
    this.targets.push(target)
    this.weights.push(weight)
    this.keys.push(places.reduce((key, place) => Math.imul(key ^ place, 0x01000193), 0x811c9dc5))
  }

  /** Another set's example as one of this. */
  borrow(other: ExampleSet, index: number): void {
    this.add(other.featuresAt(index), other.targets[index] ?? 0, other.weights[index] ?? 0)
  }

  featuresAt(index: number): Features {
    const [from, end] = [this.starts[index], this.starts[index + 1]]
    return { places: this.places.subarray(from, end), values: this.values.subarray(from, end) }
  }

  private grow(needed: number): void {
    const size = Math.max(needed, this.places.length * 2)
    const [places, values] = [new Uint32Array(size), new Float32Array(size)]
    places.set(this.places)
    values.set(this.values)
    this.places = places
    this.values = values
  }
}
