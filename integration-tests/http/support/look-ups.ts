import { createHash, createHmac } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Credentials } from "../../../src/platforms"
import { GraphApi } from "./graph-api"
import { envelope, nextId, type Channel, type Staff, type World } from "./world"
import { ZaloApi } from "./zalo-api"

export const OA = "1234567890123456789"
export const PAGE_TOKEN = "EAAG-not-a-real-page-token"
export const NEW_PAGE_TOKEN = "EAAG-another-page-token"
const PAGE = "100200300400500"
const OA_SECRET_KEY = "oa-secret-key-of-the-tests"
const SECRETS_OF_OA = {
  app_secret_key: "app-secret-key-of-the-tests",
  access_token: "zalo-access-token-first",
  refresh_token: "zalo-refresh-token-first",
}
export const SECRETS = { app_secret: "app-secret-of-the-tests", ...SECRETS_OF_OA }
const TOLD_TO_NOBODY = [PAGE_TOKEN, NEW_PAGE_TOKEN, ...Object.values(SECRETS), "zalo-access-token-renewed", "zalo-refresh-token-renewed"]

const realNow = Date.now

/**
 * Messenger and Zalo on this machine, a chatbot with tracking on, and what people do there. After each test no secret may
 * stand in a log, a job or a channel's error.
 */
export function lookUps(world: () => World) {
  let staff: Staff
  let chatbot: string
  let logged: string[]
  const [graph, zalo] = [new GraphApi(), new ZaloApi()]

  beforeEach(async () => {
    staff = await world().signIn()
    chatbot = await staff.chatbot()
    await Promise.all([graph.start(), zalo.start()])
    Object.assign(graph, { token: PAGE_TOKEN, appSecret: SECRETS.app_secret })
    Object.assign(zalo, { token: SECRETS.access_token, refreshToken: SECRETS.refresh_token, appSecretKey: SECRETS.app_secret_key })
    Object.assign(world().crm.options, { messenger_api_url: graph.url, zalo_api_url: zalo.url, zalo_oauth_url: `${zalo.url}/` })
    logged = []
    const logger = world().container.resolve(ContainerRegistrationKeys.LOGGER)
    for (const level of ["error", "warn", "info", "debug"] as const) {
      jest.spyOn(logger, level).mockImplementation((...line: unknown[]) => void logged.push(line.map(String).join(" ")))
    }
  })

  afterEach(async () => {
    jest.restoreAllMocks()
    const jobs = await world().sql("select * from graphile_worker._private_jobs")
    const errors = await world().sql("select last_error, look_ups_stopped_because from chat_crm_channel")
    const told = JSON.stringify([logged, jobs, errors])
    for (const secret of TOLD_TO_NOBODY) {
      expect(told).not.toContain(secret)
    }
    await Promise.all([graph.stop(), zalo.stop()])
  })

  async function channel(type: "messenger" | "zalo_oa", credentials: Credentials): Promise<string> {
    const { status, data } = await staff.post(`/chatbots/${chatbot}/channels`, { type, name: type, credentials })
    expect([status, data.message]).toEqual([200, undefined])
    return data.channel.id
  }
  const messenger = (credentials: Credentials = { page_access_token: PAGE_TOKEN }) =>
    channel("messenger", { app_secret: SECRETS.app_secret, verify_token: "v", page_id: PAGE, ...credentials })
  const zaloOa = (credentials: Credentials = {}) =>
    channel("zalo_oa", { app_id: "42", oa_id: OA, oa_secret_key: OA_SECRET_KEY, ...SECRETS_OF_OA, ...credentials })
  const give = async (id: string, credentials: Credentials) => {
    const { status } = await staff.post(`/chatbots/${chatbot}/channels/${id}`, { credentials })
    expect(status).toBe(200)
  }

  /** A message as Messenger sends it. */
  async function messengerText(id: string, psid: string, page = PAGE): Promise<void> {
    const message = { mid: nextId("m"), text: "hi" }
    const entry = { id: page, time: Date.now(), messaging: [{ sender: { id: psid }, recipient: { id: page }, timestamp: Date.now(), message }] }
    const raw = JSON.stringify({ object: "page", entry: [entry] })
    const mac = createHmac("sha256", SECRETS.app_secret).update(raw).digest("hex")
    const { status } = await world().post(`/hooks/chat-crm/messenger/${id}`, raw, { "x-hub-signature-256": `sha256=${mac}` })
    expect(status).toBe(200)
  }

  /** A message as Zalo sends it for an Official Account; that of an anonymous visitor where the id is one. */
  async function zaloText(id: string, userId: string, { anonymous = false } = {}): Promise<void> {
    const timestamp = String(Date.now())
    const message = { msg_id: nextId("z"), text: "hi", ...(anonymous && { conversation_id: nextId("c") }) }
    const event_name = anonymous ? "anonymous_send_text" : "user_send_text"
    const raw = JSON.stringify({ app_id: "42", event_name, sender: { id: userId }, recipient: { id: OA }, message, timestamp })
    const mac = createHash("sha256").update(`42${raw}${timestamp}${OA_SECRET_KEY}`).digest("hex")
    const { status } = await world().post(`/hooks/chat-crm/zalo_oa/${id}`, raw, { "x-zevent-signature": `mac=${mac}` })
    expect(status).toBe(200)
  }

  /** A message as a chatbot framework reports it. */
  const reported = async (framework: Channel, platform: string, userId: string, account?: string) =>
    world().ingest(framework, envelope({ id: userId }, [{ text: "hi" }], { channel: platform, account }))

  const nguyen = (name: string) => ({ first_name: name, last_name: "Nguyễn" })
  const names = async () =>
    Object.fromEntries((await staff.customers(chatbot)).customers.map((c: { external_id: string; name: string | null }) => [c.external_id, c.name]))
  const lastError = async (id: string) => (await world().crm.findChannel(chatbot, id)).last_error
  const jobs = async () => (await world().jobs()).filter(({ task_identifier }) => task_identifier.includes("look-up"))
  const credentialsOf = async (id: string) => {
    const [row] = await world().sql<{ credentials: Record<string, string> }>("select credentials from chat_crm_channel where id = ?", [id])
    return world().crm.decryptCredentials(row?.credentials ?? {}, id)
  }
  const customerId = async (externalId: string) =>
    (await world().sql<{ id: string }>("select id from chat_crm_customer where external_id = ?", [externalId]))[0]?.id ?? ""

  /** Works off all that is due. A worker that runs once leaves a queue whose last job it has not quite put away. */
  async function runTasks(): Promise<void> {
    await world().runTasks()
    const due = "select id from graphile_worker.jobs where run_at <= now() and attempts < max_attempts"
    while ((await world().sql(due)).length > 0) {
      await world().crm.drainTasks(world().container)
    }
  }

  /** Has the clock show so many milliseconds more than it does, for pauses that a test does not wait for. */
  const clockIsAhead = (ms: number) => jest.spyOn(Date, "now").mockImplementation(() => realNow() + ms)

  /** Waits until the platform was asked. */
  async function asked(calls: unknown[]): Promise<void> {
    while (calls.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  return {
    staff: () => staff,
    chatbot: () => chatbot,
    graph,
    zalo,
    messenger,
    zaloOa,
    give,
    messengerText,
    zaloText,
    reported,
    nguyen,
    names,
    lastError,
    jobs,
    credentialsOf,
    customerId,
    runTasks,
    clockIsAhead,
    asked,
  }
}
