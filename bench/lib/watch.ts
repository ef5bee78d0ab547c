import { timed } from "./figures"
import type { Target } from "./target"

const OFTEN_MS = 100

/** What a server was like while it worked. */
export type Watched = {
  /** Megabytes that it held at most, above those it held before. */
  mb: number
  /** How long each of the pages took that were asked for meanwhile, in milliseconds. */
  pages: number[]
}

/**
 * Watches the server while `work` runs, asking for a page with `page` again and again where one is given. `work` is handed a
 * way to ask how much more memory is held by then.
 */
export async function watched(
  target: Target,
  work: (moreMb: () => Promise<number>) => Promise<void>,
  page?: () => Promise<unknown>
): Promise<Watched> {
  const before = await target.memoryMb()
  const moreMb = async () => (await target.memoryMb()) - before
  const seen: Watched = { mb: 0, pages: [] }
  let isDone = false
  const watching = (async () => {
    while (!isDone) {
      seen.mb = Math.max(seen.mb, await moreMb())
      await (page && timed(page).then((ms) => seen.pages.push(ms)))
      await new Promise((resolve) => setTimeout(resolve, OFTEN_MS))
    }
  })()
  try {
    await work(moreMb)
  } finally {
    isDone = true
  }
  await watching
  return seen
}
