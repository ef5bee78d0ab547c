import { setMaxListeners } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import { type CastMember, isMessage } from "./cast/types"
import { deliveryOf } from "./senders"
import type { Spoken } from "./senders/types"
import type { OpenShop } from "./shops"

const ATTEMPTS = 4

/** What was sent. `refused` counts requests; edits and follows are requests without a message of their own. */
export interface Tally {
  people: number
  messages: number
  refused: number
}

/** Jitter that is the same in each run. */
function jitter(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261)
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

/** When each line of a chat is said, in shares of the whole: a start of its own, then pauses of different lengths. */
function timesOf({ person, lines }: CastMember, turn: number, people: number): number[] {
  const random = jitter(person.id)
  const start = (0.78 * (turn + random())) / people
  const pauses = lines.map(() => 0.4 + random())
  const scale = 0.22 / pauses.reduce((sum, pause) => sum + pause, 0)
  let at = start
  return pauses.map((pause, index) => (at += index === 0 ? 0 : pause * scale))
}

async function post(base: string, spoken: Omit<Spoken, "now">): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { path, headers, body } = await deliveryOf({ ...spoken, now: new Date() })
      const response = await fetch(base + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
        signal: AbortSignal.timeout(15_000),
      })
      const answer = await response.text()
      if (response.status < 500) {
        return response.ok && !answer.includes('"refused"')
      }
    } catch {
      // A platform tries again as well.
    }
    if (attempt === ATTEMPTS) {
      return false
    }
    await wait(attempt * 500)
  }
}

/** Has everybody chat, spread over `seconds`. A second run sends the same ids, which the host knows by then. */
export async function sendTraffic(base: string, shops: OpenShop[], seconds: number, signal: AbortSignal): Promise<Tally> {
  const tally: Tally = { people: 0, messages: 0, refused: 0 }
  // Everybody waits on it at once.
  setMaxListeners(0, signal)
  const began = Date.now()
  const longest = Math.max(...shops.map(({ shop }) => shop.members.length))
  // Shops take turns, so that both lists grow all the time.
  const chats = shops.flatMap((shop, s) =>
    shop.shop.members.map((member, turn) => ({ shop, member, turn: turn * shops.length + s }))
  )
  const report = setInterval(() => console.log(`  ${tally.people} people, ${tally.messages} messages so far`), 10_000)
  try {
    await Promise.all(
      chats.map(async ({ shop, member, turn }) => {
        const times = timesOf(member, turn, longest * shops.length)
        for (const [index, line] of member.lines.entries()) {
          await wait(Math.max(0, began + (times[index] ?? 0) * seconds * 1000 - Date.now()), undefined, { signal })
          const accepted = await post(base, { shop, member, line, index })
          tally.people += index === 0 ? 1 : 0
          tally.messages += isMessage(line) ? 1 : 0
          tally.refused += accepted ? 0 : 1
        }
      })
    )
  } finally {
    clearInterval(report)
  }
  return tally
}
