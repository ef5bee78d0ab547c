import { aligned } from "./masking/aligned"
import { visible } from "./masking/clean"

/** How a letter looks to a model, which writes straight quotes for curly ones and composes what was typed in parts. */
const asRead = (letter: string): string =>
  visible(letter)
    .normalize("NFC")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/**
 * A quote as it stands in the message. What a model gets is cleaned of what cannot be seen, so its quote may differ from
 * the message there, in white space, or in how a letter is composed; then the message's own piece is taken. A quote that
 * is not in the message stays as it is, for the check to refuse it.
 */
export function verbatim(quote: string, text: string): string {
  if (text.includes(quote)) {
    return quote
  }
  const words = aligned(quote, asRead).text.split(/\s+/).filter(Boolean).map(escaped)
  if (words.length === 0) {
    return quote
  }
  const { text: read, origin } = aligned(text, asRead)
  const match = read.match(new RegExp(words.join("\\s+"), "u"))
  if (!match) {
    return quote
  }
  const { start, end } = origin(match.index ?? 0, (match.index ?? 0) + match[0].length)
  return text.slice(start, end)
}
