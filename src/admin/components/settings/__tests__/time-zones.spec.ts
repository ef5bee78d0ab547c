import { timeZones } from "../time-zones"

const NOW = new Date("2026-01-15T12:00:00Z")
const labelOf = (value: string, saved = "UTC") => timeZones(saved, NOW).find((zone) => zone.value === value)?.label

describe("the time zones to choose from", () => {
  it("are named by places of today, with their distance from UTC", () => {
    expect(labelOf("Asia/Ho_Chi_Minh")).toBe("Asia/Ho Chi Minh · GMT+7")
    expect(labelOf("America/New_York")).toBe("America/New York · GMT-5")
    expect(labelOf("Asia/Saigon")).toBeUndefined()
    expect(labelOf("UTC")).toBe("UTC · GMT+0")
  })

  it("have the saved one among them, whatever the browser knows", () => {
    expect(labelOf("Asia/Saigon", "Asia/Saigon")).toBe("Asia/Saigon · GMT+7")
    expect(labelOf("Mars/Olympus_Mons", "Mars/Olympus_Mons")).toBe("Mars/Olympus Mons")
  })

  it("stand there once each", () => {
    const names = timeZones("Asia/Ho_Chi_Minh", NOW).map(({ value }) => value)

    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(300)
  })
})
