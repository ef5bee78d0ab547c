import { fold, plain } from "./fold"
import { ENGLISH_SHORTHAND, VIETNAMESE_SHORTHAND } from "./shorthand"

/** A piece of a message: where it stands in the text as it was written, and what it says. */
export type Token = {
  start: number
  end: number
  /** Lower case, composed. */
  raw: string
  /** Without diacritics; of money, numbers and the like only the kind, such as `<money>`. */
  folded: string
}

export type Language = "en" | "vi"

const UNIT =
  "k|nghìn|nghin|ngàn|ngan|tr|triệu|trieu|củ|tỷ|tỉ|đồng|dong|đ|d|vnd|vnđ|usd|dollars?|bucks|eur|euros?|đô"
const PATTERNS: [kind: string, source: string][] = [
  ["<url>", "(?:https?:\\/\\/|www\\.)\\S+"],
  ["<email>", "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"],
  ["<money>", `[$€£]\\s?\\d[\\d.,]*(?:k|m)?|\\d+(?:[.,]\\d+)*\\s?[$€£₫]|\\d+(?:[.,]\\d+)*\\s?(?:${UNIT})\\d{0,3}(?![\\p{L}\\p{M}\\p{N}])|\\d{1,3}(?:[.,]\\d{3}){1,3}(?!\\d)`],
  ["<phone>", "\\+?\\d[\\d .\\-]{7,14}\\d(?!\\d)"],
  ["<date>", "\\d{1,2}[\\/\\-]\\d{1,2}(?:[\\/\\-]\\d{2,4})?(?!\\d)"],
  ["<time>", "\\d{1,2}(?:h|g|:)\\d{2}(?!\\d)|\\d{1,2}\\s?(?:am|pm|giờ|gio|h)(?![\\p{L}\\p{M}\\p{N}])"],
  ["<measure>", "\\d+(?:[.,]\\d+)?\\s?(?:kg|cm|mm|ml|gb|tb|inch|inches|m2|mah|lít|lit|km|cc|w|hp|ký|ky)(?![\\p{L}\\p{M}\\p{N}])|\\d+m\\d+|\\d+x\\d+(?:x\\d+)?"],
  ["<code>", "#[\\p{L}\\p{N}-]*\\d[\\p{L}\\p{N}-]*|(?<![\\p{L}\\p{N}])[a-z]{1,5}-?\\d{4,}"],
  ["<num>", "\\d+(?:[.,]\\d+)*(?![\\p{L}\\p{M}\\p{N}])"],
  ["<angry>", "😡|🤬|😠|😤|👎|😒|🙄|💢"],
  ["<sad>", "😭|😢|😞|😔|🥺|☹️?|:\\(+"],
  ["<glad>", "👍|❤️?|🥰|😍|😊|🙏|😀|😄|😁|🤗|💕|:\\)+|<3|=\\)+"],
  ["", "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\\p{Cf}]|['’/](?=[\\p{L}\\p{N}]))*"],
  ["?", "[?？]+"],
  ["!", "[!！]+"],
]
const ANY = new RegExp(PATTERNS.map(([, source]) => `(${source})`).join("|"), "giu")

/** A run of letters that no language writes: an encoded text, a key, keys hit at random. */
const BLOB_LENGTH = 22

/** `chàooo` and `pleaseee` as `chào` and `please`. */
const shorten = (word: string) => word.replace(/(\p{L}\p{M}*)\1{2,}/gu, "$1")

function foldedForm(kind: string, raw: string): string {
  if (kind === "?") {
    return raw.length > 1 ? "??" : "?"
  }
  if (kind) {
    return kind
  }
  return raw.length >= BLOB_LENGTH ? "<blob>" : fold(raw)
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(ANY)) {
    const kind = PATTERNS.findIndex((_, index) => match[index + 1] !== undefined)
    const raw = shorten(plain(match[0]).replaceAll("’", "'"))
    if (raw) {
      const start = match.index
      tokens.push({ start, end: start + match[0].length, raw, folded: foldedForm(PATTERNS[kind]?.[0] ?? "", raw) })
    }
  }
  return tokens
}

const VIETNAMESE_LETTER = /[ăâđêôơưạảãàáằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u
const VIETNAMESE_WORDS = new Set(
  (
    "khong ko hok dc duoc bao nhieu bn minh em chi shop oi nhe nha nhen vay roi cho cua la gi nao hang mau sao cai " +
    "mua gia ban voi thi ma chua lay dat ship xin hoi con tu van toi nhan vien cam on anh ơi luon nua di vang dung " +
    "de co nay tien ib gui giao giup ai cung nhu the khi mấy may ngay gio thoi lam den het mk mik j z"
  ).split(" ")
)

/** Vietnamese where a letter says so, or every third word does. */
export function languageOf(tokens: Token[]): Language {
  let hits = 0
  let words = 0
  for (const { raw, folded } of tokens) {
    if (VIETNAMESE_LETTER.test(raw)) {
      return "vi"
    }
    if (/^\p{L}/u.test(folded)) {
      words += 1
      hits += VIETNAMESE_WORDS.has(folded) ? 1 : 0
    }
  }
  return words > 0 && hits * 3 > words ? "vi" : "en"
}

/** The words that a token stands for: itself, or what its shorthand is short for. */
export function wordsOf(token: Token, language: Language): string[] {
  const shorthand = language === "vi" ? VIETNAMESE_SHORTHAND : ENGLISH_SHORTHAND
  const long = shorthand.get(token.raw) ?? (token.raw === token.folded ? shorthand.get(token.folded) : undefined)
  return long ?? [token.folded]
}

/** Whether someone typed it with Vietnamese marks, so that `bàn` is not `bạn`. */
export const hasMarks = (tokens: Token[]): boolean => tokens.some(({ raw }) => VIETNAMESE_LETTER.test(raw))
