import type { CatalogEntry } from "../../../types"
import { fold, plain } from "../../embedded/text/fold"

/** As many labels go with a conversation. */
const MAX_LABELS = 60
/** A word that so many entries share tells none of them from another. */
const MAX_HOLDERS = 400

type Index = { labels: string[]; holders: Map<string, number[]> }
const indexes = new WeakMap<CatalogEntry[], Index>()

const wordsOf = (text: string): Set<string> => new Set(fold(plain(text)).match(/[\p{L}\p{N}]{2,}/gu)?.map(singular) ?? [])
const singular = (word: string) => (/^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word)

function indexOf(catalog: CatalogEntry[]): Index {
  const known = indexes.get(catalog)
  if (known) {
    return known
  }
  const holders = new Map<string, number[]>()
  catalog.forEach(({ label, terms }, place) => {
    for (const word of wordsOf([label, ...terms].join(" "))) {
      const places = holders.get(word) ?? []
      holders.set(word, places)
      places.push(place)
    }
  })
  const index = { labels: catalog.map(({ label }) => label), holders }
  indexes.set(catalog, index)
  return index
}

/**
 * The labels of a catalogue that share words with what was said, the closest first; null for a shop without one. A rough
 * choice: which of them are meant is the model's to say.
 */
export function labelsFor(catalog: CatalogEntry[], texts: string[]): string[] | null {
  if (catalog.length === 0) {
    return null
  }
  const { labels, holders } = indexOf(catalog)
  const scores = new Map<number, number>()
  for (const word of wordsOf(texts.join(" "))) {
    const places = holders.get(word) ?? []
    for (const place of places.length <= MAX_HOLDERS ? places : []) {
      scores.set(place, (scores.get(place) ?? 0) + Math.log(1 + labels.length / places.length))
    }
  }
  const closest = [...scores].sort(([one, its], [other, theirs]) => theirs - its || one - other)
  return [...new Set(closest.map(([place]) => labels[place] ?? ""))].slice(0, MAX_LABELS)
}
