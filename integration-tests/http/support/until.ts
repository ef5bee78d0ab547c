const OFTEN_MS = 25
const LONGEST_MS = 15_000

/** Waits until `isSo` answers yes. After 15 s it goes on: the assertion that follows says what is wrong then. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS
  while (!(await isSo()) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, OFTEN_MS))
  }
}
