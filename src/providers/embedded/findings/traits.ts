import { CUSTOMER_TRAITS, type CustomerTrait, type Evidence, type Inferred } from "../../../types"
import { type FineIntent, placeOf } from "../classify/fine-intents"
import { rounded } from "../conversation/level"
import type { TraitState } from "../conversation/state"
import type { Reading } from "../text/reading"

/** A sign of a trait: words, or what a sentence is about. Two points make the trait. */
type Sign = { points: number; words?: RegExp; without?: RegExp; about?: FineIntent[] }

const ENOUGH = 2
const MAX_TRAITS = 5
/** How surely a sentence must be about something to be a sign. */
const SURE = 0.55

const BUDGET =
  / (budget|ngan sach|tai chinh|kinh phi) | (under|below|around|about|within|max|maximum|up to|less than|at most|tam|khoang|duoi|tam gia|tam khoang) (gia )?<money> /

const SIGNS: Record<CustomerTrait, Sign[]> = {
  "Price sensitive": [
    { points: 2, words: BUDGET },
    { points: 1, about: ["negotiate"] },
    { points: 1, words: / (cheapest|cheaper|affordable|on a budget|tight budget|re nhat|re hon|gia re|hat de|sinh vien ngheo|too expensive|dat qua|mac qua) / },
  ],
  "Deal seeker": [
    { points: 1, about: ["promo"] },
    { points: 2, words: / (discount code|promo code|coupon|coupons|voucher|ma giam gia|ma giam|ma khuyen mai|flash sale|mua <num> tang <num>|buy one get one|wait for (?:a|the) sale|cho sale|cho khuyen mai|canh sale) / },
  ],
  "Returning customer": [
    {
      points: 2,
      words:
        / (khach quen|khach cu|khach ruot|mua lai|dat lai|quay lai mua|lan truoc (?:mua|em mua|minh mua|chi mua|anh mua|dat|em lay|minh lay)|(?<!khong |khong duoc )nhu lan truoc|giong lan truoc|lan nao cung mua|mua (?:\S+ ){0,3}may lan roi|hay mua o|mua o shop (?:\S+ ){0,2}(?:roi|lau|hoai)|reorder|re-order|order again|buy again|same as last time|as last time|like last time|same order as|regular customer|loyal customer|returning customer|i always (?:buy|order|come)|bought (?:\S+ ){0,4}(?:from you|here) (?:before|last)|ordered (?:\S+ ){0,4}(?:from you|here) (?:before|last)|my last order|i am back for|come back for more|been here before|shopped (?:here|with you) before) /,
    },
  ],
  "First-time buyer": [
    {
      points: 2,
      words:
        / (first time (?:buying|ordering|here|customer|buyer|shopping|trying|booking|visiting)|my first (?:order|purchase|time|visit)|first order|new customer|never (?:ordered|bought|shopped) (?:\S+ )?(?:here|from you|online)|lan dau (?:\S+ ){0,2}(?:mua|dat|ghe|den|toi|biet|thu|lam|order)|chua mua o shop|chua tung mua|moi biet shop) /,
    },
  ],
  "Gift buyer": [
    {
      points: 2,
      words:
        / (gift for|a gift|gifts for|gift idea|gift ideas|as a present|present for|birthday present|gift wrap|gift wrapped|wrapped as a gift|birthday gift|wedding gift|anniversary gift|for (?:my|his|her|our) (?:\S+ ){1,2}birthday|get my (?:mum|mom|dad|wife|husband|girlfriend|boyfriend|boss|friend) (?:for|something)|qua tang (?:cho )?(?:me|bo|ba|ong|vo|chong|ban|sep|co|thay|con|be|em|anh|chi|dong nghiep|khach|nguoi|sinh nhat)|lam qua|mua qua|tim qua|mon qua|goi qua|qua sinh nhat|qua cuoi|qua cho (?:me|bo|ba|ong|vo|chong|ban|sep|co|thay|con|be|nguoi|doi tac|khach)|tang (?:me|bo|vo|chong|ban gai|ban trai|ban than|sep|co giao|thay|con gai|con trai|be|em gai|em trai|anh trai|chi gai|nguoi yeu|dong nghiep|doi tac|ong|ba|gau|sinh nhat|tan gia|dam cuoi|tot nghiep)) /,
      without: / (free gift|gift card|gift with|qua tang kem|tang kem|duoc tang|mua <num> tang) /,
    },
  ],
  "Bulk buyer": [
    {
      points: 2,
      words:
        / (wholesale|in bulk|bulk|reseller|resell|gia si|mua si|lay si|ban si|si le|nhap si|so luong lon|so luong nhieu|hang loat|ca cong ty|cho ca (?:lop|doan|cong ty)|whole (?:office|company|team|class)|lam dai ly|nhap hang ve ban) /,
    },
  ],
  Urgent: [
    {
      points: 2,
      words:
        / (asap|urgent|urgent now|urgently|as soon as possible|right away|immediately|in a hurry|in a rush|need it (?:by )?(?:today|tonight|now|tomorrow)|it is an emergency|last minute|can gap|dang gap|gap lam|gap qua|gap nha|gap nhe|gap a|gap lam|hoi gap|ship gap|giao gap|lay gap|ngay bay gio|ngay lap tuc|lien bay gio|cang som cang tot|som nhat co the|trong hom nay|hom nay phai co|mai phai co|hoa toc) /,
      without: / (can gap|muon gap|duoc gap) (?:\S+ ){0,2}(nhan vien|nguoi|quan ly|chu|bac si|tu van|ai|ban|anh|chi|tong dai|truc tiep)|(not|no|khong) (in a hurry|in a rush|urgent|gap|can gap) /,
    },
  ],
  "Detail-oriented": [{ points: 0.7, about: ["spec", "warranty", "compare"] }],
  "Needs guidance": [
    { points: 1, about: ["recommend"] },
    {
      points: 2,
      words:
        / ((?:do not|not) (?:really )?know (?:which|what|where to start|how to choose|anything about)|not sure (?:which|what) (?:one |size |i )|no idea (?:which|what|where)|no clue|help me (?:choose|pick|decide)|can not decide|where (?:do|should|to) (?:i )?(?:start|begin)|what should i (?:get|buy|choose|pick)|khong biet (?:nen |phai )?(?:chon|mua|lay|dung|bat dau|hoc)|chua biet (?:nen |phai )?(?:chon|mua|lay|dung|bat dau|hoc|gi)|chon giup|lua giup|phan van qua|khong ranh|moi bat dau|chua co kinh nghiem|tu van ky giup) /,
    },
  ],
  Cautious: [
    { points: 1, about: ["warranty"] },
    {
      points: 1,
      words:
        / (authentic|genuine|is it real|is this real|legit|trustworthy|scam|is it safe|reviews|feedback|kiem tra hang|dong kiem|xem hang truoc|chinh hang|hang that|co that khong|co uy tin|uy tin khong|so bi lua|lua dao|phan hoi khach|danh gia cua khach|anh that|coc co an toan|real photo|real photos|check the goods|inspect) /,
    },
  ],
}

const MANY = 10
const COUNTED =
  / <num> (?:\S+ )?(cai|chiec|hop|set|bo|thung|suat|ly|ao|cuon|quyen|chai|goi|doi|kg|ghe|pieces|pcs|units|boxes|sets|copies|bottles|chairs|tables|bags|shirts|mugs|packs|pairs|of these|of them) /

/** Ten of something and more. */
const isMany = ({ tokens, line }: Reading): boolean =>
  COUNTED.test(line) &&
  !line.includes(" <phone> ") &&
  tokens.some(({ raw, folded }) => folded === "<num>" && /^\d+$/.test(raw) && Number(raw) >= MANY)

function isSign({ words, without, about }: Sign, reading: Reading, fine: Float32Array): boolean {
  if (about) {
    return about.some((intent) => (fine[placeOf(intent)] ?? 0) >= SURE)
  }
  return !!words?.test(reading.line) && !without?.test(reading.line)
}

/** The traits after a sentence of the customer: each counts its points, and keeps its strongest words. */
export function withTraits(traits: TraitState[], reading: Reading, fine: Float32Array, evidence: Evidence): TraitState[] {
  let next = traits
  for (const trait of CUSTOMER_TRAITS) {
    const found = SIGNS[trait].filter((sign) => isSign(sign, reading, fine)).map((sign) => sign.points)
    const points = Math.max(0, ...found, trait === "Bulk buyer" && isMany(reading) ? ENOUGH : 0)
    if (points > 0) {
      const earlier = next.find((state) => state.trait === trait)
      const kept = earlier && earlier.points > points ? earlier.evidence : evidence
      const state = { trait, points: (earlier?.points ?? 0) + points, evidence: kept }
      next = [...next.filter((other) => other.trait !== trait), state]
    }
  }
  return next
}

export function traitsIn(traits: TraitState[]): Inferred<CustomerTrait>[] {
  return traits
    .filter(({ points }) => points >= ENOUGH)
    .sort((one, other) => other.points - one.points || (one.trait < other.trait ? -1 : 1))
    .slice(0, MAX_TRAITS)
    .map(({ trait, points, evidence }) => ({ value: trait, confidence: rounded(Math.min(0.95, 0.62 + 0.08 * points)), evidence }))
}
