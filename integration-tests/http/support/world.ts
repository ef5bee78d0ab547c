import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance, AxiosResponse } from "axios"
import jwt from "jsonwebtoken"
import type { Conversation, Message } from "../../../src/types"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../src/modules/chat-crm"
import { seconds, SIDES, signature, type Channel, type HookType, type Said } from "./platforms"

export { nextId, seconds, signature, type Channel } from "./platforms"

/** What a test does and sees: the admin API as a signed-in user, and the platforms' side of the webhooks. */
export class World {
  constructor(
    readonly api: AxiosInstance,
    readonly container: MedusaContainer
  ) {}

  get crm(): ChatCrmModuleService {
    return this.container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  }

  /** Rows of a statement against the test's own database. */
  sql<Row = Record<string, unknown>>(text: string, bindings: (string | number | boolean | Date | null)[] = []): Promise<Row[]> {
    return this.container.resolve("__pg_connection__").raw(text, bindings).then(({ rows }: { rows: Row[] }) => rows)
  }

  /** Signs a new dashboard user in and gives a client that acts as them. Never throws on a status. */
  async signIn(email = `staff-${Math.random().toString(36).slice(2)}@example.com`): Promise<Staff> {
    const user = await this.container.resolve(Modules.USER).createUsers({ email, first_name: "Staff" })
    const auth = this.container.resolve(Modules.AUTH)
    const identity = await auth.createAuthIdentities({
      provider_identities: [{ provider: "emailpass", entity_id: email }],
      app_metadata: { user_id: user.id },
    })
    const { jwtSecret } = this.container.resolve("configModule").projectConfig.http
    const claims = { actor_id: user.id, actor_type: "user", auth_identity_id: identity.id }
    const token = jwt.sign(claims, String(jwtSecret), { expiresIn: "1h" })
    return new Staff(this, user.id, { authorization: `Bearer ${token}` })
  }

  /** A client that acts with a secret API key, as another program does. */
  async apiKey(): Promise<Staff> {
    const key = { title: "A program", type: "secret" as const, created_by: "tests" }
    const { token } = await this.container.resolve(Modules.API_KEY).createApiKeys(key)
    return new Staff(this, "", { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` })
  }

  /** A client that has not signed in. */
  get anybody(): Staff {
    return new Staff(this, "", {})
  }

  /** Works off everything that was put off, as the worker will when its time has come. */
  async runTasks(): Promise<void> {
    await this.sql("update graphile_worker._private_jobs set run_at = now() where run_at > now()")
    await this.crm.drainTasks(this.container)
  }

  /** What still waits in the queue, apart from the reading of conversations, which waits for them to be quiet. */
  jobs(): Promise<{ task_identifier: string; attempts: number; last_error: string | null; run_at: Date }[]> {
    return this.sql("select task_identifier, attempts, last_error, run_at from graphile_worker.jobs where task_identifier <> 'chat-crm:enrich' order by id")
  }

  /** A delivery as Telegram sends it. */
  telegram(channel: Channel, update: unknown, headers: Record<string, string> = {}): Promise<AxiosResponse> {
    return this.post(channel.webhook_path, update, { "x-telegram-bot-api-secret-token": channel.secret, ...headers })
  }

  /** A delivery as a chatbot framework sends it, signed as Standard Webhooks. */
  ingest(channel: Channel, body: unknown, options: { id?: string; at?: Date } = {}): Promise<AxiosResponse> {
    const raw = typeof body === "string" ? body : JSON.stringify(body)
    return this.post(channel.webhook_path, raw, signature(channel.secret, raw, options))
  }

  /** A delivery of any platform, signed as it signs. */
  deliver(channel: Channel, body: unknown): Promise<AxiosResponse> {
    const raw = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    return this.post(channel.webhook_path, raw, sideOf(channel).sign(raw, channel))
  }

  /** A message of a person, as the channel's platform delivers it. */
  say(channel: Channel, said: Said): Promise<AxiosResponse> {
    return this.deliver(channel, sideOf(channel).message(said, channel))
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<AxiosResponse> {
    const data = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    return this.api.post(path, data, {
      headers: { "content-type": "application/json", ...headers },
      transformRequest: (given: unknown) => given,
      validateStatus: () => true,
    })
  }
}

/** The admin API as one user sees it. */
export class Staff {
  constructor(
    private readonly world: World,
    readonly id: string,
    readonly headers: Record<string, string>
  ) {}

  get = (path: string, params?: object): Promise<AxiosResponse> => this.#call("get", path, undefined, params)
  post = (path: string, body: unknown = {}): Promise<AxiosResponse> => this.#call("post", path, body)
  delete = (path: string): Promise<AxiosResponse> => this.#call("delete", path)

  #call(method: string, path: string, data?: unknown, params?: object): Promise<AxiosResponse> {
    const { headers } = this
    return this.world.api.request({ method, url: `/admin/chat-crm${path}`, data, params, headers, validateStatus: () => true })
  }

  /** A chatbot with tracking on, unless told. */
  async chatbot({ tracking = true, name = "Bike shop" } = {}): Promise<string> {
    const { data } = await this.post("/chatbots", { name })
    if (tracking) {
      await this.track(data.chatbot.id, true)
    }
    return data.chatbot.id
  }

  track = (chatbotId: string, customer_tracking: boolean): Promise<AxiosResponse> =>
    this.post(`/chatbots/${chatbotId}/features`, { customer_tracking })

  /** Connects an account of a platform that nobody has connected yet, unless its credentials are given. */
  async connect(chatbotId: string, type: HookType, given: object = {}): Promise<Channel> {
    const credentials: Record<string, string> = { ...SIDES[type].credentials(), ...given }
    const { data } = await this.post(`/chatbots/${chatbotId}/channels`, { type, name: type, credentials })
    const { page_id, oa_id, app_id } = credentials
    const account = page_id ?? oa_id ?? (type === "zalo_bot" ? data.channel.id : "")
    return { ...data.channel, secret: data.secret ?? credentials[SIDES[type].proof], account, app_id }
  }

  telegram = (chatbotId: string, given?: object): Promise<Channel> => this.connect(chatbotId, "telegram", given)
  messenger = (chatbotId: string, given?: object): Promise<Channel> => this.connect(chatbotId, "messenger", given)
  zaloOa = (chatbotId: string, given?: object): Promise<Channel> => this.connect(chatbotId, "zalo_oa", given)
  zaloBot = (chatbotId: string, given?: object): Promise<Channel> => this.connect(chatbotId, "zalo_bot", given)
  ingest = (chatbotId: string, given?: object): Promise<Channel> => this.connect(chatbotId, "ingest", given)

  customer = async (chatbotId: string, customerId: string) =>
    (await this.get(`/chatbots/${chatbotId}/customers/${customerId}`)).data.customer
  customers = async (chatbotId: string, params?: object) => (await this.get(`/chatbots/${chatbotId}/customers`, params)).data
  conversations = async (chatbotId: string, params?: object) =>
    (await this.get(`/chatbots/${chatbotId}/conversations`, params)).data
  messages = async (chatbotId: string, conversationId: string, params?: object) =>
    (await this.get(`/chatbots/${chatbotId}/conversations/${conversationId}/messages`, params)).data

  /** All that was said, conversation by conversation, the newest first. */
  async transcripts(chatbotId: string): Promise<Message[][]> {
    const { conversations } = await this.conversations(chatbotId)
    const pages = await Promise.all(conversations.map(({ id }: Conversation) => this.messages(chatbotId, id)))
    return pages.map(({ messages }) => messages)
  }

  /** The words of {@link transcripts}. */
  async texts(chatbotId: string): Promise<(string | null)[][]> {
    return (await this.transcripts(chatbotId)).map((messages) => messages.map(({ text }) => text))
  }
}

const sideOf = ({ type }: Channel) => SIDES[type as HookType]

let updateId = 700_000_000

export type Person = { id: number | string; first_name?: string; last_name?: string; username?: string; [key: string]: unknown }

export const LAN: Person = { id: 501, is_bot: false, first_name: "Lan", last_name: "Nguyễn", language_code: "vi" }
export const BOB: Person = { id: 502, is_bot: false, first_name: "Bob", username: "bob" }

/** A Telegram update with a text message in the private chat of `from`. */
export function telegramText(from: Person, text: string, message: Record<string, unknown> = {}) {
  updateId += 1
  return {
    update_id: updateId,
    message: {
      message_id: updateId % 1_000_000,
      from,
      chat: { id: from.id, type: "private", first_name: from.first_name },
      date: seconds(),
      text,
      ...message,
    },
  }
}

export type IngestMessage = { id?: unknown; text?: unknown; sent_at?: unknown; direction?: unknown; [key: string]: unknown }

/** An ingest envelope with messages of one user. */
export const envelope = (user: unknown, messages: IngestMessage[], data: Record<string, unknown> = {}) => ({
  type: "chat.message.created",
  timestamp: new Date().toISOString(),
  data: { channel: "website", user, messages, ...data },
})
