import type { ChannelType } from "../../src/types"
import { type AdminApi, ApiError } from "./api"
import type { Shop } from "./cast/types"
import { type DemoChannel, openChannels } from "./channels"
import { Memory } from "./memory"
import { findPublishableKey, Visitors } from "./visitors"
import { openProducts, watchChats } from "./watch"

/** A shop as it stands in the running host. */
export interface OpenShop {
  shop: Shop
  chatbotId: string
  channels: Record<ChannelType, DemoChannel>
  visitors: Visitors
}

interface Chatbot {
  id: string
  name: string
  features: { customer_tracking: boolean }
}

/** Finds or makes the shops' chatbots and channels, with tracking on where the plan allows it. */
export async function openShops(
  api: AdminApi,
  { url, dataDir }: { url: string; dataDir: string },
  shops: Shop[]
): Promise<OpenShop[]> {
  const memory = new Memory(dataDir)
  const key = await findPublishableKey(api)
  const visitors = new Visitors(url, key.token, memory)
  const opened: OpenShop[] = []
  for (const shop of shops) {
    const chatbotId = await openChatbot(api, shop)
    await openProducts(api, shop.products)
    await watchChats(api, chatbotId, shop)
    const channels = await openChannels({ api, memory, chatbotId, shopKey: shop.key, publishableKeyId: key.id })
    opened.push({ shop, chatbotId, channels, visitors })
  }
  return opened
}

async function openChatbot(api: AdminApi, { name, description }: Shop): Promise<string> {
  const { chatbots } = await api.get<{ chatbots: Chatbot[] }>("/chat-crm/chatbots?limit=100")
  const chatbot =
    chatbots.find((known) => known.name === name) ??
    (await api.post<{ chatbot: Chatbot }>("/chat-crm/chatbots", { name, description })).chatbot
  if (!chatbot.features.customer_tracking) {
    await api.post(`/chat-crm/chatbots/${chatbot.id}/features`, { customer_tracking: true }).catch((error) => {
      if (!(error instanceof ApiError && error.status === 403)) {
        throw error
      }
      console.log(`${name}: ${error.message} The chats will be shown, the customers not.`)
    })
  }
  return chatbot.id
}
