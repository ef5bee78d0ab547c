/** A text in another form, each of whose characters knows where it comes from. */
export type Aligned = {
  text: string
  /** The place in the original of what stands between two places of this form. */
  origin(start: number, end: number): { start: number; end: number }
}

/** A letter with the marks that belong to it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu

/**
 * Puts a text into another form, letter by letter, so that what is found in the form can be cut out of the original as it
 * was written. A letter whose form is empty is left out.
 */
export function aligned(original: string, formOf: (letter: string) => string): Aligned {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: letter, index } of original.matchAll(CLUSTER)) {
    const form = formOf(letter)
    parts.push(form)
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(index)
      ends.push(index + letter.length)
    }
  }
  return {
    text: parts.join(""),
    origin: (start, end) => ({ start: starts[start] ?? original.length, end: ends[end - 1] ?? starts[start] ?? original.length }),
  }
}
