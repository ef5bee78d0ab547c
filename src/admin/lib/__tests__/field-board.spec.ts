import { createFieldBoard } from "../field-board"

const nothing = () => undefined

describe("what all fields of a page say together", () => {
  it("is the worst of what each says", () => {
    const board = createFieldBoard()
    expect(board.unsaved()).toBe("nothing")

    board.report("status", { status: "saved", flush: nothing })
    board.report("name", { status: "typing", flush: nothing })
    expect(board.unsaved()).toBe("typing")

    board.report("needs", { status: "saving", flush: nothing })
    expect(board.unsaved()).toBe("saving")

    board.report("traits", { status: "conflict", flush: nothing })
    expect(board.unsaved()).toBe("trouble")
  })

  it("is nothing of a field that is gone", () => {
    const board = createFieldBoard()
    board.report("name", { status: "failed", flush: nothing })
    board.report("name", null)

    expect(board.unsaved()).toBe("nothing")
  })

  it("saves on leaving what was typed, and leaves the rest alone", () => {
    const board = createFieldBoard()
    const flushed: string[] = []
    board.report("name", { status: "typing", flush: () => flushed.push("name") })
    board.report("needs", { status: "failed", flush: () => flushed.push("needs") })
    board.flush()

    expect(flushed).toEqual(["name"])
  })
})
