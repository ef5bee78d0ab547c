import { type AdminApi, ApiError } from "./api"
import type { Shop } from "./cast/types"

type Named = { id: string; name: string }

/** Puts on sale what the chats are about, unless it is already. */
export async function openProducts(api: AdminApi, titles: string[]): Promise<void> {
  const query = new URLSearchParams({ limit: "100", fields: "title" })
  titles.forEach((title) => query.append("title[]", title))
  const { products } = await api.get<{ products: { title: string }[] }>(`/products?${query}`)
  const known = new Set(products.map(({ title }) => title))
  for (const title of titles.filter((name) => !known.has(name))) {
    await api.post("/products", { title, status: "published", options: [{ title: "Default", values: ["Default"] }] })
  }
}

/** Has the shop's team told of what it waits for, where the plan allows it. */
export async function watchChats(api: AdminApi, chatbotId: string, { name, intent, alert }: Shop): Promise<void> {
  const chatbot = `/chat-crm/chatbots/${chatbotId}`
  try {
    await api.post(`${chatbot}/features`, { intent_detection: true })
    const { intents } = await api.get<{ intents: Named[] }>(`${chatbot}/intents`)
    const { alert_rules } = await api.get<{ alert_rules: Named[] }>(`${chatbot}/alert-rules`)
    const { id: intent_id } = intents.find((known) => known.name === intent.name) ?? (await api.post<{ intent: Named }>(`${chatbot}/intents`, intent)).intent
    const rules = [
      { name: alert, trigger: { kind: "intent_level", level: "ready_to_buy" } },
      { name: intent.name, trigger: { kind: "intent", intent_id } },
    ]
    for (const rule of rules.filter((wanted) => !alert_rules.some((known) => known.name === wanted.name))) {
      await api.post(`${chatbot}/alert-rules`, { ...rule, channels: ["feed"] })
    }
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 403)) {
      throw error
    }
    console.log(`${name}: ${error.message} Nobody is told of anything.`)
  }
}
