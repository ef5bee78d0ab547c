const QUOTE = 0x22
const LINE_FEED = 0x0a

/**
 * Counts the rows of a CSV below its header as its bytes come in, in pieces of any size. A line end inside quotes is part
 * of a cell; an escaped quote is two quotes, so the count of quotes alone tells whether one is inside.
 */
export const rowCounter = () => {
  let isQuoted = false
  let ends = 0

  return (bytes: Uint8Array): number => {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]
      if (byte === QUOTE) {
        isQuoted = !isQuoted
      } else if (byte === LINE_FEED && !isQuoted) {
        ends += 1
      }
    }
    return Math.max(0, ends - 1)
  }
}
