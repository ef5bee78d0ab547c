import { rotationEnd, stateOf } from "../channel-state"

const EARLIER = "2026-11-23T08:00:00.000Z"
const LATER = "2026-11-23T09:00:00.000Z"
const NOTHING = { enabled: true, last_event_at: null, last_error: null, last_error_at: null }

describe("the state of a channel", () => {
  it("is waiting until something came", () => {
    expect(stateOf(NOTHING)).toBe("waiting")
    expect(stateOf({ ...NOTHING, last_event_at: EARLIER })).toBe("receiving")
  })

  it("is an error while nothing came after it", () => {
    const failed = { ...NOTHING, last_error: "No.", last_error_at: LATER }

    expect(stateOf(failed)).toBe("error")
    expect(stateOf({ ...failed, last_event_at: EARLIER })).toBe("error")
    expect(stateOf({ ...failed, last_error_at: EARLIER, last_event_at: LATER })).toBe("receiving")
  })

  it("is off whatever else is known", () => {
    const busy = { enabled: false, last_event_at: LATER, last_error: "No.", last_error_at: LATER }

    expect(stateOf(busy)).toBe("off")
  })
})

describe("a secret that was replaced", () => {
  it("is spoken of for as long as it works", () => {
    expect(rotationEnd({ rotating_until: LATER }, Date.parse(EARLIER))).toBe(LATER)
    expect(rotationEnd({ rotating_until: LATER }, Date.parse(LATER))).toBeNull()
    expect(rotationEnd({ rotating_until: null }, Date.parse(EARLIER))).toBeNull()
  })
})
