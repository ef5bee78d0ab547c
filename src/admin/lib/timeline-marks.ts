const OPEN = "\u2068"
const CLOSE = "\u2069"

export type SentencePart = { text: string; isMarked: boolean }

/**
 * Sets a name or a value apart inside a sentence, with Unicode's isolates: the sentence stays a text that reads right
 * whatever direction the value is written in, and {@link partsOf} finds it again.
 */
export const mark = (value: string): string => `${OPEN}${withoutIsolates(value)}${CLOSE}`

export const partsOf = (sentence: string): SentencePart[] =>
  sentence
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((part) => part !== "")
    .map((part) => ({ text: withoutIsolates(part), isMarked: part.startsWith(OPEN) }))

const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, "")
