/** Ways to write a text so that a filter of words does not see it. Attacks stay readable where they are listed. */

const LEET: Record<string, string> = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" }
/** Cyrillic letters that look like Latin ones. */
const LOOKALIKES: Record<string, string> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у" }
const ZERO_WIDTH_SPACE = "\u200b"
const RIGHT_TO_LEFT_OVERRIDE = "\u202e"
const POP_DIRECTION = "\u202c"
const CIRCLED_A = 0x24d0

const mapLetters = (text: string, map: Record<string, string>) =>
  Array.from(text, (letter) => map[letter.toLowerCase()] ?? letter).join("")

export const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64")

export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= "Z" ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })

export const leet = (text: string): string => mapLetters(text, LEET)

export const homoglyphs = (text: string): string => mapLetters(text, LOOKALIKES)

export const zeroWidth = (text: string): string => Array.from(text).join(ZERO_WIDTH_SPACE)

export const spaced = (text: string): string => Array.from(text).join(" ")

export const reversed = (text: string): string => Array.from(text).reverse().join("")

export const percent = (text: string): string => encodeURIComponent(text)

/** Stored backwards and shown forwards. */
export const bidi = (text: string): string => RIGHT_TO_LEFT_OVERRIDE + reversed(text) + POP_DIRECTION

export const circled = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(CIRCLED_A + letter.charCodeAt(0) - 97))
