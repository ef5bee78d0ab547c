import { withRecipientNames } from "../../../../../../../../workflows/alerts/recipients"
import { chatbotRoute } from "../../../../../../../chatbot-route"

/** The deliveries of an alert, the oldest first: `{ deliveries, count, limit, offset }`. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const found = await crm.alerts.deliveriesOf(chatbot.id, String(req.params.alert_id))
    const deliveries = await withRecipientNames(found, req.scope)
    res.json({ deliveries, count: deliveries.length, limit: deliveries.length, offset: 0 })
  },
  { feature: "intent_detection" }
)
