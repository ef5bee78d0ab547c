import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { linkShopCustomerWorkflow } from "../../src/workflows"
import type { LinkShopCustomerInput } from "../../src/workflows/customers/steps/link-shop-customer"
import { shopper, Storefront, websiteChannel, type Session, type Shopper } from "./support/storefront"
import { suite } from "./support/suite"
import type { Channel, Staff } from "./support/world"

const FAILURE = "Something later failed."

const failingStep = createStep("fail-after-link", async (customerId: string | null) => {
  if (customerId !== "") {
    throw new Error(FAILURE)
  }
  return new StepResponse(customerId)
})

const linkAndFail = createWorkflow("link-and-fail", (input: LinkShopCustomerInput) => {
  const { customer_id } = linkShopCustomerWorkflow.runAsStep({ input })
  return new WorkflowResponse(failingStep(customer_id))
})

type Entry = { kind: string; customer_id: string; actor: object; data: Record<string, string> }

suite("signed-in shop customers", (world) => {
  let staff: Staff
  let chatbot: string
  let channel: Channel
  let shop: Storefront
  let session: Session
  let lan: Shopper
  let bob: Shopper

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    channel = await websiteChannel(staff, chatbot)
    shop = await Storefront.open(world())
    session = await shop.open(channel)
    lan = await shopper(world())
    bob = await shopper(world())
  })

  const customers = async () => (await staff.customers(chatbot)).customers
  const transcript = async () => {
    const { conversations } = await staff.conversations(chatbot)
    const pages = await Promise.all(conversations.map(({ id }: { id: string }) => staff.messages(chatbot, id)))
    return pages.flatMap(({ messages }) => messages)
  }
  const links = () =>
    world().sql<Entry>("select kind, customer_id, actor, data from chat_crm_timeline_event where kind in ('linked', 'unlinked') order by id")
  const shopCustomers = async () =>
    Object.fromEntries((await customers()).map((c: Record<string, string>) => [c.external_id, c.shop_customer_id]))

  it("W99 · is linked to their profile once, in the middle of a chat", async () => {
    await shop.say(session, "before")
    await shop.say(session, "after", lan)
    await shop.say(session, "and on", lan)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id })
    const [{ id }] = await customers()
    expect(await links()).toEqual([
      { kind: "linked", customer_id: id, actor: { type: "system" }, data: { shop_customer_id: lan.id, by: "store_session" } },
    ])
  })

  it("W99 · is linked by the very first message, and once where many come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => shop.say(session, `m${i}`, lan)))
    expect(answers.map(({ status, data }) => [status, "session" in data])).toEqual(Array(10).fill([200, false]))
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id })
    expect(await links()).toHaveLength(1)
    expect(await transcript()).toHaveLength(10)
  })

  it("W99 · goes on in a session of their own where the browser's is another customer's", async () => {
    await shop.say(session, "I am Lan", lan)
    const { status, data } = await shop.say(session, [{ client_message_id: "b1", text: "I am Bob" }], bob)
    expect([status, data]).toEqual([
      200,
      {
        results: [expect.objectContaining({ status: "stored" })],
        session: { session_id: expect.any(String), visitor_id: expect.any(String), token: expect.any(String), expires_at: expect.any(String) },
      },
    ])
    expect(data.session.visitor_id).not.toBe(session.visitor_id)
    await shop.say(data.session, "still Bob", bob)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id, [data.session.visitor_id]: bob.id })
    expect(await links()).toHaveLength(2)
    const theirs = (await customers()).find((c: Record<string, string>) => c.shop_customer_id === lan.id)
    const { conversations } = await staff.conversations(chatbot, { customer_id: theirs.id })
    expect(conversations).toMatchObject([{ message_count: 1 }])
  })

  it("W99 W101 · who sends again what moved to their own session finds it stored", async () => {
    await shop.say(session, "I am Lan", lan)
    const message = [{ client_message_id: "b1", text: "I am Bob" }]
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.say(session, message, bob)))
    expect(answers.filter(({ data }) => data.results[0].status === "stored")).toHaveLength(1)
    expect(new Set(answers.map(({ data }) => data.session.session_id)).size).toBe(1)
    expect(new Set(answers.map(({ data }) => data.session.visitor_id)).size).toBe(1)
    expect(await transcript()).toHaveLength(2)
    expect(await customers()).toHaveLength(2)
  })

  it("W99 · has the visitor alone where two customers come for it at the same moment", async () => {
    const others = [lan, bob, await shopper(world()), await shopper(world())]
    const answers = await Promise.all(others.map((who) => shop.say(session, `I am ${who.id}`, who)))
    expect(answers.filter(({ data }) => !data.session)).toHaveLength(1)
    expect(await customers()).toHaveLength(4)
    expect(Object.values(await shopCustomers()).sort()).toEqual(others.map(({ id }) => id).sort())
    for (const { text, id } of (await transcript()).map((m) => ({ ...m, id: m.text.replace("I am ", "") }))) {
      const profile = (await customers()).find((c: Record<string, string>) => c.shop_customer_id === id)
      const { conversations } = await staff.conversations(chatbot, { customer_id: profile.id })
      const { messages } = await staff.messages(chatbot, conversations[0].id)
      expect(messages.map((message: { text: string }) => message.text)).toEqual([text])
    }
  })

  it("W100 · is gone after logging out, when the storefront drops the token", async () => {
    await shop.say(session, "I am Lan", lan)
    const fresh = await shop.open(channel)
    await shop.say(fresh, "who knows who I am")
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id, [fresh.visitor_id]: null })
  })

  it("W100 · links nobody anew when a message without sign-in follows on the same token", async () => {
    await shop.say(session, "I am Lan", lan)
    expect((await shop.say(session, "logged out")).data).toEqual({ results: [expect.objectContaining({ status: "stored" })] })
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id })
    expect(await links()).toHaveLength(1)
  })

  it("is the same visitor on another device, even before they wrote", async () => {
    await shop.say(session, "from my phone", lan)
    const laptop = await shop.open(channel, lan)
    expect(laptop.visitor_id).toBe(session.visitor_id)
    expect(laptop.session_id).not.toBe(session.session_id)
    const opened = await Promise.all(Array.from({ length: 5 }, () => shop.open(channel, bob)))
    expect(new Set(opened.map(({ visitor_id }) => visitor_id)).size).toBe(1)
    await shop.say(laptop, "from my laptop", lan)
    expect(await customers()).toHaveLength(1)
  })

  it("keeps a session that was opened for them, though another customer writes first", async () => {
    const opened = await shop.open(channel, lan)
    const { data } = await shop.say(opened, "I am Bob", bob)
    expect(data.session.visitor_id).not.toBe(opened.visitor_id)
    await shop.say(opened, "I am Lan", lan)
    expect(await shopCustomers()).toEqual({ [data.session.visitor_id]: bob.id, [opened.visitor_id]: lan.id })
  })

  it("is apart in each chatbot", async () => {
    const other = await websiteChannel(staff, await staff.chatbot({ name: "Other" }))
    await shop.say(session, "hi", lan)
    expect((await shop.open(other, lan)).visitor_id).not.toBe(session.visitor_id)
  })

  it("is remembered while tracking is off, and linked when a profile is made later", async () => {
    await staff.track(chatbot, false)
    await shop.say(session, "untracked", lan)
    expect(await customers()).toEqual([])
    expect(await world().sql("select shop_customer_id from chat_crm_identity")).toEqual([{ shop_customer_id: lan.id }])
    await staff.track(chatbot, true)
    await shop.say(session, "tracked", lan)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id })
    expect(await links()).toHaveLength(1)
  })

  it("is linked again to the fresh profile after the first was deleted", async () => {
    await shop.say(session, "one", lan)
    await staff.delete(`/chatbots/${chatbot}/customers/${(await customers())[0].id}`)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await shop.say(session, "two", lan)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id })
    expect(await links()).toHaveLength(1)
  })

  it("does not take over a profile that is linked to another customer", async () => {
    await shop.say(session, "hi")
    await world().sql("update chat_crm_customer set shop_customer_id = 'cus_of_staff'")
    await shop.say(session, "I am Lan", lan)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: "cus_of_staff" })
    expect(await links()).toEqual([])
  })

  it("is unlinked again where a workflow that links them fails later, and the timeline keeps both", async () => {
    await shop.say(session, "hi")
    const input = { chatbot_id: chatbot, visitor_id: session.visitor_id, shop_customer_id: lan.id }
    await expect(linkAndFail(world().container).run({ input })).rejects.toMatchObject({ message: FAILURE })
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: null })
    expect(await world().sql("select shop_customer_id from chat_crm_identity")).toEqual([{ shop_customer_id: null }])
    expect((await links()).map(({ kind }) => kind)).toEqual(["linked", "unlinked"])
    await shop.say(session, "hi", bob)
    await expect(linkAndFail(world().container).run({ input })).rejects.toMatchObject({ message: FAILURE })
    expect(Object.values(await shopCustomers())).toContain(bob.id)
  })

  it("is bound by nothing that was refused", async () => {
    await shop.say(session, [{ text: "" }], lan)
    await shop.post("/messages", { messages: [] }, { "x-chat-session": session.token, ...lan.headers })
    expect(await world().sql("select 1 from chat_crm_identity")).toEqual([])
  })

  it("is nobody while they owe their second factor, or with a token of a dashboard user", async () => {
    const halfway = await shopper(world(), { mfa_enabled: true, mfa_challenge_completed_at: null })
    const user = await shopper(world(), { actor_type: "user" })
    for (const who of [halfway, user, { ...lan, headers: { authorization: "Bearer nonsense" } }]) {
      expect((await shop.say(session, "hi", who)).status).toBe(200)
    }
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: null })
    const done = await shopper(world(), { mfa_enabled: true, mfa_challenge_completed_at: new Date().toISOString() })
    await shop.say(session, "hi", done)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: done.id })
  })

  it("W102 · is never found by a typed e-mail address, and an answer does not tell whether one exists", async () => {
    await shop.say(session, "I am Lan", lan)
    const [known, unknown] = [await shop.open(channel), await shop.open(channel)]
    const message = [{ client_message_id: "m", text: "hi" }]
    const answers = [
      await shop.say(known, message, undefined, { contact: { email: lan.email } }),
      await shop.say(unknown, message, undefined, { contact: { email: "nobody@example.com" } }),
    ]
    const shapes = answers.map(({ status, data, headers }) => [
      status,
      JSON.stringify(data).replace(/ccmsg_\w+/, "").replaceAll("  ", ""),
      Object.keys(headers).sort(),
    ])
    expect(shapes[0]).toEqual(shapes[1])
    expect(JSON.stringify(answers[0]?.data)).not.toContain(lan.id)
    expect(await shopCustomers()).toEqual({ [session.visitor_id]: lan.id, [known.visitor_id]: null, [unknown.visitor_id]: null })
    expect(await links()).toHaveLength(1)
  })
})
