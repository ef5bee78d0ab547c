import type { Host } from "./host"
import { sendIngest } from "./senders"

type Json = Record<string, unknown>
type Method = "GET" | "POST" | "DELETE"

export type ShopCustomer = { id: string; name: string | null; external_id: string; version: number }

/** Somebody who writes: as a chatbot framework would report it over the ingest API. */
export type Writer = { id: string; name: string; platform?: "website" | "telegram" | "zalo" | "messenger"; says?: string[] }

/** Prepares over the API what a browser test then looks at: chatbots, people who write, what staff did before. */
export class Shop {
  private constructor(
    private readonly host: Host,
    private readonly token: string
  ) {}

  static async open(host: Host): Promise<Shop> {
    const { email, password } = host
    const { token } = (await ask(`${host.url}/auth/user/emailpass`, "POST", { email, password })) as { token: string }
    return new Shop(host, token)
  }

  get url(): string {
    return this.host.url
  }

  /** One call to any route of the server, as the signed-in admin. */
  call<T = Json>(path: string, method: Method = "GET", body?: object): Promise<T> {
    return ask(this.host.url + path, method, body, { authorization: `Bearer ${this.token}` }) as Promise<T>
  }

  /** One call to the plugin's admin API. */
  api<T = Json>(path: string, method: Method = "GET", body?: object): Promise<T> {
    return this.call<T>(`/admin/chat-crm${path}`, method, body)
  }

  /** A chatbot whose tracking is on, and the way in for those who write to it. */
  async chatbot(name: string): Promise<ShopChatbot> {
    const { chatbot } = await this.api<{ chatbot: { id: string } }>("/chatbots", "POST", { name })
    await this.api(`/chatbots/${chatbot.id}/features`, "POST", { customer_tracking: true })
    const { channel, secret } = await this.api<{ channel: { id: string; webhook_path: string }; secret: string }>(
      `/chatbots/${chatbot.id}/channels`,
      "POST",
      { type: "ingest", name: "Chat framework", credentials: {} }
    )
    return new ShopChatbot(this, chatbot.id, this.host.url + channel.webhook_path, secret)
  }
}

export class ShopChatbot {
  constructor(
    readonly shop: Shop,
    readonly id: string,
    private readonly address: string,
    private readonly secret: string
  ) {}

  /** Its address inside the dashboard. */
  get path(): string {
    return `/chatbots/${this.id}`
  }

  api<T = Json>(path: string, method: Method = "GET", body?: object): Promise<T> {
    return this.shop.api<T>(`${this.path}${path}`, method, body)
  }

  /** Has people write, one after another: the last one is the latest. Answers their profiles in the order given. */
  async people(writers: Writer[]): Promise<ShopCustomer[]> {
    for (const writer of writers) {
      await this.says(writer)
    }
    const found: ShopCustomer[] = []
    for (const { id } of writers) {
      const { customers } = await this.api<{ customers: ShopCustomer[] }>(`/customers?q=${encodeURIComponent(id)}`)
      const customer = customers.find(({ external_id }) => external_id === id)
      if (!customer) {
        throw new Error(`${id} wrote and has no profile.`)
      }
      found.push(customer)
    }
    return found
  }

  says({ id, name, platform = "telegram", says = ["Hello"] }: Writer): Promise<void> {
    const messages = says.map((text, index) => ({
      id: `${id}-${Date.now()}-${index}`,
      direction: "incoming",
      text,
      sent_at: new Date().toISOString(),
    }))
    return sendIngest(this.address, this.secret, { channel: platform, conversation_id: id, user: { id, name }, messages })
  }

  change(customerId: string, changes: object): Promise<Json> {
    return this.api(`/customers/${customerId}`, "POST", changes)
  }
}

async function ask(url: string, method: Method, body?: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  })
  if (!response.ok) {
    throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`)
  }
  return response.json()
}
