import { UserError } from "../scripts/lib/user-error"
import type { NeedsHumanReason } from "../src/types"
import type { Level, Line } from "./lib/types"

/**
 * What a competent developer would write in an hour instead of an analyzer: lists of words for each level, in both
 * languages, on text without diacritics; the level that was said last counts.
 */

const fold = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d")

/** Words of support and complaint: whoever uses them is not buying. */
const SUPPORT = [
  /\b(refund|return|broken|damaged|complain\w*|disappointed|wrong (item|size|colou?r)|cancel|track\w*|parcel)\b/,
  /\bwhere('?s| is) (my|the) (order|package|parcel|delivery|driver)\b/,
  /\b(opening hours|what time|where are you|located|address of|parking)\b/,
  /\b(hoan tien|tra hang|doi tra|bi hong|bi hu|bi loi|giao nham|giao sai|giao thieu|that vong|khieu nai|huy don|huy lich)\b/,
  /\b(don cua (minh|em)|ma don|bao gio toi|chua thay giao|may gio (mo|dong)|o dau|cho dau xe|dia chi shop)\b/,
]

const READY = [
  /\b(i('?ll| will) (take|have|get|buy)|i want to (buy|order|book)|i('?d| would) like to (buy|order|book|reserve))\b/,
  /\b(add .* to (my )?cart|place (the|an|my) order|check ?out|sign me up|book (me|it|a|the)|reserve|deposit)\b/,
  /\b(cash on delivery|cod|bank (details|transfer|account)|pay (by|with|on|now|when)|how (do|can) i pay|deliver(ed)? to|ship (it|them)? ?to|my address)\b/,
  /\b(installments?|enroll?|order (me|the|two|one|\d+))\b/,
  /\b(chot|dat (hang|ban|phong|lich|coc|cho|mua|giup|1|2|3)|len don|lay (cho|luon|1|2|3)|mua luon|giu (cho|giup|hang)|ghi danh|dang ky)\b/,
  /\b(chuyen khoan|ck|stk|so tai khoan|tra gop|thanh toan|tien mat|tra tien khi nhan|ship (ve|toi|cod)|giao (toi|ve|den|hang toi))\b/,
]

const COMPARING = [
  /\b(how much|price|cost|in stock|available|warranty|discount on|cheaper|better|difference|diff|vs|versus|compare|size|colou?r|material|last price)\b/,
  /\b(is it|does it|do they|how (big|long|wide|many)|what size|lower the price|negotiable)\b/,
  /\b(gia|bao nhieu|bn|nhieu tien|con (hang|size|mau|phong|cho)|bao hanh|bot|giam (duoc|them|nua)|khac (gi|nhau)|so voi|tot hon|hon|mau nao|size|chat lieu|kich thuoc)\b/,
]

const BROWSING = [
  /\b(looking for|just looking|show me|recommend|suggest\w*|what .* do you (have|sell|offer)|any (deals|offers|promotions|ideas|sale|specials)|new arrivals|menu|catalog\w*|on sale|gift)\b/,
  /\b(goi y|tu van|cho (minh |em )?xem|co (mau|loai|mon|dong|khoa|dich vu|tour) (nao|gi)|khuyen mai|uu dai|giam gia|hang moi|xin menu|nhung (loai|mau|mon|khoa|tour))\b/,
]

const matches = (text: string, patterns: RegExp[]) => patterns.some((pattern) => pattern.test(text))

/** The level of one message by its words. */
export function levelByRules(message: string): Level {
  const text = fold(message)
  if (matches(text, SUPPORT)) {
    return "none"
  }
  if (matches(text, READY)) {
    return "ready_to_buy"
  }
  if (matches(text, COMPARING)) {
    return "comparing"
  }
  return matches(text, BROWSING) ? "browsing" : "none"
}

const customerTexts = (lines: Line[]) => lines.filter(({ sender }) => sender === "customer").map(({ text }) => text)

/** The level of the last message of the customer that has one. */
export const conversationLevelByRules = (lines: Line[]): Level =>
  customerTexts(lines).map(levelByRules).findLast((level) => level !== "none") ?? "none"

const ASKS_FOR_HUMAN = [
  /\b(real person|human|agent|representative|speak to|talk to (a|some)|someone (call|help)|manager)\b/,
  /\b(gap (nhan vien|chu|quan ly)|nguoi that|nhan vien tu van|noi chuyen voi (nguoi|nhan vien)|goi lai cho)\b/,
]
const COMPLAINS = [
  /\b(broken|damaged|terrible|worst|awful|rude|disappointed|unacceptable|complain\w*|scam|not happy|never again)\b/,
  /\b(that vong|te qua|chan qua|lua dao|thai do|khieu nai|phan nan|bi hong|bi hu|bi loi|lam an|khong hai long)\b/,
]
const ORDER_TROUBLE = [
  /\b(charged twice|wrong (item|order|size|colou?r)|refund|payment (failed|error)|never arrived|missing)\b/,
  /\b(giao nham|giao sai|giao thieu|gui nham|hoan tien|tru tien|loi thanh toan|chua nhan duoc)\b/,
]

/** Whether the customer's words call for a person, and why. */
export function needsHumanByRules(lines: Line[]): NeedsHumanReason | null {
  const text = fold(customerTexts(lines).join("\n"))
  if (matches(text, ASKS_FOR_HUMAN)) {
    return "asked_for_human"
  }
  if (matches(text, ORDER_TROUBLE)) {
    return "order_problem"
  }
  return matches(text, COMPLAINS) ? "complaint" : null
}

/** The label that most have: what one gets right without reading. */
export function majority<Label extends string>(labels: Label[]): Label {
  const counts = new Map<Label, number>()
  for (const label of labels) {
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (!most) {
    throw new UserError("There is no majority of nothing.")
  }
  return most[0]
}
