import { fieldOf, nextField, shownOf, statusOf, type FieldEvent, type FieldState } from "../field-save"

const same = (one: string, other: string) => one === other

const after = (...events: FieldEvent<string>[]): FieldState<string> =>
  events.reduce((state, event) => nextField(state, event, same), fieldOf({ value: "new", version: 3 }))

const typed = (value: string) => ({ type: "typed", value }) as const
const decided = (value: string) => ({ type: "decided", value }) as const
const arrived = (value: string, version: number) => ({ type: "arrived", seen: { value, version } }) as const
const stored = (value: string, version: number) => ({ type: "stored", seen: { value, version } }) as const
const conflicted = (value: string, version: number) => ({ type: "conflicted", theirs: { value, version } }) as const
const failed = { type: "failed", error: new Error("away") } as const

describe("a field that saves by itself", () => {
  it("shows what somebody else stored while nobody is at it", () => {
    const state = after(arrived("active", 4))

    expect(shownOf(state)).toBe("active")
    expect(statusOf(state)).toBe("quiet")
  })

  it("ignores an answer that is older than what it knows", () => {
    expect(shownOf(after(arrived("active", 5), arrived("new", 4)))).toBe("active")
  })

  it("never overwrites what is being typed, and saves it as decided on what was seen then", () => {
    const state = after(typed("m"), arrived("theirs", 7), typed("mine"), decided("mine"))

    expect(shownOf(state)).toBe("mine")
    expect(state.sending).toEqual({ value: "mine", version: 3 })
  })

  it("sends nothing where the value is the stored one", () => {
    const state = after(typed("newer"), decided("new"))

    expect(state.sending).toBeNull()
    expect(statusOf(state)).toBe("quiet")
  })

  it("sends the stored value where it is to become the team's", () => {
    expect(after({ type: "decided", value: "new", keeps: true }).sending).toEqual({ value: "new", version: 3 })
  })

  it("is saved, and then quiet again", () => {
    const saved = after(decided("active"), stored("active", 4))

    expect(statusOf(saved)).toBe("saved")
    expect(shownOf(saved)).toBe("active")
    expect(statusOf(nextField(saved, { type: "faded" }, same))).toBe("quiet")
  })

  it("shows what the server made of a value", () => {
    expect(shownOf(after(decided(""), stored("Hương", 4)))).toBe("Hương")
  })

  it("sends one value at a time, and of those that waited only the last, on top of its own save", () => {
    const waiting = after(decided("active"), decided("qualified"), decided("closed"))
    expect(waiting.sending).toEqual({ value: "active", version: 3 })

    const next = nextField(waiting, stored("active", 4), same)
    expect(next.sending).toEqual({ value: "closed", version: 4 })
    expect(shownOf(next)).toBe("closed")
  })

  it("goes back to the stored value after another one, if that was decided last", () => {
    const state = after(decided("active"), decided("new"), stored("active", 4))

    expect(state.sending).toEqual({ value: "new", version: 4 })
  })

  it("keeps what is typed on while a save is on its way", () => {
    const state = after(decided("active"), typed("active!"), stored("active", 4))

    expect(shownOf(state)).toBe("active!")
    expect(statusOf(state)).toBe("typing")
    expect(nextField(state, decided("active!"), same).sending).toEqual({ value: "active!", version: 4 })
  })

  it("keeps the value when a save fails, and sends it again", () => {
    const state = after(decided("active"), decided("closed"), failed, arrived("new", 3))

    expect(statusOf(state)).toBe("failed")
    expect(shownOf(state)).toBe("closed")
    expect(nextField(state, { type: "retried" }, same).sending).toEqual({ value: "closed", version: 3 })
  })

  it("gives up a value that could not be saved", () => {
    const state = after(decided("active"), failed, { type: "dropped" })

    expect(shownOf(state)).toBe("new")
    expect(statusOf(state)).toBe("quiet")
  })

  it("shows both values of a conflict until one is chosen", () => {
    const state = after(decided("mine"), conflicted("theirs", 9), arrived("theirs", 9))

    expect(statusOf(state)).toBe("conflict")
    expect(shownOf(state)).toBe("mine")
    expect(state.outcome).toEqual({ kind: "conflict", theirs: { value: "theirs", version: 9 } })
    expect(nextField(state, decided("mine, really"), same).sending).toBeNull()
  })

  it("takes theirs", () => {
    const state = after(decided("mine"), conflicted("theirs", 9), { type: "dropped" })

    expect(shownOf(state)).toBe("theirs")
    expect(statusOf(state)).toBe("quiet")
  })

  it("sends mine as decided on theirs", () => {
    const state = after(decided("mine"), conflicted("theirs", 9), { type: "tookMine" })

    expect(state.sending).toEqual({ value: "mine", version: 9 })
    expect(statusOf(nextField(state, stored("mine", 10), same))).toBe("saved")
  })

  it("is no conflict where both sides say the same, as after an answer that was lost", () => {
    const state = after(decided("active"), failed, { type: "retried" }, conflicted("active", 4))

    expect(statusOf(state)).toBe("saved")
    expect(shownOf(state)).toBe("active")
  })
})
