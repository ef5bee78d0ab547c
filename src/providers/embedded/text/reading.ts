import { hasMarks, languageOf, type Language, type Token, tokenize, wordsOf } from "./tokens"

/** A text as the analyzer reads it: its words, each tied to its place in the text as it was written. */
export type Reading = {
  text: string
  tokens: Token[]
  language: Language
  /** Folded, shorthand written out; `places[i]` is the token that `words[i]` comes from. */
  words: string[]
  places: number[]
  /** The words joined by spaces, with one at each end, for patterns to match on. */
  line: string
  marked: boolean
}

/** Nobody types more to a shop; what follows is not read, so that one message costs a bounded time. */
export const MAX_LENGTH = 2_000

function readTokens(text: string, tokens: Token[], language: Language, marked: boolean): Reading {
  const words: string[] = []
  const places: number[] = []
  tokens.forEach((token, place) => {
    for (const word of wordsOf(token, language)) {
      // `nhiêu` is short for `bao nhiêu`, also where the `bao` is there.
      if (word === "bao" && words.at(-1) === "bao") {
        continue
      }
      words.push(word)
      places.push(place)
    }
  })
  return { text, tokens, language, words, places, line: ` ${words.join(" ")} `, marked }
}

export function read(text: string): Reading {
  const tokens = tokenize(text.slice(0, MAX_LENGTH))
  return readTokens(text, tokens, languageOf(tokens), hasMarks(tokens))
}

const SENTENCE_END = /[.!?…。？！;]+(?=\s|$)|\n+|\s[-–—]+\s/u

/** The sentences of a text, those of one word joined to the one before. They keep their places in the whole text. */
export function sentencesOf(reading: Reading): Reading[] {
  const { text, tokens, language, marked } = reading
  const groups: Token[][] = []
  let group: Token[] = []
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    group.push(token)
    // A question mark is a token itself and closes its sentence; other stops stand between two tokens.
    const isStop = token.folded === "?" || token.folded === "??" || token.folded === "!"
    const followed = next && /^[?!]/.test(next.folded)
    if (!next || (!followed && (isStop || SENTENCE_END.test(`${text.slice(token.end, next.start)}`)))) {
      const spoken = group.filter(({ folded }) => /[\p{L}\p{N}]/u.test(folded)).length
      const last = groups.at(-1)
      if (spoken < 2 && last) {
        last.push(...group)
      } else {
        groups.push(group)
      }
      group = []
    }
  })
  if (groups.length <= 1) {
    return [reading]
  }
  return groups.map((sentence) => readTokens(text, sentence, language, marked))
}

/** The longest quote that is kept. */
const MAX_QUOTE = 240

/** The words from one token to another as they were written: always a piece of the text. */
export function quote(reading: Reading, first = 0, last = reading.tokens.length - 1): string {
  const start = reading.tokens[first]?.start ?? 0
  let end = reading.tokens[last]?.end ?? start
  for (let index = last; index > first && end - start > MAX_QUOTE; index -= 1) {
    end = reading.tokens[index - 1]?.end ?? end
  }
  end = Math.min(end, start + MAX_QUOTE)
  // Never half of a character that takes two places.
  return reading.text.slice(start, /[\ud800-\udbff]/.test(reading.text.charAt(end - 1)) ? end - 1 : end)
}

export type Span = { first: number; last: number }

/** The tokens that a piece of `line` stands for, from a place in it. */
export function spanOf(reading: Reading, from: number, length: number): Span | null {
  let position = 1
  let first = -1
  let last = -1
  reading.words.forEach((word, index) => {
    const end = position + word.length
    if (end > from && position < from + length) {
      first = first < 0 ? (reading.places[index] ?? 0) : first
      last = reading.places[index] ?? last
    }
    position = end + 1
  })
  return first < 0 ? null : { first, last }
}
