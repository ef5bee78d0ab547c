import {
  addStage,
  changeStage,
  draftOf,
  hasChanges,
  isOutdated,
  keepStage,
  mistakesOf,
  moveStage,
  removeStage,
  requestOf,
  sendPeopleTo,
} from "../draft"

const SAVED = [
  { key: "new", label: "New", color: "blue", rank: 0 },
  { key: "active", label: "Active", color: "green", rank: 1 },
  { key: "closed", label: "Closed", color: "grey", rank: 2 },
]

const draft = () => draftOf(SAVED)
const labels = ({ stages }: { stages: { label: string }[] }) => stages.map(({ label }) => label)

describe("a draft of a pipeline", () => {
  it("has nothing to save until something differs", () => {
    expect(hasChanges(draft())).toBe(false)
    expect(hasChanges(changeStage(draft(), "new", { label: "Fresh" }))).toBe(true)
    expect(hasChanges(changeStage(draft(), "new", { color: "red" }))).toBe(true)
    expect(hasChanges(moveStage(draft(), "closed", 0))).toBe(true)
    expect(hasChanges(removeStage(draft(), "closed"))).toBe(true)
    expect(hasChanges(addStage(draft(), "draft-1"))).toBe(true)
    expect(hasChanges(moveStage(moveStage(draft(), "new", 1), "new", 0))).toBe(false)
  })

  it("moves a stage to a place, and leaves the others in their order", () => {
    expect(labels(moveStage(draft(), "closed", 0))).toEqual(["Closed", "New", "Active"])
    expect(labels(moveStage(draft(), "new", 1))).toEqual(["Active", "New", "Closed"])
    expect(labels(moveStage(draft(), "nobody", 1))).toEqual(["New", "Active", "Closed"])
  })

  it("keeps keys, and leaves those of new stages to the server", () => {
    const next = changeStage(addStage(changeStage(draft(), "new", { label: " Fresh " }), "draft-1"), "draft-1", { label: "Won" })

    expect(requestOf(next)).toEqual({
      statuses: [
        { key: "new", label: "Fresh", color: "blue" },
        { key: "active", label: "Active", color: "green" },
        { key: "closed", label: "Closed", color: "grey" },
        { label: "Won", color: "purple" },
      ],
      moved: {},
    })
  })

  it("says where the people of removed stages go", () => {
    expect(requestOf(sendPeopleTo(removeStage(draft(), "active"), "active", "new"))).toMatchObject({
      statuses: [{ key: "new" }, { key: "closed" }],
      moved: { active: "new" },
    })
  })

  it("names a new stage that people go to by a key that is free", () => {
    const renamed = changeStage(draft(), "closed", { label: "Done" })
    const added = changeStage(addStage(removeStage(renamed, "active"), "draft-1"), "draft-1", { label: "Closed" })
    const { statuses, moved } = requestOf(sendPeopleTo(added, "active", "draft-1"))

    expect(statuses.at(-1)).toMatchObject({ key: "closed_2", label: "Closed" })
    expect(moved).toEqual({ active: "closed_2" })

    const vietnamese = changeStage(addStage(removeStage(draft(), "active"), "draft-1"), "draft-1", { label: "Đang hỏi giá" })
    expect(requestOf(sendPeopleTo(vietnamese, "active", "draft-1")).moved).toEqual({ active: "dang_hoi_gia" })
  })

  it("asks again where people go when their target is removed too", () => {
    const next = removeStage(sendPeopleTo(removeStage(draft(), "active"), "active", "closed"), "closed")

    expect(next.removed.map(({ stage, to }) => [stage.id, to])).toEqual([["active", undefined], ["closed", undefined]])
  })

  it("gives a new stage another key than one that goes, though it is called the same", () => {
    const added = changeStage(addStage(removeStage(draft(), "closed"), "draft-1"), "draft-1", { label: "Closed" })
    const { statuses, moved } = requestOf(sendPeopleTo(added, "closed", "new"))

    expect([statuses.map(({ key }) => key), moved]).toEqual([["new", "active", "closed_2"], { closed: "new" }])
  })

  it("takes a removed stage back to where it stood", () => {
    const next = keepStage(removeStage(draft(), "active"), "active")

    expect([labels(next), next.removed, hasChanges(next)]).toEqual([["New", "Active", "Closed"], [], false])
  })

  it("forgets a new stage that is removed before it was ever saved", () => {
    expect(removeStage(addStage(draft(), "draft-1"), "draft-1")).toEqual(draft())
  })

  it("finds stages without a name, and a second one of the same name", () => {
    const same = changeStage(addStage(draft(), "draft-1"), "draft-1", { label: " aCTive " })

    expect([...mistakesOf(same)]).toEqual([["draft-1", "twice"]])
    expect([...mistakesOf(changeStage(draft(), "new", { label: "  " }))]).toEqual([["new", "unnamed"]])
    expect(mistakesOf(draft()).size).toBe(0)
  })

  it("knows when somebody else saved other stages meanwhile", () => {
    const edited = changeStage(draft(), "new", { label: "Fresh" })

    expect(isOutdated(edited, SAVED)).toBe(false)
    expect(isOutdated(edited, SAVED.slice(1))).toBe(true)
  })
})
