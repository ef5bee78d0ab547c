import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { UserError } from "../lib/user-error"
import { type AdminApi, ApiError } from "./api"
import type { Shop } from "./cast/types"

/** A channel and what its senders sign with. */
export interface DemoChannel {
  path: string
  secret: string
}

/** A shop as it stands in the running host. */
export interface OpenShop {
  shop: Shop
  chatbotId: string
  telegram: DemoChannel
  ingest: DemoChannel
}

interface Chatbot {
  id: string
  name: string
  features: { customer_tracking: boolean }
}

interface Channel {
  id: string
  type: string
  name: string
  webhook_path: string
}

/** The secrets of the demo's channels, by channel id: the API answers them once or never. */
class SecretStore {
  private readonly secrets: Record<string, string>
  constructor(private readonly file: string) {
    this.secrets = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  }
  get(channelId: string): string | undefined {
    return this.secrets[channelId]
  }
  set(channelId: string, secret: string): void {
    this.secrets[channelId] = secret
    writeFileSync(this.file, `${JSON.stringify(this.secrets, null, 2)}\n`, { mode: 0o600 })
  }
}

const CHANNEL_NAMES = { telegram: "Telegram", ingest: "Website, Zalo and Messenger" }

async function openChannel(
  api: AdminApi,
  store: SecretStore,
  chatbotId: string,
  type: keyof typeof CHANNEL_NAMES
): Promise<DemoChannel> {
  const path = `/chatbots/${chatbotId}/channels`
  const { channels } = await api.get<{ channels: Channel[] }>(`${path}?limit=100`)
  for (const channel of channels) {
    const secret = store.get(channel.id)
    if (channel.type === type && secret) {
      return { path: channel.webhook_path, secret }
    }
  }
  const secretToken = randomBytes(24).toString("hex")
  const credentials = type === "telegram" ? { secret_token: secretToken } : {}
  const created = await api.post<{ channel: Channel; secret?: string }>(path, {
    type,
    name: CHANNEL_NAMES[type],
    credentials,
  })
  const secret = type === "telegram" ? secretToken : created.secret
  if (!secret) {
    throw new UserError(`The new channel ${created.channel.id} came without a secret.`)
  }
  store.set(created.channel.id, secret)
  return { path: created.channel.webhook_path, secret }
}

/** Finds or makes a shop's chatbot and channels, with tracking on where the plan allows it. */
export async function openShop(api: AdminApi, dataDir: string, shop: Shop): Promise<OpenShop> {
  const store = new SecretStore(join(dataDir, "demo-secrets.json"))
  const { name, description } = shop
  const { chatbots } = await api.get<{ chatbots: Chatbot[] }>("/chatbots?limit=100")
  const chatbot =
    chatbots.find((known) => known.name === name) ??
    (await api.post<{ chatbot: Chatbot }>("/chatbots", { name, description })).chatbot
  if (!chatbot.features.customer_tracking) {
    await api.post(`/chatbots/${chatbot.id}/features`, { customer_tracking: true }).catch((error) => {
      if (!(error instanceof ApiError && error.status === 403)) {
        throw error
      }
      console.log(`${name}: ${error.message} The chats will be shown, the customers not.`)
    })
  }
  return {
    shop,
    chatbotId: chatbot.id,
    telegram: await openChannel(api, store, chatbot.id, "telegram"),
    ingest: await openChannel(api, store, chatbot.id, "ingest"),
  }
}
