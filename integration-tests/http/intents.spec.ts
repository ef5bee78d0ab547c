import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import { intentsToDetect } from "../../src/modules/chat-crm/intents/to-detect"
import { Database } from "../../src/modules/chat-crm/database"
import type { Intent, IntentChange, IntentOf, NewIntent } from "../../src/types"
import { createChatbotIntentWorkflow, deleteChatbotIntentWorkflow, updateChatbotIntentWorkflow } from "../../src/workflows"
import { suite } from "./support/suite"
import type { Staff } from "./support/world"

const FAILURE = "Something later failed."
const failingStep = createStep("fail-after-intent", async (given: object | string) => {
  if (given) {
    throw new Error(FAILURE)
  }
  return new StepResponse(given)
})
const createAndFail = createWorkflow("create-intent-and-fail", (input: NewIntent) =>
  new WorkflowResponse(failingStep(createChatbotIntentWorkflow.runAsStep({ input })))
)
const updateAndFail = createWorkflow("update-intent-and-fail", (input: IntentChange) =>
  new WorkflowResponse(failingStep(updateChatbotIntentWorkflow.runAsStep({ input })))
)
const deleteAndFail = createWorkflow("delete-intent-and-fail", (input: IntentOf) =>
  new WorkflowResponse(failingStep(deleteChatbotIntentWorkflow.runAsStep({ input })))
)

createChatbotIntentWorkflow.hooks.intentCreating(({ name }: NewIntent) => {
  if (name === "Forbidden") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not that name.")
  }
})

const BOOKING = {
  name: "Book appointment",
  examples: [
    ...["can I book an appointment for tomorrow", "I'd like to make an appointment", "do you have a free slot on Friday"],
    ...["đặt lịch hẹn cho em ngày mai", "cho mình đặt lịch thứ sáu", "em muốn hẹn lịch khám"],
  ],
}

suite("named intents", (world) => {
  let staff: Staff
  let chatbot: string
  let path: string

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    path = `/chatbots/${chatbot}/intents`
  })

  afterEach(() => {
    world().crm.options.plan = "pro"
  })

  const save = (given: object = {}) => staff.post(path, { ...BOOKING, ...given })
  const saved = async (given: object = {}): Promise<Intent> => (await save(given)).data.intent
  const edit = (intent: { id: string }, change: object) => staff.post(`${path}/${intent.id}`, change)
  const intents = async () => (await staff.get(path)).data.intents
  const attempt = (text: string, intent?: object) => staff.post(`${path}/try`, { text, ...(intent && { intent }) })

  it("have a name, examples in any language and details to collect", async () => {
    const { status, data } = await save({ name: "  Đặt lịch ", description: " ", details: ["date", "Date", "phone"] })
    expect([status, data.intent]).toEqual([
      200,
      {
        id: expect.stringMatching(/^ccint_/),
        name: "Đặt lịch",
        description: null,
        examples: BOOKING.examples,
        details: ["date", "phone"],
        enabled: true,
        version: 1,
        created_at: expect.stringMatching(/Z$/),
        updated_at: expect.stringMatching(/Z$/),
      },
    ])
    expect((await staff.get(path)).data).toEqual({ intents: [data.intent], count: 1, limit: 1, offset: 0 })
  })

  it("are changed field by field, and deleted", async () => {
    const intent = await saved()
    expect((await edit(intent, { enabled: false })).data.intent).toMatchObject({ ...BOOKING, enabled: false, version: 2 })
    expect((await edit(intent, { name: "BOOK appointment", description: "a visit" })).data.intent).toMatchObject({ name: "BOOK appointment", description: "a visit" })
    expect((await staff.delete(`${path}/${intent.id}`)).data).toEqual({ id: intent.id, object: "intent", deleted: true })
    expect([await intents(), (await edit(intent, {})).status, (await staff.delete(`${path}/${intent.id}`)).status]).toEqual([[], 404, 404])
  })

  it("take what can be learnt from, else say why not", async () => {
    const kept = await saved({ name: "Kept" })
    const refused: [object, RegExp][] = [
      [{ name: "" }, /name must not be empty/],
      [{ name: "x".repeat(81) }, /at most 80 characters; this one has 81/],
      [{ name: "a\u0000" }, /cannot be stored/],
      [{ examples: ["one", "two"] }, /at least 3 different examples; this one has 2/],
      [{ examples: ["one", "ONE", "two"] }, /this one has 2/],
      [{ examples: Array.from({ length: 61 }, (_, n) => `example ${n}`) }, /at most 60/],
      [{ examples: ["one", "two", "x".repeat(301)] }, /at most 300/],
      [{ examples: ["one", "two", "\ud800"] }, /cannot be stored/],
      [{ examples: "one" }, /examples/],
      [{ details: Array.from({ length: 11 }, (_, n) => `d${n}`) }, /at most 10 details/],
      [{ details: ["x".repeat(41)] }, /at most 40/],
      [{ description: "x".repeat(501) }, /at most 500/],
      [{ id: "ccint_1" }, /id/],
    ]
    for (const [body, sentence] of refused) {
      for (const { status, data } of [await save(body), await edit(kept, body)]) {
        expect([body, status, data.message]).toEqual([body, 400, expect.stringMatching(sentence)])
      }
    }
    expect((await save({ name: "KEPT" })).data.message).toMatch(/called KEPT already/)
    expect(await intents()).toEqual([kept])
  })

  it("are fifty in a chatbot at most, however they come", async () => {
    await world().sql(
      `insert into chat_crm_intent (chatbot_id, id, name, name_key, examples)
       select ?, 'ccint_' || i, 'n' || i, 'n' || i, '["a", "b", "c"]' from generate_series(1, 49) as i`,
      [chatbot]
    )
    const answers = await Promise.all([save({ name: "a" }), save({ name: "b" }), save({ name: "c" })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    expect(answers.find(({ status }) => status === 400)?.data.message).toMatch(/at most 50 intents/)
  })

  it("can be tried on a sentence before they are saved", async () => {
    const booking = await saved()
    await saved({ name: "Refund", examples: ["I want my money back", "please refund my order", "trả lại tiền cho tôi"] })
    await saved({ name: "Off", enabled: false })
    const { data } = await attempt("Hello! Could I make an appointment for Friday?")
    expect(data.threshold).toBeGreaterThan(0)
    expect(data.matches.map(({ name }: { name: string }) => name)).toEqual(["Book appointment", "Refund"])
    expect(data.matches[0]).toMatchObject({ intent_id: booking.id, would_trigger: true })
    expect(data.matches[0].confidence).toBeGreaterThanOrEqual(data.threshold)
    expect(data.matches[1].would_trigger).toBe(false)
    expect((await attempt("what a nice weather")).data.matches.map(({ would_trigger }: { would_trigger: boolean }) => would_trigger)).toEqual([false, false])
    const draft = { name: "Delivery", examples: ["can you deliver to Hue", "do you ship abroad", "giao hàng tới Huế không"] }
    const tried = (await attempt("do you deliver to Hue?", draft)).data.matches
    expect(tried[0]).toMatchObject({ intent_id: null, name: "Delivery", would_trigger: true })
    const instead = (await attempt("do you deliver to Hue?", { ...draft, id: booking.id })).data.matches
    expect(instead.map(({ intent_id, name }: { intent_id: string; name: string }) => [intent_id, name])).toContainEqual([booking.id, "Delivery"])
    expect(instead).toHaveLength(2)
    expect(await intents()).toHaveLength(3)
    for (const [answer, sentence] of [
      [await attempt(""), /must not be empty/],
      [await attempt("x".repeat(2_001)), /at most 2000/],
      [await attempt("hi", { examples: ["one"] }), /at least 3/],
    ] as const) {
      expect([answer.status, answer.data.message]).toEqual([400, expect.stringMatching(sentence)])
    }
  })

  it("are looked for where Intent Detection is on and in the plan, as the same array while nothing changes", async () => {
    const database = new Database(world().container.resolve("__pg_connection__"))
    const { options } = world().crm
    const sought = async () => (await intentsToDetect(database.query, [chatbot], options)).get(chatbot)
    const { id } = await saved({ details: ["date"] })
    await saved({ name: "Off", enabled: false })
    expect((await sought())?.intents).toEqual([])
    await staff.post(`/chatbots/${chatbot}/features`, { intent_detection: true })
    const first = await sought()
    expect(first?.intents).toEqual([{ id, ...BOOKING, description: null, details: ["date"] }])
    expect((await sought())?.intents).toBe(first?.intents)
    await edit({ id }, { examples: [...BOOKING.examples, "one more"] })
    const second = await sought()
    expect([second?.intents[0]?.examples.length, second?.version === first?.version]).toEqual([7, false])
    options.plan = "free"
    expect((await sought())?.intents).toEqual([])
  })

  it("can be refused by whoever hooks in, before they are saved", async () => {
    const { status, data } = await save({ name: "Forbidden" })
    expect([status, data.message, await intents()]).toEqual([400, "Not that name.", []])
  })

  it("are undone where a workflow that composes them fails later, with the rules on them", async () => {
    const intent = await saved()
    const rule = { name: "Bookings", trigger: { kind: "intent", intent_id: intent.id } }
    await staff.post(`/chatbots/${chatbot}/alert-rules`, rule)
    const { container } = world()
    const of = { chatbot_id: chatbot, intent_id: intent.id }
    const runs = [
      () => createAndFail(container).run({ input: { chatbot_id: chatbot, name: "Never", examples: ["a", "b", "c"] } }),
      () => updateAndFail(container).run({ input: { ...of, change: { name: "Never", enabled: false } } }),
      () => deleteAndFail(container).run({ input: of }),
    ]
    for (const run of runs) {
      await expect(run()).rejects.toMatchObject({ message: FAILURE })
    }
    const [left, ...others] = await intents()
    expect([left, others]).toEqual([expect.objectContaining({ id: intent.id, ...BOOKING, enabled: true }), []])
    expect((await staff.get(`/chatbots/${chatbot}/alert-rules`)).data.alert_rules[0].enabled).toBe(true)
  })

  it("of another chatbot do not exist", async () => {
    const intent = await saved()
    const other = await staff.chatbot({ name: "Other" })
    expect((await staff.post(`/chatbots/${other}/intents/${intent.id}`, { name: "x" })).status).toBe(404)
    const trigger = { kind: "intent", intent_id: intent.id }
    expect((await staff.post(`/chatbots/${other}/alert-rules`, { name: "x", trigger })).data.message).toMatch(/has no intent/)
  })
})
