import { Modules } from "@medusajs/framework/utils"
import type { AxiosResponse } from "axios"
import jwt from "jsonwebtoken"
import type { Channel, Staff, World } from "./world"

export type Key = { id: string; token: string }
export type Session = { session_id: string; visitor_id: string; token: string; expires_at: string }
export type Shopper = { id: string; email: string; headers: Record<string, string> }

let counter = 0

/** What a shop's website does: the store API with a publishable key, as anybody or as a customer who is signed in. */
export class Storefront {
  constructor(
    private readonly world: World,
    readonly key: Key
  ) {}

  static async open(world: World): Promise<Storefront> {
    return new Storefront(world, await publishableKey(world))
  }

  /** A request of a browser. Never throws on a status; a text or bytes go as they are. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<AxiosResponse> {
    return this.world.post(`/store/chat-crm${path}`, body, { "x-publishable-api-key": this.key.token, ...headers })
  }

  session = (channel: { id: string }, shopper?: Shopper): Promise<AxiosResponse> =>
    this.post("/sessions", { channel_id: channel.id }, shopper?.headers)

  async open(channel: { id: string }, shopper?: Shopper): Promise<Session> {
    return (await this.session(channel, shopper)).data
  }

  /** One message of a visitor, or several, under ids of their own unless they bring some. */
  say(session: { token: string }, messages: string | object[], shopper?: Shopper, rest: object = {}): Promise<AxiosResponse> {
    const given = typeof messages === "string" ? [{ text: messages }] : messages
    const named = given.map((message) => ({ client_message_id: `c${++counter}`, ...message }))
    const headers = { "x-chat-session": session.token, ...shopper?.headers }
    return this.post("/messages", { messages: named, ...rest }, headers)
  }
}

export async function publishableKey(world: World): Promise<Key> {
  const key = { title: "Storefront", type: "publishable" as const, created_by: "tests" }
  const { id, token } = await world.container.resolve(Modules.API_KEY).createApiKeys(key)
  return { id, token }
}

/** A customer of the shop who has signed in on the storefront. */
export async function shopper(world: World, claims: object = {}): Promise<Shopper> {
  const email = `shopper-${++counter}-${process.pid}@example.com`
  const customer = await world.container.resolve(Modules.CUSTOMER).createCustomers({ email, has_account: true })
  const identity = await world.container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata: { customer_id: customer.id },
  })
  const { jwtSecret } = world.container.resolve("configModule").projectConfig.http
  const actor = { actor_id: customer.id, actor_type: "customer", auth_identity_id: identity.id, ...claims }
  const token = jwt.sign(actor, String(jwtSecret), { expiresIn: "1h" })
  return { id: customer.id, email, headers: { authorization: `Bearer ${token}` } }
}

export async function websiteChannel(staff: Staff, chatbotId: string, credentials: object = {}): Promise<Channel> {
  const { data } = await staff.post(`/chatbots/${chatbotId}/channels`, { type: "website", name: "Our shop", credentials })
  return data.channel
}
