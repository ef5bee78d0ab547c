import housekeeping from "../../src/jobs/housekeeping"
import { lookUpProfileWorkflow } from "../../src/workflows"
import { GraphApi, PICTURE as FACEBOOK_PICTURE } from "./support/graph-api"
import { NEW_PAGE_TOKEN, PAGE_TOKEN, lookUps } from "./support/look-ups"
import { suite } from "./support/suite"
import { PICTURE as ZALO_PICTURE } from "./support/zalo-api"

suite("profile look-ups", (world) => {
  const { staff, chatbot, graph, zalo, messenger, zaloOa, give, messengerText, zaloText, reported, nguyen, names, lastError, jobs, customerId, runTasks, clockIsAhead, asked } =
    lookUps(world)

  it("P105 · Messenger tells a new customer's name, asked once, with a proof and without the picture", async () => {
    const id = await messenger()
    graph.people.set("900000000000000001", nguyen("Lan"))
    await messengerText(id, "900000000000000001")
    expect(graph.calls).toEqual([])
    await runTasks()
    await messengerText(id, "900000000000000001")
    await runTasks()
    expect(graph.calls).toEqual([{ version: world().crm.options.messenger_api_version, psid: "900000000000000001", fields: ["first_name", "last_name"] }])
    expect(await names()).toEqual({ "900000000000000001": "Lan Nguyễn" })
    const { conversations } = await staff().conversations(chatbot())
    expect(conversations).toMatchObject([{ participant: { name: "Lan Nguyễn" } }])
    expect(await jobs()).toEqual([])
  })

  it("P105 · Messenger tells nothing to those who have only the id of another page, and is asked for nobody else", async () => {
    const id = await messenger()
    const framework = await staff().ingest(chatbot())
    await reported(framework, "messenger", "1", "another page")
    await reported(framework, "website", "2")
    await reported(framework, "telegram", "3")
    await runTasks()
    expect(graph.calls).toEqual([])
    expect(await names()).toEqual({ 1: null, 2: null, 3: null })
  })

  it("P105 · Messenger is not asked without a token", async () => {
    const id = await messenger({})
    await messengerText(id, "1")
    await runTasks()
    expect(graph.calls).toEqual([])
    expect(await lastError(id)).toBeNull()
  })

  it("P105 · Messenger that has no profile (2018218) leaves the customer nameless and is not asked again", async () => {
    const id = await messenger()
    await messengerText(id, "1")
    await runTasks()
    await runTasks()
    expect(graph.calls).toHaveLength(1)
    expect([await names(), await lastError(id), await jobs()]).toEqual([{ 1: null }, null, []])
  })

  it("P105 · Messenger that refuses for another reason has the channel say it, once asked", async () => {
    const id = await messenger()
    graph.instead = () => GraphApi.error(403, 10, `(#10) The app of ${PAGE_TOKEN} needs another permission.`)
    await messengerText(id, "1")
    await runTasks()
    await runTasks()
    expect(graph.calls).toHaveLength(1)
    expect(await lastError(id)).toBe("A customer's name could not be looked up: (#10) The app of … needs another permission (10).")
  })

  it.each([
    ["has trouble (503)", { status: 503, body: { error: { message: "Service temporarily unavailable", code: 2 } } }],
    ["answers a page (502)", { status: 502, body: "<html>Bad Gateway</html>" }],
    ["answers a page with status 200", { status: 200, body: "<html>Sign in to the hotel's network</html>" }],
    ["was asked too much (613)", GraphApi.tooManyCalls],
    ["redirects", { status: 302, body: {}, headers: { location: "https://example.com/" } }],
    ["answers without end", { status: 200, body: { first_name: "x".repeat(200_000) } }],
  ])("P105 · Messenger that %s is asked again, until it answers", async (_, trouble) => {
    const id = await messenger()
    graph.people.set("1", nguyen("Lan"))
    graph.instead = () => trouble
    await messengerText(id, "1")
    await runTasks()
    expect(await names()).toEqual({ 1: null })
    expect(await jobs()).toMatchObject([{ task_identifier: "chat-crm:look-up-profile" }])
    clockIsAhead(6_000)
    await runTasks()
    expect(graph.calls).toHaveLength(2)
    graph.instead = null
    clockIsAhead(30_000)
    await runTasks()
    expect([await names(), await jobs()]).toEqual([{ 1: "Lan Nguyễn" }, []])
  })

  it("P105 · Messenger that never answers is given up after eight tries, with growing pauses, and the channel says so", async () => {
    const id = await messenger()
    graph.instead = () => ({ status: 503, body: `no: ${PAGE_TOKEN}` })
    await messengerText(id, "1")
    const pauses: number[] = []
    for (let hours = 0; hours <= 24; hours += 2) {
      clockIsAhead(hours * 3_600_000)
      await runTasks()
      // A queue that is not quite put away leaves its job for the next round.
      const put = (await jobs()).map(({ run_at }) => Math.round((run_at.getTime() - Date.now()) / 1000))
      pauses.push(...put.filter((pause) => pause > 0))
    }
    expect(await jobs()).toEqual([])
    expect(graph.calls).toHaveLength(8)
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses[0]).toBeLessThanOrEqual(5)
    expect(pauses.at(-1)).toBeGreaterThan(1_000)
    expect(await lastError(id)).toBe("A customer's name could not be looked up: HTTP 503.")
  })

  it.each([
    ["in seconds", () => "120"],
    ["until a date", () => new Date(Date.now() + 120_000).toUTCString()],
  ])("P105 · Messenger that asks to be left alone %s (429, Retry-After) is, by the whole channel and no other", async (_, retryAfter) => {
    const [id, other] = [await messenger(), await zaloOa()]
    const people = ["1", "2", "3"]
    people.forEach((psid) => graph.people.set(psid, nguyen(`Lan ${psid}`)))
    zalo.people.set("z1", "Zoe")
    graph.instead = () => ({ status: 429, body: { error: { message: "Too many", code: 4 } }, headers: { "retry-after": retryAfter() } })
    for (const psid of people) {
      await messengerText(id, psid)
    }
    await zaloText(other, "z1")
    await runTasks()
    expect(graph.calls).toHaveLength(1)
    expect(await names()).toEqual({ 1: null, 2: null, 3: null, z1: "Zoe" })
    const waiting = await jobs()
    expect(waiting).toHaveLength(3)
    for (const { run_at } of waiting) {
      expect(run_at.getTime()).toBeGreaterThan(Date.now() + 100_000)
    }
    graph.instead = null
    clockIsAhead(60_000)
    await runTasks()
    expect(graph.calls).toHaveLength(1)
    clockIsAhead(130_000)
    await runTasks()
    expect(await names()).toMatchObject({ 1: "Lan 1 Nguyễn", 2: "Lan 2 Nguyễn", 3: "Lan 3 Nguyễn" })
  })

  it("P105 · Messenger is waited for no longer than ten seconds", async () => {
    const id = await messenger()
    graph.people.set("1", nguyen("Lan"))
    graph.instead = () => ({ body: { first_name: "Late" }, afterMs: 30_000 })
    await messengerText(id, "1")
    const start = Date.now()
    await runTasks()
    expect(Date.now() - start).toBeLessThan(15_000)
    expect([await names(), (await jobs()).length]).toEqual([{ 1: null }, 1])
    graph.instead = null
    clockIsAhead(20_000)
    await runTasks()
    expect(await names()).toEqual({ 1: "Lan Nguyễn" })
  })

  it("P105 · Messenger whose token has expired (190) is asked no more until there is another, and then for those it missed", async () => {
    const id = await messenger()
    graph.instead = () => GraphApi.expired
    await messengerText(id, "1")
    await runTasks()
    await messengerText(id, "2")
    await world().crm.profiles.queueNameless(id)
    await runTasks()
    expect([graph.calls.length, await jobs()]).toEqual([1, []])
    await messengerText(id, "3")
    await runTasks()
    expect(graph.calls).toHaveLength(1)
    graph.instead = null
    graph.token = NEW_PAGE_TOKEN
    for (const psid of ["1", "2", "3"]) {
      graph.people.set(psid, nguyen(`Lan ${psid}`))
    }
    await give(id, { page_access_token: NEW_PAGE_TOKEN })
    expect(graph.calls).toHaveLength(1)
    await runTasks()
    expect(await names()).toEqual({ 1: "Lan 1 Nguyễn", 2: "Lan 2 Nguyễn", 3: "Lan 3 Nguyễn" })
    expect(await lastError(id)).toBeNull()
  })

  it("P105 · Messenger whose token is refused has the channel say so, without the token", async () => {
    const id = await messenger({ page_access_token: NEW_PAGE_TOKEN })
    await messengerText(id, "1")
    await runTasks()
    expect(await lastError(id)).toBe(
      "Names of customers cannot be looked up: Facebook refused the page access token: Malformed access token … (190). " +
        "Look-ups stop until a new page access token is given."
    )
  })

  it("P105 · Messenger given a token later tells the names of those who wrote before", async () => {
    const id = await messenger({})
    for (const psid of ["1", "2"]) {
      graph.people.set(psid, nguyen(`Lan ${psid}`))
      await messengerText(id, psid)
    }
    await runTasks()
    await give(id, { page_access_token: PAGE_TOKEN })
    await runTasks()
    expect(graph.calls.map(({ psid }) => psid)).toEqual(["2", "1"])
    expect(await names()).toEqual({ 1: "Lan 1 Nguyễn", 2: "Lan 2 Nguyễn" })
  })

  it("P105 · Messenger is asked for nobody who was deleted, and nothing comes back of one deleted while it answers", async () => {
    const id = await messenger()
    graph.people.set("1", nguyen("Lan"))
    graph.people.set("2", nguyen("Minh"))
    await messengerText(id, "1")
    await staff().delete(`/chatbots/${chatbot()}/customers/${await customerId("1")}`)
    await runTasks()
    expect(graph.calls).toEqual([])
    graph.instead = () => ({ body: { first_name: "Minh" }, afterMs: 400 })
    await messengerText(id, "2")
    const running = runTasks()
    await asked(graph.calls)
    await staff().delete(`/chatbots/${chatbot()}/customers/${await customerId("2")}`)
    await running
    expect([await names(), await jobs()]).toEqual([{}, []])
    expect(await world().sql("select id from chat_crm_customer")).toEqual([])
    expect(await world().sql("select looked_up_at from chat_crm_identity")).toEqual([{ looked_up_at: null }, { looked_up_at: null }])
  })

  it("P105 · Messenger that answers late does not overwrite what it said later", async () => {
    const id = await messenger()
    let first = true
    graph.instead = () => {
      const reply = first ? { body: { first_name: "Old" }, afterMs: 600 } : { body: { first_name: "New" } }
      first = false
      return reply
    }
    await messengerText(id, "1")
    const input = { chatbot_id: chatbot(), customer_id: await customerId("1"), channel_id: id }
    const slow = lookUpProfileWorkflow(world().container).run({ input })
    await asked(graph.calls)
    await lookUpProfileWorkflow(world().container).run({ input })
    await slow
    expect(await names()).toEqual({ 1: "New" })
  })

  it("P105 · Messenger does not touch a name that staff gave", async () => {
    const id = await messenger()
    graph.people.set("1", nguyen("Lan"))
    await messengerText(id, "1")
    await world().sql("update chat_crm_customer set display_name = ?", ["Mrs Lan"])
    await runTasks()
    expect(await names()).toEqual({ 1: "Mrs Lan" })
    expect(await world().sql("select platform_name, display_name from chat_crm_customer")).toEqual([
      { platform_name: "Lan Nguyễn", display_name: "Mrs Lan" },
    ])
  })

  it("P105 · Messenger is asked again for active customers after a week, by the daily housekeeping", async () => {
    const id = await messenger()
    for (const psid of ["1", "2", "3"]) {
      graph.people.set(psid, nguyen("Lan"))
      await messengerText(id, psid)
    }
    await runTasks()
    await world().sql("update chat_crm_identity set looked_up_at = now() - interval '8 days' where external_id <> '3'")
    await world().sql("update chat_crm_customer set first_seen = now() - interval '2 days', last_active = now() - interval '2 days', sort_at = now() - interval '2 days' where external_id = '2'")
    ;["1", "2", "3"].forEach((psid) => graph.people.set(psid, nguyen("Mai")))
    await housekeeping(world().container)
    await runTasks()
    expect(await names()).toEqual({ 1: "Mai Nguyễn", 2: "Lan Nguyễn", 3: "Lan Nguyễn" })
    expect(graph.calls).toHaveLength(4)
  })

  it("P105 · messages are stored while no platform answers", async () => {
    const [facebook, oa] = [await messenger(), await zaloOa()]
    await Promise.all([graph.stop(), zalo.stop()])
    await Promise.all([messengerText(facebook, "1"), zaloText(oa, "2")])
    await runTasks()
    await messengerText(facebook, "3")
    expect(await names()).toEqual({ 1: null, 2: null, 3: null })
    expect(await jobs()).toHaveLength(2)
    expect((await staff().conversations(chatbot())).count).toBe(3)
  })

  it("P105 · addresses of pictures are stored nowhere", async () => {
    const [facebook, oa] = [await messenger(), await zaloOa()]
    graph.people.set("1", nguyen("Lan"))
    zalo.people.set("2", "Bích")
    await messengerText(facebook, "1")
    await zaloText(oa, "2")
    await runTasks()
    expect(await names()).toEqual({ 1: "Lan Nguyễn", 2: "Bích" })
    const customers = await world().sql("select * from chat_crm_customer")
    const identities = await world().sql("select * from chat_crm_identity")
    for (const picture of [FACEBOOK_PICTURE, ZALO_PICTURE]) {
      expect(JSON.stringify([customers, identities])).not.toContain(picture)
    }
  })
})
