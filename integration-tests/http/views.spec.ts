import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { NewView, ViewOf } from "../../src/types"
import {
  createChatCustomerViewWorkflow,
  deleteChatCustomerViewWorkflow,
  updateChatCustomerViewWorkflow,
} from "../../src/workflows"
import type { UpdateViewInput } from "../../src/workflows/views/steps/update-view"
import { suite } from "./support/suite"
import type { Staff } from "./support/world"

const FAILURE = "Something later failed."
const failingStep = createStep("fail-after-view", async (given: object | string) => {
  if (given) {
    throw new Error(FAILURE)
  }
  return new StepResponse(given)
})
const createAndFail = createWorkflow("create-view-and-fail", (input: NewView) =>
  new WorkflowResponse(failingStep(createChatCustomerViewWorkflow.runAsStep({ input })))
)
const updateAndFail = createWorkflow("update-view-and-fail", (input: UpdateViewInput) =>
  new WorkflowResponse(failingStep(updateChatCustomerViewWorkflow.runAsStep({ input })))
)
const deleteAndFail = createWorkflow("delete-view-and-fail", (input: ViewOf) =>
  new WorkflowResponse(failingStep(deleteChatCustomerViewWorkflow.runAsStep({ input })))
)

createChatCustomerViewWorkflow.hooks.viewCreating(({ name }: NewView) => {
  if (name === "Forbidden") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not that name.")
  }
})

const HOT = { platform: ["zalo", "telegram"], purchase_intent: ["ready_to_buy", "none"] }

suite("saved views", (world) => {
  let staff: Staff
  let colleague: Staff
  let chatbot: string
  let path: string

  beforeEach(async () => {
    staff = await world().signIn()
    colleague = await world().signIn()
    chatbot = await staff.chatbot()
    path = `/chatbots/${chatbot}/views`
  })

  const save = (name: unknown, given: object = {}, who = staff) => who.post(path, { name, params: HOT, ...given })
  const saved = async (name: string, given: object = {}, who = staff) => (await save(name, given, who)).data.view
  const edit = (view: { id: string }, body: object, who = staff) => who.post(`${path}/${view.id}`, body)
  const remove = (view: { id: string }, who = staff) => who.delete(`${path}/${view.id}`)
  const views = async (who = staff) => (await who.get(path)).data.views
  const names = async (who = staff) => (await views(who)).map(({ name }: { name: string }) => name)

  it("keep the list's filters under a name", async () => {
    const params = { ...HOT, q: " lan  ", status: ["new"], new_this_month: true, order: "last_active" }
    const { status, data } = await save(" Hot on Zalo ", { params })
    expect([status, data]).toEqual([
      200,
      {
        view: {
          id: expect.stringMatching(/^ccview_/),
          name: "Hot on Zalo",
          params: { ...params, q: "lan" },
          shared: false,
          own: true,
          created_by: staff.id,
          created_by_name: "Staff",
          created_at: expect.stringMatching(/Z$/),
        },
      },
    ])
    expect((await staff.get(path)).data).toEqual({ views: [data.view], count: 1, limit: 1, offset: 0 })
  })

  it("keep no filter that chooses nothing", async () => {
    const params = { q: "  ", platform: [], status: ["new", "new"], new_this_month: false, order: "-last_active" }
    expect((await saved("New", { params })).params).toEqual({ status: ["new"] })
    expect((await saved("Address", { params: { platform: "zalo", new_this_month: "true" } })).params).toEqual({
      platform: ["zalo"],
      new_this_month: true,
    })
    expect((await saved("Everybody", { params: {} })).params).toEqual({})
  })

  it("are their maker's own until they are shared", async () => {
    const mine = await saved("Mine")
    const ours = await saved("Ours", { shared: true })
    await saved("Theirs", {}, colleague)
    expect([await names(), await names(colleague)]).toEqual([["Mine", "Ours"], ["Ours", "Theirs"]])
    expect((await views(colleague))[0]).toEqual({ ...ours, own: false })
    for (const { status } of [await edit(mine, { name: "x" }, colleague), await remove(mine, colleague)]) {
      expect(status).toBe(404)
    }
    await edit(mine, { shared: true })
    expect(await names(colleague)).toEqual(["Mine", "Ours", "Theirs"])
    await edit(ours, { shared: false })
    expect(await names(colleague)).toEqual(["Mine", "Theirs"])
  })

  it("are changed and deleted by their maker alone", async () => {
    const view = await saved("Hot", { shared: true })
    for (const { status, data } of [await edit(view, { name: "Cold" }, colleague), await remove(view, colleague)]) {
      expect([status, data]).toEqual([
        403,
        { type: "forbidden", code: "not_the_maker", maker: "Staff", message: "Only Staff, who saved this view, can change or delete it." },
      ])
    }
    expect((await edit(view, { name: "Warm" })).data.view).toEqual({ ...view, name: "Warm" })
    expect((await edit(view, { params: { q: "bike" } })).data.view).toEqual({ ...view, name: "Warm", params: { q: "bike" } })
    expect((await edit(view, {})).status).toBe(200)
    expect((await remove(view)).data).toEqual({ id: view.id, object: "view", deleted: true })
    expect(await views()).toEqual([])
    expect([(await edit(view, { name: "x" })).status, (await remove(view)).status]).toEqual([404, 404])
  })

  it("of one person have different names, whatever the case", async () => {
    const one = await saved("Khách nóng")
    const two = await saved("Two")
    for (const { status, data } of [await save("KHÁCH NÓNG"), await save("Khách nóng".normalize("NFD")), await edit(two, { name: "khách nóng" })]) {
      expect([status, data.code, data.message]).toEqual([400, "name_taken", expect.stringMatching(/already/)])
    }
    expect((await edit(one, { name: "KHÁCH nóng" })).status).toBe(200)
    expect((await save("Khách nóng", {}, colleague)).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 8 }, () => save("Same")))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)])
  })

  it("take what is a name and what are filters of the list, else say why not", async () => {
    const view = await saved("Kept")
    const refused: [object, RegExp][] = [
      [{ name: "" }, /needs a name/],
      [{ name: "\u200b " }, /needs a name/],
      [{ name: "x".repeat(81) }, /at most 80 characters; this one has 81/],
      [{ name: "a\u0000" }, /cannot be stored/],
      [{ name: "a\ud800" }, /cannot be stored/],
      [{ name: 7 }, /name/],
      [{ params: { q: "a\u0000" } }, /cannot be stored/],
      [{ params: { status: ["\udc00"] } }, /cannot be stored/],
      [{ params: { status: Array.from({ length: 200 }, (_, n) => `${n}`.padStart(64, "x")) } }, /Choose fewer/],
      [{ params: { platform: ["myspace"] } }, /platform/],
      [{ params: { cursor: "x" } }, /cursor/],
      [{ params: { order: "name" } }, /order/],
      [{ params: "zalo" }, /params/],
      [{ params: null }, /params/],
      [{ shared: "yes" }, /shared/],
      [{ created_by: colleague.id }, /created_by/],
    ]
    for (const [body, sentence] of refused) {
      for (const { status, data } of [await save("New", body), await edit(view, body)]) {
        expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
      }
    }
    expect(await views()).toEqual([view])
    expect((await save("x".repeat(80))).status).toBe(200)
  })

  it("are a hundred of one person in a chatbot at most", async () => {
    await world().sql(
      `insert into chat_crm_view (chatbot_id, id, name, name_key, params, shared, created_by, created_by_name)
       select ?, 'ccview_' || i, 'n' || i, 'n' || i, '{}', true, ?, 'Staff' from generate_series(1, 99) as i`,
      [chatbot, staff.id]
    )
    const answers = await Promise.all([save("a"), save("b"), save("c")])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    expect(answers.find(({ status }) => status === 400)?.data.message).toMatch(/100 views.+Delete one first/)
    expect((await save("d", {}, colleague)).status).toBe(200)
    expect(await names(colleague)).toHaveLength(100)
  })

  it("stay whole when a stage of theirs is removed", async () => {
    const view = await saved("Closed ones", { params: { status: ["closed", "new"] } })
    const { statuses } = (await staff.get(`/chatbots/${chatbot}`)).data.chatbot
    const kept = statuses.filter(({ key }: { key: string }) => key !== "closed")
    expect((await staff.post(`/chatbots/${chatbot}`, { statuses: kept })).status).toBe(200)
    expect(await views()).toEqual([view])
    expect((await staff.customers(chatbot, view.params)).count).toBe(0)
    expect((await edit(view, { name: "Still" })).status).toBe(200)
  })

  it("outlive their maker's account where they are shared", async () => {
    const view = await saved("Left behind", { shared: true }, colleague)
    await world().container.resolve(Modules.USER).deleteUsers([colleague.id])
    expect(await views()).toEqual([{ ...view, own: false }])
  })

  it("of a secret API key are its own", async () => {
    const program = await world().apiKey()
    const view = await saved("By a program", { shared: true }, program)
    expect(view).toMatchObject({ created_by: expect.stringMatching(/^apk_/), created_by_name: "A program", own: true })
    expect((await edit(view, { name: "x" })).data.code).toBe("not_the_maker")
    expect((await remove(view, program)).status).toBe(200)
  })

  it("of another chatbot do not exist", async () => {
    const view = await saved("Here")
    const other = await staff.chatbot({ name: "Other" })
    expect((await staff.get(`/chatbots/${other}/views`)).data.views).toEqual([])
    expect((await staff.post(`/chatbots/${other}/views/${view.id}`, { name: "x" })).status).toBe(404)
    expect((await staff.delete(`/chatbots/${other}/views/${view.id}`)).status).toBe(404)
  })

  it("are removed with their chatbot", async () => {
    await saved("Gone soon")
    await staff.delete(`/chatbots/${chatbot}`)
    await world().runTasks()
    expect(await world().sql("select 1 from chat_crm_view")).toEqual([])
  })

  it("can be refused by whoever hooks in, before they are saved", async () => {
    const { status, data } = await save("Forbidden")
    expect([status, data.message, await views()]).toEqual([400, "Not that name.", []])
  })

  it("are undone where a workflow that composes them fails later", async () => {
    const view = await saved("Stays")
    const { container } = world()
    const of = { chatbot_id: chatbot, maker: { type: "staff" as const, id: staff.id, name: "Staff" } }
    const runs = [
      () => createAndFail(container).run({ input: { ...of, name: "Never", params: {}, shared: true } }),
      () => updateAndFail(container).run({ input: { ...of, view_id: view.id, change: { name: "Never", shared: true } } }),
      () => deleteAndFail(container).run({ input: { ...of, view_id: view.id } }),
    ]
    for (const run of runs) {
      await expect(run()).rejects.toMatchObject({ message: FAILURE })
    }
    expect(await views()).toEqual([view])
  })

  it("need the plan for Customer Tracking", async () => {
    const view = await saved("Hidden")
    world().crm.options.plan = "free"
    const answers = [await staff.get(path), await save("x"), await edit(view, { name: "x" }), await remove(view)]
    world().crm.options.plan = "pro"
    expect(answers.map(({ status, data }) => [status, data.code])).toEqual(Array(4).fill([403, "plan_required"]))
    expect(await views()).toEqual([view])
  })
})
