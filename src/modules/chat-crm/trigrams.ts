/** Letters and digits, of which trigrams are made. */
const RUNS = /([\p{L}\p{M}\p{N}]+)/u

/** Shorter words have so few trigrams that none is to be spared. */
const SPARED_FROM = 6

/** What a LIKE pattern of the form `%text%` looks for. */
export const soughtBy = (pattern: string): string => pattern.slice(1, -1).replace(/\\(.)/gsu, "$1")

/**
 * Patterns that every text fits which fits `%text%`, but that ask an index of trigrams for every other trigram of long
 * words, and not for the beginnings of words behind punctuation. An index walks through the list of each trigram; those that
 * overlap in one word stand nearly always in the same texts. Where two words were typed as one at least one of the two
 * unusual trigrams is left.
 */
export function sparingPatterns(pattern: string): string[] {
  const parts = soughtBy(pattern).split(RUNS)
  const [one, two] = ["", ""].map((_, turn) =>
    parts.map((part, i) => (i % 2 === 1 ? runOf(part, turn) : betweenOf(part, i > 0 ? parts[i + 1] : undefined, turn))).join("")
  )
  return [`%${one}%`, `%${two}%`].map((sparing) => sparing.replace(/(\\.)|%+/gsu, (_, escaped) => escaped ?? "%")).filter((sparing) => sparing !== "%")
}

/** A word, or of a long one every fourth trigram from the first, or from the third, and its last. */
function runOf(word: string, turn: number): string {
  const letters = Array.from(word)
  if (letters.length < SPARED_FROM) {
    return turn === 0 ? word : "%"
  }
  const last = letters.length - 3
  const starts = [...letters.keys()].filter((at) => at <= last && at % 2 === 0)
  const chosen = [...starts, ...(last % 2 === 0 ? [] : [last])].filter((_, place) => place % 2 === turn)
  const trigrams = chosen.map((at) => letters.slice(at, at + 3).join(""))
  return [...(turn === 0 ? [] : [""]), ...trigrams, ...(chosen.at(-1) === last ? [] : [""])].join("%")
}

/** What stands between two words; the space at its end makes two more trigrams of the next word's beginning. */
function betweenOf(text: string, next: string | undefined, turn: number): string {
  if (turn === 1) {
    return "%"
  }
  const isSpare = text.endsWith(" ") && Array.from(next ?? "").length > 2
  return (isSpare ? text.slice(0, -1) : text).replace(/[%_\\]/g, "\\$&") + (isSpare ? "%" : "")
}
