/** `npm run demo`: the host of `npm start`, and forty-odd people who chat with two shops through the real webhooks. */
import { AdminApi, ApiError } from "./demo/api"
import { SHOPS } from "./demo/cast"
import { openShop, type OpenShop } from "./demo/shops"
import { sendTraffic } from "./demo/traffic"
import { printSignIn, runHost } from "./host/run"

const SECONDS = Number(process.env.CHAT_CRM_DEMO_SECONDS || 60)

async function countCustomers(api: AdminApi, { chatbotId }: OpenShop): Promise<string> {
  try {
    const { count } = await api.get<{ count: number }>(`/chatbots/${chatbotId}/customers?limit=1`)
    return `${count} customers`
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) {
      return "customers are not in this plan"
    }
    throw error
  }
}

void runHost(async (host, signal) => {
  printSignIn(host)
  const api = await AdminApi.signIn(host.url, host.adminEmail, host.adminPassword)
  const shops: OpenShop[] = []
  for (const shop of SHOPS) {
    shops.push(await openShop(api, host.dataDir, shop))
  }
  const people = SHOPS.reduce((sum, { members }) => sum + members.length, 0)
  console.log(`Traffic is running: ${people} people write to ${SHOPS.length} chatbots for about ${SECONDS} seconds. Watch the lists grow.`)
  const { sent, refused } = await sendTraffic(host.url, shops, SECONDS, signal)
  console.log(`\nAll ${sent} messages are delivered${refused ? `; ${refused} of them were refused` : ""}.`)
  for (const shop of shops) {
    console.log(`  ${shop.shop.name}: ${await countCustomers(api, shop)}  ${host.url}/app/chatbots/${shop.chatbotId}/customers`)
  }
  console.log("\nThe host stays up; Ctrl-C stops it.")
})
