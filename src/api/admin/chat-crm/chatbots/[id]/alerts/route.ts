import { chatbotRoute } from "../../../../../chatbot-route"
import type { ListAlerts } from "./validators"

/** The alerts of a chatbot, the newest first, and how many are open: `{ alerts, counts, limit, next_cursor }`. */
export const GET = chatbotRoute<unknown, ListAlerts>(
  async (req, res, { crm, chatbot }) => {
    const { actor_id } = req.auth_context
    const { mine, ...asked } = req.validatedQuery as ListAlerts
    const [page, counts] = await Promise.all([
      crm.alerts.list(chatbot.id, { ...asked, ...(mine && { mine: actor_id }) }),
      crm.alerts.countOpen(chatbot.id, actor_id),
    ])
    res.json({ ...page, counts })
  },
  { feature: "intent_detection" }
)
