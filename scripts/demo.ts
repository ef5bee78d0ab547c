/** `npm run demo`: the host of `npm start`, and forty-odd people who chat with two shops on every kind of channel. */
import { AdminApi, ApiError } from "./demo/api"
import { SHOPS } from "./demo/cast"
import { startProfileServer } from "./demo/profile-server"
import { openShops, type OpenShop } from "./demo/shops"
import { sendTraffic } from "./demo/traffic"
import { type Host } from "./host"
import { printSignIn, runHost } from "./host/run"

const SECONDS = Number(process.env.CHAT_CRM_DEMO_SECONDS || 60)

async function countCustomers(api: AdminApi, { chatbotId }: OpenShop): Promise<string> {
  try {
    const { count } = await api.get<{ count: number }>(`/chat-crm/chatbots/${chatbotId}/customers?limit=1`)
    return `${count} customers`
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) {
      return "customers are not in this plan"
    }
    throw error
  }
}

async function runDemo(host: Host, signal: AbortSignal): Promise<void> {
  printSignIn(host)
  const api = await AdminApi.signIn(host.url, host.adminEmail, host.adminPassword)
  const shops = await openShops(api, host, SHOPS)
  const people = SHOPS.reduce((sum, { members }) => sum + members.length, 0)
  console.log(`Traffic is running: ${people} people write to ${SHOPS.length} chatbots for about ${SECONDS} seconds. Watch the lists grow.`)
  const { messages, refused } = await sendTraffic(host.url, shops, SECONDS, signal)
  console.log(`\nAll ${messages} messages are delivered${refused ? `; ${refused} requests were refused` : ""}.`)
  for (const shop of shops) {
    console.log(`  ${shop.shop.name}: ${await countCustomers(api, shop)}  ${host.url}/app/chatbots/${shop.chatbotId}/customers`)
  }
  console.log("\nThe host stays up; Ctrl-C stops it.")
}

void runHost(runDemo, startProfileServer)
