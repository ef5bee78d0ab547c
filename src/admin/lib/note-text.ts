/** As the server counts: without the white space around it. */
export const MAX_NOTE = 10_000
/** From here on the writer is told how much is left. */
export const NEAR_LIMIT = 9_000

export const bodyOf = (text: string): string => text.trim()

export const canSave = (text: string): boolean => {
  const { length } = bodyOf(text)
  return length > 0 && length <= MAX_NOTE
}
