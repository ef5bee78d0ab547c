/** Code points that a spreadsheet passes over in front of a formula: white space, control and format characters. */
export const PASSED_OVER: readonly (readonly [from: number, to: number])[] = [
  [0x1, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0x110bd, 0x110cd],
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0001, 0xe007f],
]

/** What begins a formula, the full-width forms included. */
export const FORMULA_SIGNS = "=+@＝＋－＠-"

const escaped = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`

const PASSED = PASSED_OVER.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join("")

const LIVE = new RegExp(`^(?:[\\0${PASSED}]*[${FORMULA_SIGNS}]|[\\t\\r'])`, "u")

/** Whether a spreadsheet might take a cell for a formula, or for text with an apostrophe taken away. */
const isLive = (text: string): boolean => LIVE.test(text)

/** A cell of a file as no spreadsheet takes it for a formula. {@link unguarded} gives the text back exactly. */
export const guarded = (text: string): string => (isLive(text) ? `'${text}` : text)

/** The text of a cell of a file. An apostrophe that guards nothing is part of it. */
export function unguarded(cell: string): string {
  if (cell.charCodeAt(0) !== 0x27) {
    return cell
  }
  const rest = cell.slice(1)
  return isLive(rest) ? rest : cell
}

/** The items of a list as one cell. */
export const joinedItems = (items: string[]): string => items.map((item) => item.replace(/[\\;]/g, "\\$&")).join("; ")

/** The items in a cell; spaces around them and empty ones are nothing. */
export function splitItems(cell: string): string[] {
  const items: string[] = []
  let item = ""
  for (let at = 0; at < cell.length; at++) {
    const letter = cell[at] as string
    const next = cell[at + 1]
    if (letter === "\\" && (next === "\\" || next === ";")) {
      item += next
      at += 1
    } else if (letter === ";") {
      items.push(item)
      item = ""
    } else {
      item += letter
    }
  }
  return [...items, item].map((text) => text.trim()).filter((text) => text !== "")
}

/** A row of a file (RFC 4180), each cell guarded. Whatever could be taken for a separator is in quotation marks. */
export const csvRow = (texts: string[]): string => `${texts.map((text) => quoted(guarded(text))).join(",")}\r\n`

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** In front of a file, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff"
