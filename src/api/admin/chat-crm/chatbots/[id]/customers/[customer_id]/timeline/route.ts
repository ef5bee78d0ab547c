import { chatbotRoute } from "../../../../../../../chatbot-route"
import type { ListTimeline } from "../validators"

/**
 * A page of what happened to a customer, the newest first: `{ events, limit, next_cursor }`. The profiles of a linked
 * person have one timeline; each entry says whose it is.
 */
export const GET = chatbotRoute<unknown, ListTimeline>(
  async (req, res, { crm, chatbot }) => {
    res.json(await crm.timeline.list(chatbot.id, String(req.params.customer_id), req.validatedQuery as ListTimeline))
  },
  { feature: "customer_tracking" }
)
