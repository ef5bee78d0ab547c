import { withRecipientNames } from "../../../../../../../../workflows/alerts/recipients"
import { chatbotRoute } from "../../../../../../../chatbot-route"
import type { ListDeliveries } from "../../validators"

/** The deliveries of a rule, the newest first: `{ deliveries, limit, next_cursor }`. */
export const GET = chatbotRoute<unknown, ListDeliveries>(
  async (req, res, { crm, chatbot }) => {
    const asked = req.validatedQuery as ListDeliveries
    const page = await crm.alerts.deliveriesOfRule(chatbot.id, String(req.params.rule_id), asked)
    res.json({ ...page, deliveries: await withRecipientNames(page.deliveries, req.scope) })
  },
  { feature: "intent_detection" }
)
