import { MedusaError } from "@medusajs/framework/utils"

const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}]/u

/** Text as it is stored: trimmed and composed. Throws a sentence where it is empty, too long, or cannot be stored. */
export function textOf(given: string, what: string, longest: number): string {
  if (given.includes("\u0000") || !given.isWellFormed()) {
    throw wrong(`${what} holds characters that cannot be stored.`)
  }
  const text = given.normalize("NFC").trim()
  if (!VISIBLE.test(text)) {
    throw wrong(`${what} must not be empty.`)
  }
  if (text.length > longest) {
    throw wrong(`${what} takes at most ${longest} characters; this one has ${text.length}.`)
  }
  return text
}

/** 400: a value that cannot be, in a sentence for whoever gave it. */
export const wrong = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
