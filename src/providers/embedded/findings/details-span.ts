import { quote, type Reading, type Span, spanOf } from "../text/reading"

/** The tokens that the first group of a pattern stands for; the pattern is of a reading's `line`. */
export function firstSpan(reading: Reading, pattern: RegExp): Span | null {
  const match = reading.line.match(pattern)
  const group = match?.[1]
  if (!match || group === undefined) {
    return null
  }
  const from = (match.index ?? 0) + match[0].lastIndexOf(group)
  const lead = group.length - group.trimStart().length
  return spanOf(reading, from + lead, group.trim().length)
}

/** As many tokens may stand between a day and its time: "thứ bảy này lúc 9h". */
const BETWEEN = 3

export const near = (one: Span, other: Span): boolean =>
  Math.max(one.first, other.first) - Math.min(one.last, other.last) <= BETWEEN

export const quoted = (reading: Reading, span: Span | null): string | null => span && quote(reading, span.first, span.last)
