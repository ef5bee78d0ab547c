import { localeTag, parseTime, relativeTime } from "../time"

const NOW = Date.parse("2026-03-10T12:00:00Z")
const ago = (milliseconds: number, language = "en") =>
  relativeTime(new Date(NOW - milliseconds), NOW, language)

describe("relative time", () => {
  it("counts in the largest unit that fits", () => {
    expect(ago(30_000)).toBe("30 seconds ago")
    expect(ago(3 * 60_000)).toBe("3 minutes ago")
    expect(ago(26 * 3_600_000)).toBe("yesterday")
    expect(ago(400 * 86_400_000)).toBe("last year")
  })

  it("is now for what just happened, and for a clock that runs ahead", () => {
    expect(ago(1_000)).toBe("now")
    expect(ago(-60_000)).toBe("now")
  })

  it("speaks the reader's language", () => {
    expect(ago(3 * 60_000, "vi")).toBe("3 phút trước")
  })
})

it("turns the dashboard's language names into the browser's", () => {
  expect(localeTag("ptBR")).toBe("pt-BR")
  expect(localeTag("vi")).toBe("vi")
})

it("takes no nonsense for a time", () => {
  expect(parseTime("yesterday")).toBeNull()
  expect(parseTime(null)).toBeNull()
})
