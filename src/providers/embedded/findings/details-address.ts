import { quote, type Reading } from "../text/reading"
import { firstSpan } from "./details-span"

const GIVEN =
  / (?:address(?: is)?|dia chi(?: (?:em|minh|toi|anh|chi|nha|nhan hang|giao hang)){0,2}(?: la| o)?|(?:ship|giao|gui|deliver|send)(?: (?:hang|it|them|this|cho (?:em|minh|chi|anh|toi)|giup (?:em|minh|chi|anh|toi)))?(?: (?:to|ve|den|toi|qua|o|tai))|i live (?:at|in|on)|nha (?:em|minh|chi|anh|toi) o) (\S+)(?= )/

/** What an address has: a number, or a word for a street or a part of a town. */
const PLACE =
  /<num>|\d|\b(?:duong|pho|phuong|quan|huyen|xa|thanh pho|tp|tinh|ngo|hem|ngach|toa nha|chung cu|street|st|road|rd|avenue|ave|lane|district|ward|apartment|building|city)\b/

const MAX_TOKENS = 16
const END = new Set("nhé nha ạ please thanks giúp nhe được duoc không khong thì and ? ! sđt sdt phone".split(" "))
const SENTENCE = /[;\n!]|\.\s(?=\p{Lu})|\s-\s/u

/** Where something is to be brought, from what announces it to the end of the sentence. */
export function addressIn(reading: Reading): string | null {
  const start = firstSpan(reading, GIVEN)
  if (!start) {
    return null
  }
  const { tokens, text } = reading
  let last = start.first
  while (last + 1 < tokens.length && last + 1 - start.first < MAX_TOKENS) {
    const [token, next] = [tokens[last], tokens[last + 1]]
    if (!token || !next || END.has(next.raw) || next.folded === "<phone>" || SENTENCE.test(text.slice(token.end, next.start))) {
      break
    }
    last += 1
  }
  const words = reading.words.filter((_, index) => {
    const place = reading.places[index] ?? 0
    return place >= start.first && place <= last
  })
  return PLACE.test(words.join(" ")) ? quote(reading, start.first, last) : null
}
