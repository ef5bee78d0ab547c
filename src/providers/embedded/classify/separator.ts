import type { Features } from "./regression"

/** A text to learn a yes or no from: its features, a few numbers beside them, and how much it counts. */
export type Lesson = { features: Features; known: Float32Array; isPositive: boolean; weight: number }

/** Weights of a linear separator: of the features, and of the numbers beside them. */
export type Separator = { places: Float32Array; known: Float32Array }

/** How far on the positive side a text is: most of those learnt from lie beyond 1 or below -1. */
export function marginOf(separator: Separator, { places, values }: Features, known: Float32Array): number {
  let margin = 0
  for (let index = 0; index < places.length; index += 1) {
    margin += (separator.places[places[index] ?? 0] ?? 0) * (values[index] ?? 0)
  }
  for (let index = 0; index < known.length; index += 1) {
    margin += (separator.known[index] ?? 0) * (known[index] ?? 0)
  }
  return margin
}

const MAX_PASSES = 30
/** Every so many passes all lessons are gone through, between them only those that hold the boundary. */
const ALL_EVERY = 5
/** A pass that moves no lesson's share further is the last. */
const STILL = 0.01

/**
 * The separator that keeps the widest margin (squared hinge loss, by dual coordinate descent: Hsieh and others, 2008).
 * There is only one, whatever the order of the lessons, so that one lesson more changes as much as it has to say.
 * `unseen` holds the margin that each lesson would have at most, had it not been learnt from. `cost` is how much a
 * lesson on the wrong side weighs against small weights.
 */
export function separate(lessons: Lesson[], size: number, cost: number): { separator: Separator; unseen: Float32Array } {
  const separator: Separator = { places: new Float32Array(size), known: new Float32Array(lessons[0]?.known.length ?? 0) }
  const norms = Float32Array.from(lessons, ({ features, known }) => squared(features.values) + squared(known))
  const shares = new Float32Array(lessons.length)
  const all = lessons.map((_, place) => place)
  let holding = all
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    let moved = 0
    const next: number[] = []
    for (const place of pass % ALL_EVERY === 0 ? all : holding) {
      const lesson = lessons[place] as Lesson
      const sign = lesson.isPositive ? 1 : -1
      const slack = 1 / (2 * cost * lesson.weight)
      const share = shares[place] ?? 0
      const slope = sign * marginOf(separator, lesson.features, lesson.known) - 1 + slack * share
      const better = Math.max(0, share - slope / ((norms[place] ?? 0) + slack))
      if (better !== share) {
        shares[place] = better
        moved = Math.max(moved, Math.abs(better - share))
        move(separator, lesson, sign * (better - share))
      }
      if (better > 0) {
        next.push(place)
      }
    }
    holding = next
    if (moved < STILL) {
      break
    }
  }
  const unseen = Float32Array.from(lessons, ({ features, known, isPositive }, place) => {
    const own = (shares[place] ?? 0) * (norms[place] ?? 0)
    return marginOf(separator, features, known) - (isPositive ? own : -own)
  })
  return { separator, unseen }
}

function squared(values: Float32Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) {
    sum += (values[index] ?? 0) ** 2
  }
  return sum
}

function move(separator: Separator, { features: { places, values }, known }: Lesson, by: number): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    separator.places[place] = (separator.places[place] ?? 0) + by * (values[index] ?? 0)
  }
  for (let index = 0; index < known.length; index += 1) {
    separator.known[index] = (separator.known[index] ?? 0) + by * (known[index] ?? 0)
  }
}
