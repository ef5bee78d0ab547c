import { quote, type Reading } from "../text/reading"
import { firstSpan } from "./details-span"

const INTRODUCED =
  / (?:my (?:full )?name is|name is|call me|(?:ho )?ten (?:(?:em|minh|toi|anh|chi|chau|khach)(?: la)?|la)|(?:em|minh|toi|anh|chi|chau) ten(?: la)?|(?:ho ten|ten|name|full name)) (\S+)(?= )/

const MAX_WORDS = 5
const END = new Set("và and i my số so sdt sđt phone email nhé nha ạ a the at from here ở please địa dia shop but is là gì gi what ?".split(" "))
const CLAUSE = /[,;:.()\n–—!]|\s-\s/

/** The name that someone introduces themselves with, as far as it goes. */
export function nameIn(reading: Reading): string | null {
  const start = firstSpan(reading, INTRODUCED)
  if (!start || !isName(reading, start.first)) {
    return null
  }
  const { tokens, text } = reading
  const isWritten = isCapital(reading, start.first)
  let last = start.first
  while (last + 1 < tokens.length && last + 1 - start.first < MAX_WORDS) {
    const [token, next] = [tokens[last], tokens[last + 1]]
    const goesOn = token && next && !CLAUSE.test(text.slice(token.end, next.start)) && isName(reading, last + 1)
    if (!goesOn || (isWritten && !isCapital(reading, last + 1))) {
      break
    }
    last += 1
  }
  return quote(reading, start.first, last)
}

const isName = ({ tokens }: Reading, at: number): boolean => {
  const token = tokens[at]
  return !!token && /^\p{L}/u.test(token.raw) && !token.folded.startsWith("<") && !END.has(token.raw)
}

const isCapital = ({ tokens, text }: Reading, at: number): boolean => /^\p{Lu}/u.test(text.slice(tokens[at]?.start ?? 0))
