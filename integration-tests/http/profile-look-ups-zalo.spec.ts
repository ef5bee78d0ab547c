import { lookUpProfileWorkflow } from "../../src/workflows"
import { OA, SECRETS, lookUps } from "./support/look-ups"
import { suite } from "./support/suite"

suite("profile look-ups at Zalo", (world) => {
  const { chatbot, zalo, zaloOa, give, zaloText, names, lastError, jobs, credentialsOf, customerId, runTasks, clockIsAhead, asked } =
    lookUps(world)

  it("P105 · Zalo tells a new customer's name, and its anonymous visitors' are not asked for", async () => {
    const id = await zaloOa()
    zalo.people.set("2468013579246801357", "Trần Thị Bích")
    await zaloText(id, "2468013579246801357")
    await zaloText(id, "77", { anonymous: true })
    await runTasks()
    expect(zalo.calls).toEqual([{ user_id: "2468013579246801357", token: SECRETS.access_token }])
    expect(await names()).toEqual({ "2468013579246801357": "Trần Thị Bích", "anon:77": null })
    expect(zalo.refreshes).toEqual([])
  })

  it("P105 · Zalo that answers an error with status 200 leaves the customer nameless and is not asked again", async () => {
    const id = await zaloOa()
    await zaloText(id, "1")
    await runTasks()
    await runTasks()
    expect(zalo.calls).toHaveLength(1)
    expect([await names(), await lastError(id), await jobs()]).toEqual([{ 1: null }, null, []])
  })

  it("P105 · Zalo that was asked too much (-32 with status 200) is asked again later", async () => {
    const id = await zaloOa()
    zalo.people.set("1", "Bích")
    zalo.instead = () => ({ body: { error: -32, message: "Your application reached limit call api" } })
    await zaloText(id, "1")
    await runTasks()
    zalo.instead = null
    clockIsAhead(10_000)
    await runTasks()
    expect([await names(), zalo.calls.length]).toEqual([{ 1: "Bích" }, 2])
  })

  it("P105 · Zalo whose access token is refused gets a new one, which is kept, encrypted, with the next refresh token", async () => {
    const id = await zaloOa({ access_token: "an-old-access-token" })
    zalo.people.set("1", "Bích")
    await zaloText(id, "1")
    await runTasks()
    expect(zalo.refreshes).toEqual([
      { app_id: "42", refresh_token: SECRETS.refresh_token, grant_type: "refresh_token", secret_key: SECRETS.app_secret_key },
    ])
    expect(await names()).toEqual({ 1: "Bích" })
    const credentials = await credentialsOf(id)
    expect(credentials).toMatchObject({ oa_id: OA, access_token: zalo.token, refresh_token: zalo.refreshToken })
    const inHours = (Date.parse(String(credentials.access_token_expires_at)) - Date.now()) / 3_600_000
    expect(inHours).toBeGreaterThan(24.9)
    expect(inHours).toBeLessThan(25.1)
    const stored = await world().sql("select credentials from chat_crm_channel where id = ?", [id])
    expect(JSON.stringify(stored)).not.toContain(zalo.token)
    expect((await world().crm.openChannel(id))?.credentials.access_token).toBe(zalo.token)
  })

  it("P105 · Zalo whose access token has come to its end is not asked with it", async () => {
    const id = await zaloOa()
    await world().crm.replaceCredentials(id, { access_token_expires_at: new Date(Date.now() - 1000).toISOString() })
    zalo.people.set("1", "Bích")
    await zaloText(id, "1")
    await runTasks()
    expect(zalo.calls.map(({ token }) => token)).toEqual(["zalo-access-token-renewed-1"])
    expect(await names()).toEqual({ 1: "Bích" })
  })

  it("P105 · Zalo gives new tokens once to any number of workers that ask at the same time", async () => {
    const id = await zaloOa({ access_token: "an-old-access-token" })
    const people = ["1", "2", "3", "4"]
    for (const person of people) {
      zalo.people.set(person, `Bích ${person}`)
      await zaloText(id, person)
    }
    const outcomes = await Promise.all(
      people.map(async (person) => {
        const input = { chatbot_id: chatbot(), customer_id: await customerId(person), channel_id: id }
        return (await lookUpProfileWorkflow(world().container).run({ input })).result
      })
    )
    expect(outcomes).toEqual(people.map(() => ({ state: "named" })))
    expect(zalo.refreshes).toHaveLength(1)
    expect(await credentialsOf(id)).toMatchObject({ access_token: zalo.token, refresh_token: zalo.refreshToken })
    expect(await names()).toEqual({ 1: "Bích 1", 2: "Bích 2", 3: "Bích 3", 4: "Bích 4" })
  })

  it("P105 · Zalo renews tokens without keeping messages waiting", async () => {
    const id = await zaloOa({ access_token: "an-old-access-token" })
    zalo.people.set("1", "Bích")
    zalo.instead = ({ path }) => (path === "/v4/oa/access_token" ? { status: 503, body: {}, afterMs: 4_000 } : undefined)
    await zaloText(id, "1")
    let isRunning = true
    const running = runTasks().finally(() => void (isRunning = false))
    await asked(zalo.refreshes)
    await zaloText(id, "2")
    await world().sql("update chat_crm_channel set last_event_at = now() where id = ?", [id])
    expect(isRunning).toBe(true)
    await running
    expect(await credentialsOf(id)).toMatchObject({ access_token: "an-old-access-token", refresh_token: SECRETS.refresh_token })
  })

  it("P105 · Zalo that refuses the refresh token is asked no more until there is another, and the channel says why", async () => {
    const id = await zaloOa({ access_token: "an-old-access-token", refresh_token: "an-old-refresh-token" })
    const people = ["1", "2", "3"]
    for (const person of people) {
      zalo.people.set(person, `Bích ${person}`)
      await zaloText(id, person)
    }
    await runTasks()
    expect(zalo.refreshes).toHaveLength(1)
    expect(await lastError(id)).toBe(
      "Names of customers cannot be looked up: Zalo refused the refresh token: Refresh token … is invalid (-14014). " +
        "Look-ups stop until a new access token and refresh token are given."
    )
    await give(id, { access_token: SECRETS.access_token, refresh_token: SECRETS.refresh_token })
    await runTasks()
    expect([await names(), await lastError(id)]).toEqual([{ 1: "Bích 1", 2: "Bích 2", 3: "Bích 3" }, null])
    expect(zalo.refreshes).toHaveLength(1)
  })

  it("P105 · Zalo takes a new access token as it is, though the one before it had come to its end", async () => {
    const id = await zaloOa({ refresh_token: undefined })
    await world().crm.replaceCredentials(id, { access_token_expires_at: new Date(Date.now() - 1000).toISOString() })
    zalo.people.set("1", "Bích")
    await zaloText(id, "1")
    await runTasks()
    expect(await lastError(id)).toMatch(/the access token is valid no longer, and there is no refresh token/)
    await give(id, { access_token: SECRETS.access_token })
    await runTasks()
    expect([await names(), zalo.refreshes]).toEqual([{ 1: "Bích" }, []])
  })

  it("P105 · Zalo keeps the tokens that a merchant gave while the old ones were renewed", async () => {
    const id = await zaloOa({ access_token: "an-old-access-token" })
    await zaloText(id, "1")
    const running = runTasks()
    await asked(zalo.refreshes)
    await world().crm.replaceCredentials(id, { access_token: "a-merchants-token", refresh_token: "a-merchants-refresh-token" })
    await running
    expect(await credentialsOf(id)).toMatchObject({ access_token: "a-merchants-token", refresh_token: "a-merchants-refresh-token" })
  })
})
