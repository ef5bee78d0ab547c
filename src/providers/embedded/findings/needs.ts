import type { Inferred } from "../../../types"
import { type FineIntent, placeOf } from "../classify/fine-intents"
import type { NeedState } from "../conversation/state"
import { fold } from "../text/fold"
import { quote, type Reading, spanOf } from "../text/reading"

const MAX_NEEDS = 5
/** The longest need, in tokens and in characters. */
const MAX_TOKENS = 14
const MAX_LENGTH = 90

/** What follows is what they look for. The object runs to where the sentence turns to something else. */
const OBJECT = "((?:\\S+ ){1,20})"
const LOOKING = {
  en: [
    `(?:looking for|searching for|in search of|hunting for|trying to find|on the hunt for|in need of|i am after|shopping for|find me|help me find|help me choose|help me pick|recommend|suggest) ${OBJECT}`,
    `(?:i|we) (?:really |also |just |will |would )?(?:need|want|like|require) (?:to (?:buy|get|find|learn|order|rent|book|have|see|try|fix|treat|renovate|redecorate|furnish|build|start|improve) )?${OBJECT}`,
    `(?:need|want|wanna) (?:to (?:buy|get|find|learn|order|rent|book) )?${OBJECT}`,
    `interested in (?:buying |getting |renting |learning )?${OBJECT}`,
  ].map((source) => new RegExp(` ${source}`)),
  vi: [
    `(?:dang tim|can tim|muon tim|tim mua|tim kiem|kiem mua|can mua|muon mua|dinh mua|tinh mua|muon dat|muon thue|can thue|muon hoc|can hoc|muon lam|muon kham|muon dieu tri|can dieu tri|muon cai thien|can dat|dinh lam|dinh hoc|can sua|muon kiem|can kiem|can|muon co|tim|kiem|muon) ${OBJECT}`,
    "(?:tu van|goi y|chon|gioi thieu)(?: (?:giup|cho|them|ve|minh|em|chi|anh|toi|voi)){0,4} ((?:\\S+ ){2,20})",
  ].map((source) => new RegExp(` ${source}`)),
}

/** How those verbs are typed with marks: `căn` and `kiểm` fold to the same as `cần` and `kiếm`. */
const VERBS = new Set("cần muốn tìm kiếm định tính đang tư gợi chọn giới".split(" "))

/** What troubles them, where they ask what helps. */
const TROUBLE = {
  en: /( (?:my|our) (?:\S+ ){1,3}(?:(?:is|are|gets|keeps|feels|looks) (?:\S+ ){0,2}(?:dry|oily|itchy|sore|red|sensitive|greasy|flaky|damaged|tired|painful|swollen|picky|bored|crooked|thin|dull|aching|breaking|falling|leaking|small|dark|noisy|hot|cold)|hurts?|aches?) (?:\S+ ){0,6})/,
  vi: /( (?:da|toc|mat|lung|rang|vai|goi|bung|con|cun|meo|nha|phong)(?: (?:em|minh|chi|anh|toi|khach|dau|hay|dang|mat|be|rat|hoi|qua|lai)){0,4} (?:bi|kho|dau|mun|do|rat|nhay cam|rung|ngua|nam|tham|lao hoa|ken an|nhuc|yeu|thieu) (?:\S+ ){0,8})/,
}

/** Where an object ends: the next question, another clause, a courtesy. The Vietnamese as typed with marks. */
const END = {
  en: new Set("? ?? ! but what which how any can could do does please pls thanks thank is are where when if because so and then that u you i".split(" ")),
  vi: new Set("? ?? ! nhưng mà shop ơi ạ nhé nha nghen hả nhỉ thì giá bao gì nào được đc dc không ko k hông giúp dùm vậy v thế hỏi khi nếu vì sao còn xin bn nhiêu bên chưa chứ thôi đó vs".split(" ")),
}
/** The same typed without; `khong` and the like, but not `gia`, `con` or `ma`, which are much else. */
const END_UNMARKED = new Set("? ?? ! nhung shop oi a nhe nha nghen nhi thi bao gi nao duoc dc khong ko k hong giup vay v hoi khi neu vi sao bn nhieu chua".split(" "))
/** After these an "and" or "that" goes on with the same object. */
const GOES_ON: Record<string, RegExp> = {
  and: /^(?!(?:how|what|can|do|is|when|where|which|i|we)$)/,
  that: /^(?:is|are|fits|goes|works|has|looks|can)$/,
  is: /^(?!)/,
  if: /^(?!)/,
}

/** Nothing that a shop could bring: people, help, an answer, what the sentence only points at. */
const NOT_A_NEED =
  /^to (?!be )|^(?:(?:to|the|a|an|some|more|any|your|help|it|this|that|one|them|these|those|know|ask|talk|speak|see|order|buy|you|me|please|something|anything|info|information|advice|is|are|cancel|return|refund|exchange|human|person|agent|manager|staff|support|quick|question|out|mau|cai|nay|do|kia|hoi|gap|nhan|vien|nguoi|that|tu|van|biet|mua|dat|hang|them|thong|tin|huy|doi|tra|hoan|tien|lai|don|ho|tro|gia|xin|xem|shop|ban|em|minh|chi|anh|toi|khong|giup|loai|gi|nao|nhung|cac|tham|khao|come|test|drive|hay|de|for|of|in|with|size|<num>|<money>|<phone>|<code>|lay|ship|giao|gui|den|ma|so) )+$/

/** What is said about these is no need. */
const OTHER: FineIntent[] = ["problem", "complaint", "human", "account", "order_status", "after_sales", "cancel", "offtopic", "decline", "info", "delivery", "checkout"]
const ADVISED: FineIntent[] = ["recommend", "spec", "appointment", "discover"]

const sum = (fine: Float32Array, intents: FineIntent[]) => intents.reduce((total, intent) => total + (fine[placeOf(intent)] ?? 0), 0)

const CLAUSE = /[,;:()\n–—]|\s-\s/
/** After a comma a need goes on only while it says next to nothing. */
const MIN_TOKENS = 2

/** The last token of an object that begins at one: as many as belong to it. */
function endOf({ tokens, text, language, marked }: Reading, first: number): number {
  let last = first
  while (last + 1 < tokens.length && last + 1 - first < MAX_TOKENS) {
    const [token, next, after] = [tokens[last], tokens[last + 1], tokens[last + 2]]
    const isEnd = (language === "vi" && !marked ? END_UNMARKED : END[language]).has(next?.raw ?? "?")
    if (!token || !next || (isEnd && !GOES_ON[next.raw]?.test(after?.raw ?? ""))) {
      break
    }
    if (last - first + 1 >= MIN_TOKENS && CLAUSE.test(text.slice(token.end, next.start))) {
      break
    }
    if (next.end - (tokens[first]?.start ?? 0) > MAX_LENGTH) {
      break
    }
    last += 1
  }
  return last
}

/** Where an object begins, and how sure it is that it is one. */
type Found = { first: number; confidence: number }

function objectOf(reading: Reading, match: RegExpMatchArray, confidence: number): Found | null {
  const [whole, group = ""] = match
  const from = (match.index ?? 0) + whole.lastIndexOf(group)
  const span = spanOf(reading, from + group.length - group.trimStart().length, 1)
  return span && { first: span.first, confidence }
}

/** Whether a match begins with the verb meant, where its marks were typed. */
function isVerb(reading: Reading, match: RegExpMatchArray): boolean {
  const { language, marked, tokens } = reading
  const span = spanOf(reading, (match.index ?? 0) + 1, 1)
  const raw = span && tokens[span.first]?.raw
  return language === "en" || !marked || !raw || raw === fold(raw) || VERBS.has(raw)
}

function foundIn(reading: Reading, fine: Float32Array): Found | null {
  const { line, language } = reading
  for (const pattern of LOOKING[language]) {
    const match = line.match(pattern)
    if (match && isVerb(reading, match)) {
      return objectOf(reading, match, 0.8)
    }
  }
  const trouble = sum(fine, ADVISED) >= 0.5 ? line.match(TROUBLE[language]) : null
  return trouble ? objectOf(reading, trouble, 0.7) : null
}

/** What a sentence of the customer says that they need, in their words. */
export function needIn(reading: Reading, fine: Float32Array, messageId: string): NeedState | null {
  if (sum(fine, OTHER) >= 0.5) {
    return null
  }
  const found = foundIn(reading, fine)
  if (!found) {
    return null
  }
  const last = endOf(reading, found.first)
  const words = reading.words.filter((_, index) => {
    const place = reading.places[index] ?? 0
    return place >= found.first && place <= last
  })
  const value = quote(reading, found.first, last)
  if (value.length < 3 || NOT_A_NEED.test(`${words.join(" ")} `)) {
    return null
  }
  return { value, words, confidence: found.confidence, evidence: { message_id: messageId, quote: value } }
}

function areAlike(one: string[], other: string[]): boolean {
  const shared = one.filter((word) => other.includes(word)).length
  return shared / Math.max(1, Math.min(one.length, other.length)) >= 0.7
}

/** The needs with a newer one in front; what it says again is dropped. */
export const withNeed = (needs: NeedState[], need: NeedState): NeedState[] =>
  [need, ...needs.filter(({ words }) => !areAlike(words, need.words))].slice(0, MAX_NEEDS)

export const needsIn = (needs: NeedState[]): Inferred<string>[] =>
  needs.map(({ value, confidence, evidence }) => ({ value, confidence, evidence }))
