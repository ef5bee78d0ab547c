import { byDay, hasGap, nearDay, timelineOf } from "../timeline-entries"
import { groupState, kindsOf, toggleGroup } from "../timeline-kinds"
import type { TimelineEvent } from "../types"

describe("the entries of a timeline", () => {
  it("puts news on top and keeps each entry once, as it was told last", () => {
    const old = entry("a", "2026-07-30T08:00:00Z", { data: { body: "before" } })
    const known = entry("b", "2026-07-30T09:00:00Z", { data: { body: "before" } })
    const edited = { ...known, data: { body: "after" } }
    const fresh = entry("c", "2026-07-30T10:00:00Z")

    expect(timelineOf([fresh, edited], [known, old], "mai")).toEqual([fresh, edited, old])
  })

  it("puts a conversation that is told late where it began", () => {
    const early = entry("z", "2026-07-30T07:00:00Z")
    const late = entry("a", "2026-07-30T09:00:00Z")

    expect(timelineOf([early], [late], "mai")).toEqual([late, early])
  })

  it("tells a link once, from the side that is looked at", () => {
    const here = link("b", "mai", "other")
    const there = link("a", "other", "mai")

    expect(timelineOf([], [here, there], "mai")).toEqual([here])
    expect(timelineOf([], [here, there], "other")).toEqual([there])
    expect(timelineOf([], [here, there], "third")).toEqual([there])
  })

  it("tells two links of the same profiles at other times both", () => {
    const first = link("a", "mai", "other", "2026-07-30T08:00:00Z")
    const second = link("b", "other", "mai", "2026-07-30T09:00:00Z")

    expect(timelineOf([], [second, first], "mai")).toEqual([second, first])
  })

  it("notices when news does not reach down to what was loaded", () => {
    const loaded = [entry("a", "2026-07-30T08:00:00Z")]

    expect(hasGap([entry("z", "2026-07-30T12:00:00Z")], loaded)).toBe(true)
    expect(hasGap([entry("z", "2026-07-30T12:00:00Z"), ...loaded], loaded)).toBe(false)
    expect(hasGap([], loaded)).toBe(false)
  })

  it("groups by the reader's days", () => {
    const evening = entry("a", new Date(2026, 6, 29, 23, 59).toISOString())
    const morning = entry("b", new Date(2026, 6, 30, 0, 1).toISOString())
    const noon = entry("c", new Date(2026, 6, 30, 12, 0).toISOString())

    expect(byDay([noon, morning, evening]).map(({ events }) => events)).toEqual([[noon, morning], [evening]])
  })

  it("knows today and yesterday, over the turn of a month", () => {
    const now = new Date(2026, 7, 1, 0, 5).getTime()

    expect(nearDay(new Date(2026, 7, 1, 0, 0), now)).toBe("today")
    expect(nearDay(new Date(2026, 6, 31, 23, 0), now)).toBe("yesterday")
    expect(nearDay(new Date(2026, 6, 30, 23, 0), now)).toBeNull()
  })
})

describe("the filter of a timeline", () => {
  it("takes known kinds, in one order", () => {
    expect(kindsOf(["unlinked", "nonsense", "linked", "unlinked"])).toEqual(["linked", "unlinked"])
  })

  it("chooses a group as a whole, and takes it back as a whole", () => {
    expect(toggleGroup("links", ["note_added"])).toEqual(["note_added", "linked", "unlinked"])
    expect(toggleGroup("links", ["note_added", "linked", "unlinked"])).toEqual(["note_added"])
  })

  it("shows a group as mixed where an address names a part of it", () => {
    expect(groupState("links", ["linked"])).toBe("mixed")
    expect(toggleGroup("links", ["linked"])).toEqual([])
  })
})

function entry(id: string, occurred_at: string, given: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id,
    customer_id: "mai",
    platform: "telegram",
    kind: "note_added",
    job_id: null,
    occurred_at,
    actor: { type: "staff", name: "Lan" },
    data: {},
    ...given,
  }
}

const link = (id: string, customer_id: string, other: string, at = "2026-07-30T08:00:00.000Z") =>
  entry(id, at, { customer_id, kind: "linked", data: { customer_id: other } })
