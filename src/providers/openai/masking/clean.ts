/**
 * What nobody sees: control characters but line breaks and tabs, direction marks, joiners, variation selectors, tag
 * characters and half surrogates. Instructions hide in them, and they break a number in two for whoever looks for it.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\u{e0100}-\u{e01ef}]/gu

/** A text without what cannot be seen. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (character) => (character === "\n" || character === "\t" ? character : ""))

/** The same with at most so many characters, never half of one. */
export function capped(text: string, length: number): string {
  const cut = text.slice(0, length)
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}
