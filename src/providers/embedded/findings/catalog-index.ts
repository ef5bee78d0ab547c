import type { CatalogEntry } from "../../../types"
import { hasMarks, type Token, tokenize } from "../text/tokens"

/** A way to call a catalogue entry, as words. */
type Term = { entry: number; raw: string[]; folded: string[]; weight: number }

/** The terms of a catalogue by each of their words, folded and without a plural's ending. */
export type CatalogIndex = { entries: CatalogEntry[]; terms: Term[]; byWord: Map<string, number[]>; weights: Map<string, number> }

export type CatalogMatch = { entry: CatalogEntry; first: number; last: number; coverage: number; weight: number }

/** Words that name nothing by themselves, in no shop. */
const EMPTY = new Set(
  (
    "the a an of for and with in on to by or new set size mau loai cai chiec bo con hang cho va voi cua co khong the kieu combo goi san pham " +
    "product products item items other all sale hot best style one two pack piece pieces cao cap gia re chinh hang moi dep nam nu"
  ).split(" ")
)

/**
 * Syllables that, typed without marks, are far more often something else than a product: `ban` is "you" before it is a
 * table. Alone they count only where the mark was typed.
 */
const AMBIGUOUS = new Set("ban vay den hoa ghe may tui nha xe quan ao giay am ly to nen cay la son da kem mu but tra ca ga bo sua dao cam nho chan goi dem nem tu ke guong tranh sach".split(" "))

/** A product that is called by more words than this is called by fewer in a chat. */
const MAX_WORDS = 8
/** How much of a term's weight must be there. */
const MIN_COVERAGE = 0.6

const singular = (word: string) => (/^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word)
const key = (token: Token): string => singular(token.folded.startsWith("<") ? token.raw : token.folded)
const isWord = (token: Token) => /[\p{L}\p{N}]/u.test(token.raw)

const indexes = new WeakMap<CatalogEntry[], CatalogIndex>()

/** The index of a catalogue, built once for each array of entries. */
export function indexOf(catalog: CatalogEntry[]): CatalogIndex {
  const known = indexes.get(catalog)
  if (known) {
    return known
  }
  const index = build(catalog)
  indexes.set(catalog, index)
  return index
}

function build(entries: CatalogEntry[]): CatalogIndex {
  const terms: Term[] = []
  const holders = new Map<string, Set<number>>()
  entries.forEach(({ label, terms: others }, entry) => {
    for (const text of new Set([label, ...others])) {
      const tokens = tokenize(text).filter(isWord).slice(0, MAX_WORDS)
      const folded = tokens.map(key)
      if (folded.some((word) => !EMPTY.has(word) && word.length > 1)) {
        terms.push({ entry, raw: tokens.map(({ raw }) => singular(raw)), folded, weight: 0 })
        folded.forEach((word) => holders.set(word, (holders.get(word) ?? new Set()).add(entry)))
      }
    }
  })
  const weights = new Map<string, number>()
  for (const [word, entriesWithIt] of holders) {
    weights.set(word, EMPTY.has(word) ? 0.1 : Math.log(1 + entries.length / entriesWithIt.size))
  }
  const byWord = new Map<string, number[]>()
  terms.forEach((term, place) => {
    term.weight = term.folded.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
    for (const word of new Set(term.folded)) {
      if (!EMPTY.has(word)) {
        byWord.set(word, [...(byWord.get(word) ?? []), place])
      }
    }
  })
  return { entries, terms, byWord, weights }
}

/** More terms than this for one word, and it tells no entry from another. */
const MAX_TERMS_OF_WORD = 400

/** The entries that a text names, each once, by its best term. */
export function matches(index: CatalogIndex, tokens: Token[]): CatalogMatch[] {
  const places = new Map<string, number[]>()
  tokens.forEach((token, place) => {
    if (isWord(token)) {
      const word = key(token)
      places.set(word, [...(places.get(word) ?? []), place])
    }
  })
  const candidates = new Set<number>()
  for (const word of places.keys()) {
    for (const term of (index.byWord.get(word) ?? []).slice(0, MAX_TERMS_OF_WORD)) {
      candidates.add(term)
    }
  }
  const marked = hasMarks(tokens)
  const best = new Map<number, CatalogMatch>()
  for (const place of candidates) {
    const term = index.terms[place]
    const match = term && matchOf(index, term, tokens, places, marked)
    const other = term && best.get(term.entry)
    if (match && (!other || match.coverage * match.weight > other.coverage * other.weight)) {
      best.set(term.entry, match)
    }
  }
  return [...best.values()]
}

/** The words of a term must stand together in a text, give or take this many others. */
const SLACK = 2

function matchOf(
  index: CatalogIndex,
  term: Term,
  tokens: Token[],
  places: Map<string, number[]>,
  marked: boolean
): CatalogMatch | null {
  const entry = index.entries[term.entry]
  let found = 0
  let count = 0
  let meaningful = 0
  let first = -1
  let last = -1
  for (const [position, word] of term.folded.entries()) {
    const from = last < 0 ? 0 : last - SLACK
    const place = (places.get(word) ?? []).find((at) => {
      const token = tokens[at]
      const isSame = token && (!marked || singular(token.raw) === term.raw[position] || !hasMarks([token]))
      return isSame && at >= from && (last < 0 || at <= last + 1 + SLACK)
    })
    if (place !== undefined) {
      first = first < 0 ? place : Math.min(first, place)
      last = Math.max(last, place)
      found += index.weights.get(word) ?? 0
      count += 1
      meaningful += EMPTY.has(word) ? 0 : 1
    }
  }
  const coverage = term.weight > 0 ? found / term.weight : 0
  if (!entry || meaningful === 0 || coverage < MIN_COVERAGE || isDoubtful(term, tokens, first, last, count)) {
    return null
  }
  return { entry, first, last, coverage, weight: found }
}

/** One syllable that means much else, typed without its marks, or a part of a name so short that it names nothing. */
function isDoubtful(term: Term, tokens: Token[], first: number, last: number, count: number): boolean {
  if (count > 1 || last > first) {
    return false
  }
  const token = tokens[first]
  if (!token || (/^\d+$/.test(token.raw) && term.folded.length > 0)) {
    return true
  }
  if (term.folded.length > 1 && token.folded.length < 4) {
    return true
  }
  return AMBIGUOUS.has(token.folded) && token.raw !== term.raw[0] ? true : token.raw.length < 2
}
