import fc from "fast-check"
import { Thread, type PlacedConversation } from "../thread"
import type { StoredConversation } from "../types"

const HOUR = 3_600_000
const GAP = 24 * HOUR

/** A thread whose conversations are written down and read again after each message, as between batches. */
class Chat {
  stored: StoredConversation[] = []
  #next = 0

  constructor(private readonly gap: number | null = GAP) {}

  batch(messages: { at: number; interval?: string | null }[]): PlacedConversation[] {
    const thread = new Thread(this.stored, this.gap, () => `c${++this.#next}`)
    const placed = messages.map(({ at, interval = "on" }) => thread.place(at, interval))
    this.stored = thread.conversations.map((c) => ({
      id: c.id,
      chatbot_id: "chatbot",
      identity_id: "identity",
      channel_id: "channel",
      thread: "",
      customer_id: c.customer_id,
      tracking_interval_id: c.interval_id,
      sealed: c.sealed,
      opened_at: new Date(c.opened),
      closed_at: c.closed === null ? null : new Date(c.closed),
      last_message_at: new Date(c.last),
    }))
    return placed
  }

  say(hour: number, interval: string | null = "on"): string {
    return (this.batch([{ at: hour * HOUR, interval }])[0] as PlacedConversation).id
  }

  get(id: string): { opened: number; last: number; closed: number | null } {
    const row = this.stored.find((c) => c.id === id) as StoredConversation
    const hours = (date: Date | null) => (date ? date.getTime() / HOUR : null)
    return { opened: Number(hours(row.opened_at)), last: Number(hours(row.last_message_at)), closed: hours(row.closed_at) }
  }

  /** As when the profile of their person is deleted at this hour. */
  seal(hour: number): void {
    this.stored = this.stored.map((c) => ({ ...c, sealed: true, customer_id: null, closed_at: c.closed_at ?? new Date(hour * HOUR) }))
  }
}

describe("without an id of the platform's own", () => {
  it("a conversation goes on until nobody said anything for the quiet time", () => {
    const chat = new Chat()
    expect([0, 20, 44, 68].map((hour) => chat.say(hour))).toEqual(["c1", "c1", "c1", "c1"])
    expect(chat.say(92.5)).toBe("c2")
    expect(chat.get("c1")).toEqual({ opened: 0, last: 68, closed: 92 })
    expect(chat.get("c2").closed).toBeNull()
  })

  it("a late message goes where it belongs", () => {
    const chat = new Chat()
    chat.say(0)
    chat.say(100)
    expect(chat.say(2)).toBe("c1")
    expect(chat.say(99)).toBe("c2")
    expect(chat.get("c2")).toEqual({ opened: 99, last: 100, closed: null })
  })

  it("a late message that belongs nowhere has a conversation of its own, which has ended", () => {
    const chat = new Chat()
    chat.say(0)
    chat.say(200)
    const between = chat.say(100)
    expect(between).toBe("c3")
    expect(chat.get(between)).toEqual({ opened: 100, last: 100, closed: 124 })
    expect(chat.get("c1").closed).toBe(24)
    expect(chat.get("c2").closed).toBeNull()
  })

  it("a message between two conversations joins the nearer", () => {
    const chat = new Chat()
    chat.say(0)
    chat.say(30)
    expect(chat.say(10)).toBe("c1")
    expect(chat.say(25)).toBe("c2")
  })

  it("no conversation ends before its last message", () => {
    const chat = new Chat()
    chat.say(0)
    chat.say(47)
    expect(chat.get("c1").closed).toBe(24)
    expect([chat.say(20), chat.say(30)]).toEqual(["c1", "c1"])
    expect(chat.get("c1")).toEqual({ opened: 0, last: 30, closed: 30 })
  })
})

describe("with an id of the platform's own", () => {
  it("a conversation never ends by itself and takes messages in any order", () => {
    const chat = new Chat(null)
    expect([500, 0, 10_000, 200].map((hour) => chat.say(hour))).toEqual(["c1", "c1", "c1", "c1"])
    expect(chat.get("c1")).toEqual({ opened: 0, last: 10_000, closed: null })
  })

  it("it is split where tracking is switched", () => {
    const chat = new Chat(null)
    expect([chat.say(0, null), chat.say(1, "first"), chat.say(2, null), chat.say(3, "second")]).toEqual(["c1", "c2", "c3", "c4"])
    expect(chat.get("c1").closed).toBe(1)
  })
})

describe("tracking", () => {
  it("opens a new conversation when it begins, however little time has passed", () => {
    const chat = new Chat()
    expect([chat.say(0, null), chat.say(0.01, "on"), chat.say(0.02, "on")]).toEqual(["c1", "c2", "c2"])
    expect(chat.get("c1").closed).toBe(0.01)
  })

  it("does not take a conversation up again that was cut by the switch", () => {
    const chat = new Chat()
    expect([chat.say(0, "first"), chat.say(1, null), chat.say(2, "second")]).toEqual(["c1", "c2", "c3"])
    expect(chat.say(1.5, null)).toBe("c2")
    expect(chat.say(3, "second")).toBe("c3")
  })

  it("a late untracked message never joins a tracked conversation", () => {
    const chat = new Chat()
    chat.say(10, "on")
    const late = chat.say(9, null)
    expect(late).toBe("c2")
    expect(chat.get("c1")).toEqual({ opened: 10, last: 10, closed: null })
    expect(chat.get(late).closed).toBe(10)
  })

  it("what belonged to a deleted profile takes old messages and no new ones", () => {
    const chat = new Chat()
    chat.say(0)
    chat.seal(5)
    expect(chat.say(2, null)).toBe("c1")
    expect(chat.say(6)).toBe("c2")
    expect(chat.say(6, null)).not.toBe("c1")
  })
})

describe("whatever comes in whichever order", () => {
  const messages = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 300 }).map((h) => h * HOUR), interval: fc.constantFrom(null, "first", "second") }),
    { minLength: 1, maxLength: 40 }
  )
  const gap = fc.constantFrom<(number | null)[]>(GAP, HOUR, null)

  it("each message is placed once, tracked and untracked never meet, and conversations end after they begin", () => {
    fc.assert(
      fc.property(messages, gap, fc.integer({ min: 1, max: 7 }), (all, gapMs, size) => {
        const chat = new Chat(gapMs)
        const intervals = new Map<string, Set<string | null>>()
        let added = 0
        for (let i = 0; i < all.length; i += size) {
          const batch = all.slice(i, i + size)
          const placed = chat.batch(batch)
          added += [...new Set(placed)].reduce((sum, c) => sum + c.added, 0)
          placed.forEach((c, j) => {
            const at = (batch[j] as { at: number }).at
            expect(c.opened).toBeLessThanOrEqual(at)
            expect(c.last).toBeGreaterThanOrEqual(at)
            intervals.set(c.id, (intervals.get(c.id) ?? new Set()).add((batch[j] as { interval: string | null }).interval))
          })
        }
        expect(added).toBe(all.length)
        expect([...intervals.values()].every((set) => set.size === 1)).toBe(true)
        for (const { opened_at, last_message_at, closed_at } of chat.stored) {
          expect(last_message_at.getTime()).toBeGreaterThanOrEqual(opened_at.getTime())
          expect(closed_at?.getTime() ?? Infinity).toBeGreaterThanOrEqual(last_message_at.getTime())
        }
      }),
      { numRuns: 300 }
    )
  })

  it("talks that are shorter than the quiet time and further apart become the same conversations", () => {
    const talk = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(talk, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 5 }), (talks, random, size) => {
        const said = talks.flatMap((hours, n) => hours.map((hour) => ({ at: (n * 100 + hour) * HOUR, talk: n })))
        const shuffled = said
          .map((message) => ({ message, rank: random.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ message }) => message)
        const chat = new Chat()
        const talkOf = new Map<string, number>()
        for (let i = 0; i < shuffled.length; i += size) {
          const batch = shuffled.slice(i, i + size)
          chat.batch(batch).forEach((c, j) => {
            const { talk: n } = batch[j] as { talk: number }
            expect(talkOf.get(c.id) ?? n).toBe(n)
            talkOf.set(c.id, n)
          })
        }
        expect(talkOf.size).toBe(talks.length)
      }),
      { numRuns: 200 }
    )
  })
})
