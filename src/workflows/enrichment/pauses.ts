/** After so many tries, minutes and then hours apart, a conversation waits for somebody to look. */
const MAX_TRIES = 6
const FIRST_PAUSE_SECONDS = 30
const LONGEST_PAUSE_SECONDS = 3_600

/** How long to wait before the next try, in seconds; null once it was tried often enough. */
export function pauseAfterTry(tries: number): number | null {
  return tries >= MAX_TRIES ? null : Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 4 ** (tries - 1))
}
