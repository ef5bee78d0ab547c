import { quietHours, quietUntil } from "../quiet-hours"

const NIGHT = { from: "22:00", to: "07:00" }
const until = (now: string, hours: typeof NIGHT | null, zone: string) => quietUntil(new Date(now), hours, zone)?.toISOString() ?? null

describe("quiet hours", () => {
  it("end at their end, on the clock of the chatbot", () => {
    expect(until("2026-06-01T16:30:10Z", NIGHT, "Asia/Ho_Chi_Minh")).toBe("2026-06-02T00:00:00.000Z")
    expect(until("2026-06-01T23:59:59Z", NIGHT, "Asia/Ho_Chi_Minh")).toBe("2026-06-02T00:00:00.000Z")
    expect(until("2026-06-01T12:10:00Z", { from: "12:00", to: "13:30" }, "UTC")).toBe("2026-06-01T13:30:00.000Z")
  })

  it("begin with their first minute and leave out their last", () => {
    expect(until("2026-06-01T22:00:00Z", NIGHT, "UTC")).toBe("2026-06-02T07:00:00.000Z")
    expect(until("2026-06-01T21:59:59Z", NIGHT, "UTC")).toBeNull()
    expect(until("2026-06-01T07:00:00Z", NIGHT, "UTC")).toBeNull()
    expect(until("2026-06-01T12:00:00Z", null, "UTC")).toBeNull()
  })

  it("are an hour shorter in the night that clocks are put forward, an hour longer in the one they are put back", () => {
    expect(until("2026-03-28T21:00:00Z", NIGHT, "Europe/Berlin")).toBe("2026-03-29T05:00:00.000Z")
    expect(until("2026-10-24T20:00:00Z", NIGHT, "Europe/Berlin")).toBe("2026-10-25T06:00:00.000Z")
  })

  it("end when the clock goes on where it skips their end", () => {
    expect(until("2026-03-28T23:00:00Z", { from: "22:00", to: "02:30" }, "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z")
  })

  it("that end within the hour that comes twice end the first time", () => {
    expect(until("2026-10-24T23:00:00Z", { from: "22:00", to: "02:30" }, "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z")
  })

  it("may be all day but a minute", () => {
    expect(until("2026-06-01T00:00:00Z", { from: "00:00", to: "23:59" }, "UTC")).toBe("2026-06-01T23:59:00.000Z")
  })

  it.each([["24:00", "07:00"], ["7:00", "08:00"], ["22:00", "22:00"], ["22:60", "07:00"], ["", "07:00"]])("from %p to %p are none", (from, to) => {
    expect(() => quietHours({ from, to })).toThrow(/Quiet hours/)
  })
})
