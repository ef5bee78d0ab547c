import { CircuitBreaker, type Pass } from "../circuit-breaker"

const START = Date.UTC(2026, 0, 1)
let now = START
let breaker: CircuitBreaker

beforeEach(() => {
  now = START
  breaker = new CircuitBreaker(() => now)
})

const enter = (): Pass => {
  const pass = breaker.enter()
  if (!pass) {
    throw new Error("Nobody may ask.")
  }
  return pass
}
const fail = (times = 1, retryAfterMs: number | null = null) => {
  for (let time = 0; time < times; time += 1) {
    enter().failed("It is away.", retryAfterMs)
  }
}
/** For how long nobody may ask, in seconds. */
const rest = () => {
  const health = breaker.health()
  return health.state === "resting" ? (health.until.getTime() - now) / 1_000 : 0
}

describe("a circuit breaker", () => {
  it("opens after five failures in a row, and says until when and why", () => {
    fail(4)
    enter().succeeded()
    fail(4)
    expect(breaker.health()).toEqual({ state: "ready" })
    fail()
    expect(breaker.enter()).toBeNull()
    expect(breaker.health()).toEqual({ state: "resting", until: new Date(START + 30_000), reason: "It is away." })
  })

  it("lets one call through after the rest, and closes when that succeeds", () => {
    fail(5)
    now += 30_000
    const trial = enter()
    expect(breaker.enter()).toBeNull()
    trial.succeeded()
    fail(4)
    expect(breaker.enter()).not.toBeNull()
  })

  it("rests longer after each trial that fails, ten minutes at most", () => {
    fail(5)
    const rests: number[] = []
    for (let trial = 0; trial < 7; trial += 1) {
      rests.push(rest())
      now += rest() * 1_000
      fail()
    }
    expect(rests).toEqual([30, 60, 120, 240, 480, 600, 600])
  })

  it("opens at once where the server says when to come back, and keeps to that for an hour at most", () => {
    fail(1, 90_000)
    expect(rest()).toBe(90)
    now += 90_000
    fail(1, 86_400_000)
    expect(rest()).toBe(3_600)
  })

  it("lets another try where the trial made no call", () => {
    fail(5)
    now += 30_000
    enter().unused()
    expect(breaker.enter()).not.toBeNull()
  })

  it("does not believe calls that began before it opened", () => {
    const [late, later] = [enter(), enter()]
    fail(5)
    late.failed("late", null)
    expect(rest()).toBe(30)
    later.succeeded()
    expect(breaker.enter()).toBeNull()
  })
})
