import { chatbotRoute } from "../../../../../chatbot-route"
import type { ListCustomers } from "./validators"

/**
 * A page of customers by last active, filtered and searched: `{ customers, count, count_is_exact, count_limit, limit,
 * next_cursor }`. Where the count is not exact there are at least `count_limit`.
 */
export const GET = chatbotRoute<unknown, ListCustomers>(
  async (req, res, { crm, chatbot }) => {
    res.json(await crm.customers.list(chatbot.id, req.validatedQuery as ListCustomers))
  },
  { feature: "customer_tracking" }
)
