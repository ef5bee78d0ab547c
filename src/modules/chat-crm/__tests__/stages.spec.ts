import { badgeColor } from "../../../admin/lib/status-color"
import { STAGE_COLORS, type RequestedStage, type Status } from "../../../types"
import { movesOf, type StageMove } from "../stages/moves"
import { toStages } from "../stages/stage-list"
import { DEFAULT_STATUSES } from "../statuses"

const stage = (label: string, more: Partial<RequestedStage> = {}): RequestedStage => ({ label, color: "blue", ...more })
const toKeys = (requested: RequestedStage[], current: Status[] = [], taken: string[] = []) =>
  toStages(requested, current, new Set(taken)).map(({ key }) => key)

describe("the stages that a request means", () => {
  it("get keys made from their labels, each its own", () => {
    expect(toKeys([stage("Đã mua hàng"), stage("Won!"), stage("won"), stage("新客"), stage("✨"), stage("  3rd call ")])).toEqual([
      "da_mua_hang",
      "won",
      "won_2",
      "stage",
      "stage_2",
      "3rd_call",
    ])
  })

  it("keep the keys they have, whatever they are called now", () => {
    const renamed = DEFAULT_STATUSES.map((known) => ({ ...known, label: `${known.label} people` }))
    expect(toStages(renamed, DEFAULT_STATUSES, new Set())).toEqual(renamed)
    expect(toKeys([stage("Hot", { key: "new" }), stage("New")], DEFAULT_STATUSES)).toEqual(["new", "new_2"])
    expect(toKeys([stage("new")], DEFAULT_STATUSES)).toEqual(["new"])
  })

  it("stand by their rank, else by their place, and are ranked from 0", () => {
    const ranked = toStages([stage("A", { rank: 30 }), stage("B", { rank: -1.5 }), stage("C"), stage("D")], [], new Set())
    expect(ranked.map(({ label, rank }) => [label, rank])).toEqual([["B", 0], ["C", 1], ["D", 2], ["A", 3]])
  })

  it("get no key whose people are still being moved", () => {
    expect(toKeys([stage("Lead")], [], ["lead"])).toEqual(["lead_2"])
    expect(() => toKeys([stage("Lead", { key: "lead" })], [], ["lead"])).toThrow(/still being moved/)
  })

  const many = (count: number) => Array.from({ length: count }, (_, n) => stage(`Stage ${n}`))

  it("are 1 to 30", () => {
    expect(toKeys(many(30))).toHaveLength(30)
    expect(() => toKeys(many(31))).toThrow("A chatbot has at most 30 stages; these are 31.")
    expect(() => toKeys([])).toThrow("A chatbot needs at least one stage.")
  })

  it.each<[string, RequestedStage[], RegExp]>([
    ["without a label", [stage(" ")], /needs a label/],
    ["with a label of 61 characters", [stage("x".repeat(61))], /at most 60 characters/],
    ["with NUL in a label", [stage("a\u0000b")], /cannot be stored/],
    ["with half a character in a label", [stage("a\ud800")], /cannot be stored/],
    ["with one label twice", [stage("Nóng"), stage(" NO\u0301NG ")], /Two stages are called "NÓNG"/],
    ["with one key twice", [stage("a", { key: "k" }), stage("b", { key: "k" })], /Two stages have the key k/],
    ["with a colour that there is not", [stage("a", { color: "pink" })], /colour is one of green, red/],
    ["with an empty key", [stage("a", { key: "" })], /key takes 1 to 64/],
    ["with a key that is no key", [stage("a", { key: "__proto__" })], /key takes 1 to 64/],
  ])("are refused %s", (_, requested, sentence) => {
    expect(() => toKeys(requested)).toThrow(sentence)
  })

  it("have the colours of the dashboard's badges", () => {
    expect(STAGE_COLORS.map(badgeColor)).toEqual(STAGE_COLORS)
    expect(DEFAULT_STATUSES.every(({ color }) => STAGE_COLORS.includes(color as (typeof STAGE_COLORS)[number]))).toBe(true)
  })
})

describe("where people of removed stages go", () => {
  const list = (...keys: string[]): Status[] => keys.map((key, rank) => ({ key, label: key.toUpperCase(), color: "blue", rank }))
  const decided = { id: "2", source: "staff", actor: { type: "staff", id: "lan" } } as const
  const before: StageMove = { id: "1", source: "api", actor: { type: "api" }, to: "b" }
  type Given = Partial<Parameters<typeof movesOf>[0]>
  const moves = (given: Given) =>
    movesOf({ current: list("a", "b", "c"), next: list("b", "c"), moved: new Map(), earlier: new Map(), people: new Map(), ...given }, decided)
  const targets = (given: Given) => Object.fromEntries([...moves(given)].map(([key, { to }]) => [key, to]))

  it("is said by the request, else they go to the first stage where there were none", () => {
    expect(targets({ moved: new Map([["a", "c"]]), people: new Map([["a", 5]]) })).toEqual({ a: "c" })
    expect(targets({})).toEqual({ a: "b" })
  })

  it("has to be said where there are people", () => {
    expect(() => moves({ people: new Map([["a", 5]]) })).toThrow('5 people are in the stage "A". Say in `moved` which stage they go to.')
    expect(() => moves({ people: new Map([["a", 1]]) })).toThrow('1 person is in the stage "A".')
  })

  it("counts those who are still on their way into a stage", () => {
    const earlier = new Map([["old", { ...before, to: "a" }]])
    expect(() => moves({ earlier, people: new Map([["old", 7]]) })).toThrow(/7 people/)
    const found = moves({ earlier, people: new Map([["old", 7]]), moved: new Map([["a", "c"]]) })
    expect(found.get("old")).toEqual({ ...before, to: "c" })
    expect(found.get("a")).toEqual({ ...decided, to: "c" })
  })

  it("is forgotten for a stage that is there again", () => {
    expect(targets({ next: list("a", "b", "c"), earlier: new Map([["a", before]]) })).toEqual({})
  })

  it("remembers a hundred stages that nobody is in, and all that somebody is in", () => {
    const earlier = new Map(Array.from({ length: 150 }, (_, n) => [`s${n}`, before] as const))
    const found = moves({ earlier, people: new Map([["s0", 1]]) })
    expect([found.size, found.has("s0"), found.has("s1"), found.has("s149")]).toEqual([102, true, false, true])
  })

  it.each<[string, [string, string], RegExp]>([
    ["a stage that stays", ["b", "c"], /The stage b stays/],
    ["a stage that there is not", ["x", "c"], /There is no stage x/],
    ["a target that there is not", ["a", "x"], /cannot go to x; the stages are b, c/],
    ["a target that is removed itself", ["a", "a"], /cannot go to a/],
  ])("is refused for %s", (_, pair, sentence) => {
    expect(() => moves({ moved: new Map([pair]) })).toThrow(sentence)
  })
})
