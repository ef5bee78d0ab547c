import { retryAlertDeliveryWorkflow } from "../../../../../../../../../../workflows"
import { withRecipientNames } from "../../../../../../../../../../workflows/alerts/recipients"
import { chatbotRoute } from "../../../../../../../../../chatbot-route"

/** Has a delivery that failed or was dropped made again: `{ delivery }`. */
export const POST = chatbotRoute(
  async (req, res, { chatbot }) => {
    const { alert_id, delivery_id } = req.params
    const { result } = await retryAlertDeliveryWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, alert_id: String(alert_id), delivery_id: String(delivery_id) },
    })
    const [delivery] = await withRecipientNames([result], req.scope)
    res.json({ delivery })
  },
  { feature: "intent_detection" }
)
