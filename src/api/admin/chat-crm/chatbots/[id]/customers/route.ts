import { chatbotRoute } from "../../../../../chatbot-route"
import type { ListCustomers } from "./validators"

/** A page of customers by last active: `{ customers, count, count_is_exact, limit, next_cursor }`. */
export const GET = chatbotRoute<unknown, ListCustomers>(
  async (req, res, { crm, chatbot }) => {
    const listing = req.validatedQuery as ListCustomers
    const [page, count] = await Promise.all([
      crm.listCustomers(chatbot.id, listing),
      crm.countCustomers(chatbot.id, listing.platform),
    ])
    res.json({ ...page, count, count_is_exact: true })
  },
  { feature: "customer_tracking" }
)
