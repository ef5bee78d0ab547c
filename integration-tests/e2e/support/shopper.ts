import { randomUUID } from "node:crypto"
import type { Shop, ShopChatbot } from "./shop"

/** A customer of the shop who is signed in on its website, where a chatbot answers. */
export class Shopper {
  private constructor(
    private readonly shop: Shop,
    readonly id: string,
    readonly email: string,
    private readonly headers: Record<string, string>
  ) {}

  static async register(shop: Shop, first_name: string, last_name: string): Promise<Shopper> {
    const { api_key } = await shop.call<{ api_key: { token: string } }>("/admin/api-keys", "POST", {
      title: "Storefront",
      type: "publishable",
    })
    const email = `shopper-${randomUUID()}@example.com`
    const password = "a-password-of-a-shopper"
    const headers = { "x-publishable-api-key": api_key.token }
    const registered = await send<Token>(shop, "/auth/customer/emailpass/register", { email, password })
    const person = { email, first_name, last_name }
    const { customer } = await send<{ customer: { id: string } }>(shop, "/store/customers", person, {
      ...headers,
      ...bearer(registered),
    })
    const signedIn = await send<Token>(shop, "/auth/customer/emailpass", { email, password })
    return new Shopper(shop, customer.id, email, { ...headers, ...bearer(signedIn) })
  }

  /** Writes in the chat of the shop's website: a profile comes about, linked to them. */
  async says(chatbot: ShopChatbot, ...texts: string[]): Promise<void> {
    const { channel } = await chatbot.api<{ channel: { id: string } }>("/channels", "POST", {
      type: "website",
      name: "Our shop",
      credentials: {},
    })
    const { token } = await send<Token>(this.shop, "/store/chat-crm/sessions", { channel_id: channel.id }, this.headers)
    const messages = texts.map((text) => ({ client_message_id: randomUUID(), text }))
    await send(this.shop, "/store/chat-crm/messages", { messages }, { ...this.headers, "x-chat-session": token })
  }

  /** Has staff take an order of theirs; answers its id. */
  async orders(title: string): Promise<string> {
    const { regions } = await this.shop.call<{ regions: { id: string }[] }>("/admin/regions?limit=1")
    const region = regions[0] ?? (await this.region())
    const { sales_channels } = await this.shop.call<{ sales_channels: { id: string }[] }>("/admin/sales-channels?limit=1")
    const { draft_order } = await this.shop.call<{ draft_order: { id: string } }>("/admin/draft-orders", "POST", {
      email: this.email,
      customer_id: this.id,
      region_id: region.id,
      sales_channel_id: sales_channels[0]?.id,
      items: [{ title, quantity: 1, unit_price: 250 }],
    })
    await this.shop.call(`/admin/draft-orders/${draft_order.id}/convert-to-order`, "POST")
    return draft_order.id
  }

  private async region(): Promise<{ id: string }> {
    const given = { name: "Everywhere", currency_code: "eur" }
    return (await this.shop.call<{ region: { id: string } }>("/admin/regions", "POST", given)).region
  }
}

type Token = { token: string }

const bearer = ({ token }: Token) => ({ authorization: `Bearer ${token}` })

async function send<T>(shop: Shop, path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(shop.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) {
    throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`)
  }
  return response.json() as Promise<T>
}
