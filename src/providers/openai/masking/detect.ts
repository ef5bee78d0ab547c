import { groupedNumbersIn, isAmount, phoneNumbersIn, type TextSpan } from "../../phone-numbers"
import { aligned } from "./aligned"

/** What may not leave the shop; `TEXT` is what looks like a placeholder of ours and is none. */
export const SECRETS = ["EMAIL", "CARD", "ID", "ACCOUNT", "PHONE", "PERSON", "TEXT"] as const
export type SecretKind = (typeof SECRETS)[number]
export type Secret = TextSpan & { kind: SecretKind }

/** At most 64 characters stand before the sign (RFC 5321, 4.5.3.1.1), so that a long word costs little to look through. */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** 13 to 19 digits, as they are printed on cards. */
const CARD = /(?<!\d)\d(?:[ .-]?\d){12,18}(?!\d)/g
/** A Vietnamese citizen's number has 12 digits. */
const CITIZEN = /(?<!\d)\d(?:[ .-]?\d){11}(?!\d)/g
/** No price and no size has as many digits in a row; numbers typed without a space between them have. */
const LONG = /\d{11,}/g
/** A number after a word that says what it is. Bank accounts have 6 to 19 digits, older ids 8 or 9, with letters in passports. */
const ACCOUNT =
  /(?<!\p{L})(?:stk|số\s*tk|so\s*tk|số\s*tài\s*khoản|so\s*tai\s*khoan|tài\s*khoản|tai\s*khoan|tk|account(?:\s*(?:number|no\.?))?|acct|a\/c|iban)(?!\p{L})[^\d\n]{0,30}?((?:\p{Lu}{2})?\d(?:[ .-]?\d){5,30})(?!\d)/giu
const DOCUMENT =
  /(?<!\p{L})(?:cmnd|cccd|cmt|căn\s*cước|can\s*cuoc|chứng\s*minh(?:\s*(?:thư|nhân\s*dân))?|chung\s*minh|passport|hộ\s*chiếu|ho\s*chieu|id\s*card|citizen\s*id)(?!\p{L})[^\d\n]{0,30}?(\p{L}{0,2}\d(?:[ .-]?\d){5,14})(?!\d)/giu

/** As of American social security. */
const SOCIAL = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g

/** Shorter ones are looked for as they are written: "An" is a name, "an" a word. */
const EXACT_BELOW = 4
const SHORTEST = 2
/** Looked for as it is written too: in lower case many are words. */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’]+(?!\p{N})/gu

/** The check digit that all payment cards have (ISO/IEC 7812). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const found = (kind: SecretKind, text: string, pattern: RegExp, isOne = (_: string) => true): Secret[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match[1] ?? match[0]
    const start = match.index + match[0].lastIndexOf(secret)
    return isOne(secret) ? [{ kind, start, end: start + secret.length }] : []
  })

/** One look of every letter that has several: full-width digits, composed or not. */
const plainLetter = (letter: string) => letter.normalize("NFKC")
const folded = (letter: string) => letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d")
const asWritten = (letter: string) => letter.normalize("NFC")

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")

/** The names that somebody's whole name is made of: "Lan" of "Trần Thị Lan". */
const namesIn = (whole: string): string[] => (whole.includes("@") ? [] : (whole.normalize("NFC").match(NAME) ?? []))

function personalIn(text: string, personal: string[]): Secret[] {
  const words = personal.map((one) => one.trim()).filter((one) => one.length >= SHORTEST)
  const short = words.filter((word) => word.length < EXACT_BELOW)
  const long = words.filter((word) => word.length >= EXACT_BELOW)
  return [...wordsIn(text, [...short, ...words.flatMap(namesIn)], asWritten), ...wordsIn(text, long, folded)]
}

/** Where words stand in a text, both in one form. */
function wordsIn(text: string, words: string[], form: (letter: string) => string): Secret[] {
  if (words.length === 0) {
    return []
  }
  const { text: formed, origin } = aligned(text, form)
  const own = [...new Set(words)].map((word) => escaped(aligned(word, form).text))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${own.join("|")})(?![\\p{L}\\p{N}])`, "gu")
  return found("PERSON", formed, pattern).map(({ kind, start, end }) => ({ kind, ...origin(start, end) }))
}

/**
 * Everything of a text that may not leave: e-mail addresses, cards, citizens' numbers, bank accounts, phone numbers, and
 * what is known of the person. Prices, sizes and products are none of these. In order, none within another.
 */
export function secretsIn(text: string, personal: string[]): Secret[] {
  const { text: plain, origin } = aligned(text, plainLetter)
  const known = [
    ...found("EMAIL", plain, EMAIL),
    ...found("CARD", plain, CARD, (card) => isLuhn(card.replace(/\D/g, ""))),
    ...found("ID", plain, CITIZEN),
    ...found("ID", plain, SOCIAL),
    ...found("ID", plain, DOCUMENT),
    ...found("ACCOUNT", plain, ACCOUNT, (account) => !isAmount(account)),
    ...phoneNumbersIn(plain).map((span): Secret => ({ kind: "PHONE", ...span })),
    ...found("ID", plain, LONG),
  ]
  const others = groupedNumbersIn(without(plain, known)).map((span): Secret => ({ kind: "PHONE", ...span }))
  const secrets = [...known, ...others].map(({ kind, start, end }) => ({ kind, ...origin(start, end) }))
  return merged([...secrets, ...personalIn(text, personal)])
}

/** A text of the same length in which nothing can be read any more of what was found. */
const without = (text: string, secrets: Secret[]): string =>
  merged(secrets).reduce((rest, { start, end }) => rest.slice(0, start) + "_".repeat(end - start) + rest.slice(end), text)

/** Where two overlap, all of both is one secret. */
export function merged(secrets: Secret[]): Secret[] {
  const inOrder = [...secrets].sort((one, other) => one.start - other.start || other.end - one.end)
  const apart: Secret[] = []
  for (const secret of inOrder) {
    const last = apart.at(-1)
    if (last && secret.start < last.end) {
      last.end = Math.max(last.end, secret.end)
    } else {
      apart.push({ ...secret })
    }
  }
  return apart
}
