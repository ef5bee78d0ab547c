import { chatbotRoute } from "../../../../../../chatbot-route"

/** The exact numbers on top of the list: `{ stats }`. */
export const GET = chatbotRoute(
  async (_, res, { crm, chatbot }) => {
    res.json({ stats: await crm.customers.stats(chatbot.id) })
  },
  { feature: "customer_tracking" }
)
