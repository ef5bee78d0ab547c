import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createChatCustomerNoteWorkflow,
  deleteChatCustomerNoteWorkflow,
  updateChatCustomerNoteWorkflow,
} from "../../src/workflows"
import type { CreateNoteInput } from "../../src/workflows/notes/steps/create-note"
import type { DeleteNoteInput } from "../../src/workflows/notes/steps/delete-note"
import type { UpdateNoteInput } from "../../src/workflows/notes/steps/update-note"
import { suite } from "./support/suite"
import { Team } from "./support/team"
import type { Staff } from "./support/world"

const FAILURE = "Something later failed."
const failingStep = createStep("fail-after-note", async (given: object | string) => {
  if (given) {
    throw new Error(FAILURE)
  }
  return new StepResponse(given)
})
const createAndFail = createWorkflow("create-note-and-fail", (input: CreateNoteInput) =>
  new WorkflowResponse(failingStep(createChatCustomerNoteWorkflow.runAsStep({ input })))
)
const updateAndFail = createWorkflow("update-note-and-fail", (input: UpdateNoteInput) =>
  new WorkflowResponse(failingStep(updateChatCustomerNoteWorkflow.runAsStep({ input })))
)
const deleteAndFail = createWorkflow("delete-note-and-fail", (input: DeleteNoteInput) =>
  new WorkflowResponse(failingStep(deleteChatCustomerNoteWorkflow.runAsStep({ input })))
)

const FORBIDDEN_WORD = "password"
createChatCustomerNoteWorkflow.hooks.noteCreating(({ body }: { body: string }) => {
  if (body.includes(FORBIDDEN_WORD)) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Notes hold no passwords.")
  }
})

suite("notes", (world) => {
  let staff: Staff
  let colleague: Staff
  let team: Team
  let lan: string

  beforeEach(async () => {
    staff = await world().signIn()
    colleague = await world().signIn()
    team = await Team.open(world(), staff)
    lan = await team.meet("Lan")
  })

  const add = async (body: string, customer = lan, who = staff) => (await team.write(customer, body, who)).data.note
  const edit = (note: { id: string }, body: unknown, who = staff, customer = lan) =>
    who.post(team.path(customer, `/notes/${note.id}`), { body })
  const remove = (note: { id: string }, who = staff, customer = lan) => who.delete(team.path(customer, `/notes/${note.id}`))
  const bodies = async (customer = lan) => (await team.notes(customer)).map(({ body }) => body)

  it("are written by whoever is signed in and read by everybody with access", async () => {
    const { status, data } = await team.write(lan, "  Asked for a call back.\nOn Friday! 🚲 ")
    expect([status, data]).toEqual([
      200,
      {
        note: {
          id: expect.stringMatching(/^ccnote_/),
          customer_id: lan,
          platform: "telegram",
          body: "Asked for a call back.\nOn Friday! 🚲",
          author_id: staff.id,
          author_name: "Staff",
          created_at: expect.stringMatching(/Z$/),
          edited_at: null,
        },
      },
    ])
    const list = await colleague.get(team.path(lan, "/notes"))
    expect(list.data).toEqual({ notes: [data.note], count: 1, limit: 20, next_cursor: null })
    expect(await team.profile(lan)).toMatchObject({ notes_count: 1 })
  })

  it("have the author that the sign-in says, whatever the body claims", async () => {
    const claims = { body: "hi", author_id: colleague.id, author_name: "Boss" }
    const { status } = await staff.post(team.path(lan, "/notes"), claims)
    expect([status, await team.notes(lan)]).toEqual([400, []])
  })

  it("are edited and deleted by their author alone; an edit keeps the author and says when", async () => {
    const note = await add("first")
    for (const { status, data } of [await edit(note, "mine now", colleague), await remove(note, colleague)]) {
      expect([status, data]).toEqual([
        403,
        { type: "forbidden", code: "not_the_author", author: "Staff", message: "Only Staff, who wrote this note, can edit or delete it." },
      ])
    }
    const { status, data } = await edit(note, "second")
    expect([status, data.note]).toEqual([200, { ...note, body: "second", edited_at: expect.any(String) }])
    expect(await team.notes(lan)).toEqual([data.note])
    expect((await remove(note)).data).toEqual({ id: note.id, object: "note", deleted: true })
    expect(await team.notes(lan)).toEqual([])
    expect([(await edit(note, "again")).status, (await remove(note)).status]).toEqual([404, 404])
  })

  it("are not edited by being saved as they are", async () => {
    const note = await add("same")
    expect((await edit(note, " same ")).data.note).toEqual(note)
  })

  it("of a secret API key are its own", async () => {
    const [program, other] = [await world().apiKey(), await world().apiKey()]
    const note = await add("by a program", lan, program)
    expect(note).toMatchObject({ author_id: expect.stringMatching(/^apk_/), author_name: "A program" })
    expect((await edit(note, "by staff")).status).toBe(403)
    expect((await edit(note, "by another", other)).status).toBe(403)
    expect((await edit(note, "by itself", program)).data.note).toMatchObject({ body: "by itself", author_id: note.author_id })
    expect((await team.timeline(lan, { kind: "note_added" }))[0]?.actor).toEqual({ type: "api", id: note.author_id, name: "A program" })
  })

  it("take 1 to 10,000 characters that can be stored", async () => {
    const note = await add("x".repeat(10_000))
    expect(note.body).toHaveLength(10_000)
    const refused: [unknown, RegExp][] = [
      ["", /needs a text/],
      [" \n\t", /needs a text/],
      ["\u200b\u2060", /needs a text/],
      ["x".repeat(10_001), /at most 10000 characters; this one has 10001/],
      ["a\u0000b", /cannot be stored/],
      ["a\ud800b", /cannot be stored/],
      [42, /body/],
      [null, /body/],
      [{ $gt: "" }, /body/],
    ]
    for (const [body, sentence] of refused) {
      for (const { status, data } of [await team.write(lan, body), await edit(note, body)]) {
        expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
      }
    }
    expect(await bodies()).toEqual([note.body])
  })

  it("are listed newest first, page by page", async () => {
    for (let n = 1; n <= 5; n++) {
      await add(`note ${n}`)
    }
    const first = (await staff.get(team.path(lan, "/notes"), { limit: 2 })).data
    expect(first).toMatchObject({ notes: [{ body: "note 5" }, { body: "note 4" }], count: 5, limit: 2 })
    await add("meanwhile")
    const second = (await staff.get(team.path(lan, "/notes"), { limit: 3, cursor: first.next_cursor })).data
    expect([second.notes.map(({ body }: { body: string }) => body), second.next_cursor]).toEqual([["note 3", "note 2", "note 1"], null])
    const bob = await team.meet("Bob")
    for (const [customer, cursor] of [[bob, first.next_cursor], [lan, "forged"], [lan, `${first.next_cursor}x`]] as const) {
      const { status, data } = await staff.get(team.path(customer, "/notes"), { cursor })
      expect([status, data.message]).toEqual([400, expect.stringContaining("start from the first page")])
    }
  })

  it("of a linked person are shown together, and written to whichever profile one looks at", async () => {
    const zalo = await team.meet("Lan", team.zalo)
    await add("on Telegram")
    const theirs = await add("on Zalo", zalo)
    expect((await edit(theirs, "not linked yet")).status).toBe(404)
    await team.link(lan, zalo)
    const together = await team.notes(lan)
    expect(together).toMatchObject([
      { body: "on Zalo", customer_id: zalo, platform: "zalo" },
      { body: "on Telegram", customer_id: lan, platform: "telegram" },
    ])
    expect(await team.notes(zalo)).toEqual(together)
    expect([(await team.profile(lan)).notes_count, (await team.profile(zalo)).notes_count]).toEqual([2, 2])
    expect((await edit(theirs, "linked")).data.note).toMatchObject({ body: "linked", customer_id: zalo })
    await team.unlink(lan, zalo)
    expect([await bodies(), await bodies(zalo)]).toEqual([["on Telegram"], ["linked"]])
  })

  it("go with the profile, though one is being written", async () => {
    await add("gone soon")
    const written = await Promise.all([...Array.from({ length: 10 }, (_, n) => team.write(lan, `n${n}`)), team.forget(lan)])
    expect(written.map(({ status }) => status).filter((status) => status !== 200 && status !== 404)).toEqual([])
    expect(await world().sql("select 1 from chat_crm_note")).toEqual([])
    expect(await world().sql("select 1 from chat_crm_timeline_event")).toEqual([])
    expect((await team.write(lan, "too late")).status).toBe(404)
    expect((await staff.get(team.path(lan, "/notes"))).status).toBe(404)
  })

  it("that are edited in parallel end as one of the edits, and are told each time", async () => {
    const note = await add("start")
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => edit(note, `edit ${n}`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await bodies()).toEqual([expect.stringMatching(/^edit \d$/)])
    expect(await team.timeline(lan, { kind: "note_added" })).toHaveLength(1)
  })

  it("of another chatbot do not exist", async () => {
    const other = await Team.open(world(), colleague)
    const theirs = await other.meet("Theirs")
    const note = (await other.write(theirs, "secret")).data.note
    for (const customer of [lan, theirs]) {
      const asked = [await edit(note, "x", colleague, customer), await remove(note, colleague, customer)]
      expect(asked.map(({ status }) => status)).toEqual([404, 404])
    }
    expect((await team.write(theirs, "x")).status).toBe(404)
    expect((await staff.get(team.path(theirs, "/notes"))).status).toBe(404)
    expect(await other.notes(theirs)).toEqual([note])
    await colleague.post(`/chatbots/${other.chatbot}`, { access: "members" })
    for (const { status } of [await staff.get(other.path(theirs, "/notes")), await other.write(theirs, "x", staff)]) {
      expect(status).toBe(404)
    }
  })

  it("can be refused by whoever hooks in, before they are written", async () => {
    const { status, data } = await team.write(lan, `The ${FORBIDDEN_WORD} is 1234`)
    expect([status, data.message, await bodies()]).toEqual([400, "Notes hold no passwords.", []])
  })

  it("are undone where a workflow that composes them fails later", async () => {
    const author = { type: "staff" as const, id: staff.id, name: "Staff" }
    const note = await add("stays")
    const of = { chatbot_id: team.chatbot, customer_id: lan, author }
    const { container } = world()
    const runs = [
      () => createAndFail(container).run({ input: { ...of, body: "never" } }),
      () => updateAndFail(container).run({ input: { ...of, note_id: note.id, body: "never" } }),
      () => deleteAndFail(container).run({ input: { ...of, note_id: note.id } }),
    ]
    for (const run of runs) {
      await expect(run()).rejects.toMatchObject({ message: FAILURE })
    }
    expect(await team.notes(lan)).toEqual([note])
    expect((await team.timeline(lan, { kind: "note_added" })).map(({ data }) => data).reverse()).toEqual([
      { note_id: note.id, body: "stays" },
      { note_id: expect.any(String), deleted: true },
    ])
  })

  it("are told to subscribers", async () => {
    const names = ["added", "edited", "deleted"].map((name) => `chat-crm.note.${name}`)
    let id = ""
    const heard = await team.heard(names, async () => {
      const note = await add("one")
      id = note.id
      await edit(note, "two")
      await edit(note, "two")
      await remove(note)
    })
    expect(heard).toEqual([
      ["chat-crm.note.added", [id]],
      ["chat-crm.note.deleted", [id]],
      ["chat-crm.note.edited", [id]],
    ])
  })

  it("are removed with their chatbot", async () => {
    await add("gone soon")
    await staff.delete(`/chatbots/${team.chatbot}`)
    await world().runTasks()
    expect(await world().sql("select 1 from chat_crm_note")).toEqual([])
  })

  it("need the plan for Customer Tracking", async () => {
    const note = await add("hidden")
    world().crm.options.plan = "free"
    const answers = [await staff.get(team.path(lan, "/notes")), await team.write(lan, "x"), await edit(note, "x"), await remove(note)]
    world().crm.options.plan = "pro"
    expect(answers.map(({ status, data }) => [status, data.code])).toEqual(Array(4).fill([403, "plan_required"]))
    expect(await bodies()).toEqual(["hidden"])
  })
})
