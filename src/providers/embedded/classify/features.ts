import { fold } from "../text/fold"
import { hash } from "../text/hash"
import type { Reading } from "../text/reading"
import { cuesIn } from "./lexicon"
import type { Features } from "./regression"

/** How many places features are hashed to. */
export const FEATURE_PLACES = 1 << 15

const WEIGHTS = { always: 1, word: 1, marked: 1, pair: 0.9, skip: 0.5, piece: 0.35, cue: 2, length: 0.5 }

/** Pieces of words catch typos and endings. */
const PIECE = 3

/** The length that every text's features are scaled to, however many they are. */
const LENGTH = 2.5

/** The features of a reading. `withMarks` false reads it as if it had been typed without diacritics. */
export function featuresOf(reading: Reading, withMarks = true): Features {
  const found = new Map<number, number>()
  const add = (name: string, weight: number) => {
    const place = hash(name) % FEATURE_PLACES
    found.set(place, Math.max(found.get(place) ?? 0, weight))
  }
  const { words, tokens, line } = reading
  add("always", WEIGHTS.always)
  for (const word of words) {
    add(word, WEIGHTS.word)
    const padded = `_${word}_`
    if (word.length > 2 && !word.startsWith("<")) {
      for (let from = 0; from + PIECE <= padded.length; from += 1) {
        add(`#${padded.slice(from, from + PIECE)}`, WEIGHTS.piece)
      }
    }
  }
  const framed = ["^", ...words, "$"]
  for (let index = 0; index + 1 < framed.length; index += 1) {
    const [first, second, third] = [framed[index], framed[index + 1], framed[index + 2]]
    add(`${first} ${second}`, WEIGHTS.pair)
    if (third !== undefined) {
      add(`${first} * ${third}`, WEIGHTS.skip)
    }
  }
  if (withMarks && reading.marked) {
    for (const { raw } of tokens) {
      if (raw !== fold(raw)) {
        add(`=${raw}`, WEIGHTS.marked)
      }
    }
  }
  for (const cue of cuesIn(line)) {
    add(cue, WEIGHTS.cue)
  }
  add(`length:${Math.min(5, Math.floor(Math.log2(words.length + 1)))}`, WEIGHTS.length)
  return scaled(found)
}

function scaled(found: Map<number, number>): Features {
  const places = new Uint32Array(found.size)
  const values = new Float32Array(found.size)
  let index = 0
  let sum = 0
  for (const [place, value] of found) {
    places[index] = place
    values[index] = value
    sum += value * value
    index += 1
  }
  const scale = LENGTH / Math.sqrt(sum || 1)
  for (index = 0; index < values.length; index += 1) {
    values[index] = (values[index] ?? 0) * scale
  }
  return { places, values }
}

/** The words of a reading that a seed could know, for telling how much of a text is in known words. */
export const knowableWords = (reading: Reading): string[] =>
  reading.words.filter((word) => /^\p{L}/u.test(word) || word === "<blob>")
