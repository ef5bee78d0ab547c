import { chatbotRoute } from "../../../../../../../chatbot-route"
import type { ListRuns } from "../validators"

/**
 * A page of what was read of a customer, the newest first, with how the reading of their conversations stands:
 * `{ enrichment_runs, conversations, limit, next_cursor }`.
 */
export const GET = chatbotRoute<unknown, ListRuns>(
  async (req, res, { crm, chatbot }) => {
    res.json(await crm.enrichment.runs(chatbot.id, String(req.params.customer_id), req.validatedQuery as ListRuns))
  },
  { feature: "customer_tracking" }
)
