import type { FileSeparator as Separator } from "../../../types"

/** How the cells and rows of a file are separated. */
export type Dialect = {
  separator: Separator
  line_ends: string[]
  /** Characters in front of the header: the line by which Excel is told the separator. */
  skipped: number
}

const SEPARATORS: readonly Separator[] = [",", ";", "\t"]

const SEPARATOR_LINE = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i

/** How a file is separated, by its beginning: by whatever its header has most of, outside quotes. */
export function dialectOf(beginning: string): Dialect {
  const told = SEPARATOR_LINE.exec(beginning)
  const skipped = told?.[0].length ?? 0
  const { counts, lineEnd } = measureHeader(beginning.slice(skipped))
  const [first] = [...SEPARATORS].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  const separator = (told?.[1] as Separator | undefined) ?? first ?? ","
  return { separator, line_ends: lineEnd === "\r" ? ["\r"] : ["\r\n", "\n"], skipped }
}

function measureHeader(text: string): { counts: Map<string, number>; lineEnd: string } {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === '"') {
      isQuoted = !isQuoted
    } else if (isQuoted) {
      continue
    } else if (letter === "\n" || letter === "\r") {
      return { counts, lineEnd: letter === "\r" && text[at + 1] !== "\n" ? "\r" : "\n" }
    } else if ((SEPARATORS as readonly string[]).includes(letter)) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
  }
  return { counts, lineEnd: "\n" }
}
