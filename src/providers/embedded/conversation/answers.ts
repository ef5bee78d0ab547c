import { FINE_INTENTS, type FineIntent, placeOf } from "../classify/fine-intents"
import type { Reading } from "../text/reading"
import type { Offer } from "./offers"

/** How a short message answers a question. */
type Answer = "yes" | "no" | "choice" | "details" | "time"

const words = (list: string) => new Set(list.split(" "))
const POLITE = words("a nhe nha shop em anh chi ban oi da minh di luon thoi please thanks ad sir madam that is it the do then vay the nhi cam on just so hen ne")
const YES = words("yes sure ok correct right absolutely definitely course vang u duoc co dung dong y chot lam phai chuan nhat tri okay proceed confirm confirmed xac nhan great perfect go ahead sounds good giup cho gui dat lay book order")
const NO = words("no not khong thoi chua khoi dung never")
const CHOICE = / (?:number|option|so|cai|mau|size|loai|combo|goi|con|bo|hop|phong|the) (?:<num>|dau|thu|cuoi|first|second|third|last|one|\S{1,8}) | (?:first|second|third|last|<num>|s|m|l|xl|xxl|both|ca hai|large|medium|small) |^ (?:the )?\S+ one $/
const DETAILS = / (?:<phone>|<email>|street|st|road|avenue|ward|district|apartment|apt|flat|floor|duong|phuong|quan|ngo|hem|chung cu|toa nha|tang|tp|so nha|xa|huyen|tinh|cod|cash|card|transfer|chuyen khoan|tien mat|momo|the|paypal|nhan hang|ten|name) | <num> (?:\S+ ){1,3}(?:<num>|quan|phuong|duong)/
const TIME = / (?:<time>|<date>|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|noon|hom nay|mai|toi|sang|chieu|trua|thu <num>|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|cuoi tuan|people|nguoi|guests|of us|nights|dem) /

const SHORT = 7
const DETAILS_LENGTH = 30

/** What an answer makes of a question, and how sure that is. */
const MEANINGS: Record<Offer, Partial<Record<Answer, [FineIntent, number]>>> = {
  order: { yes: ["order", 0.92], no: ["decline", 0.85], choice: ["order", 0.85], details: ["delivery", 0.88] },
  delivery_details: { yes: ["checkout", 0.75], choice: ["checkout", 0.75], details: ["delivery", 0.9], time: ["delivery", 0.7] },
  appointment: { yes: ["appointment", 0.9], no: ["decline", 0.8], choice: ["appointment", 0.75], details: ["appointment", 0.85], time: ["appointment", 0.9] },
  human: { yes: ["human", 0.9], no: ["ack", 0.9], details: ["human", 0.7] },
  choose_to_buy: { yes: ["order", 0.8], no: ["decline", 0.7], choice: ["order", 0.85] },
  choose: { choice: ["stock", 0.62] },
  details: { yes: ["spec", 0.75], choice: ["spec", 0.65] },
  browse: { yes: ["discover", 0.75] },
}

function answerIn({ words, line }: Reading): Answer | null {
  const spoken = words.filter((word) => !POLITE.has(word) && /[\p{L}<]/u.test(word))
  if (words.length <= SHORT) {
    if (spoken.length > 0 && spoken.every((word) => YES.has(word))) {
      return "yes"
    }
    if (spoken.length > 0 && spoken.length <= 3 && NO.has(spoken[0] ?? "")) {
      return "no"
    }
  }
  if (words.includes("?") || words.includes("??")) {
    return null
  }
  if (words.length <= DETAILS_LENGTH && DETAILS.test(line)) {
    return "details"
  }
  if (words.length <= SHORT * 2 && TIME.test(line)) {
    return "time"
  }
  if (words.length <= SHORT && CHOICE.test(line)) {
    return "choice"
  }
  return words.length <= SHORT && YES.has(spoken[0] ?? "") && spoken.length <= 4 ? "yes" : null
}

/** How much the words of an answer still say by themselves. */
const OWN_SHARE = 0.25

/**
 * The meaning of a message in the light of what it answers; null where it answers nothing. A message that says
 * clearly by itself what it is about is not an answer to anything.
 */
export function inLightOf(offer: Offer | null, reading: Reading, own: Float32Array): Float32Array | null {
  const answer = offer && answerIn(reading)
  const meaning = offer && answer && MEANINGS[offer][answer]
  if (!meaning) {
    return null
  }
  const [intent, sureness] = meaning
  for (const fine of ["complaint", "problem", "human", "cancel", "order_status"] as const) {
    if ((own[placeOf(fine)] ?? 0) > 0.5 && answer !== "yes") {
      return null
    }
  }
  const rest = (1 - sureness) / (FINE_INTENTS.length - 1)
  return own.map((probability, place) => {
    const meant = place === placeOf(intent) ? sureness : rest
    return OWN_SHARE * probability + (1 - OWN_SHARE) * meant
  })
}
