import { replayEnrichmentRunWorkflow } from "../../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../../chatbot-route"

/** Applies a run from its record, without any call: `{ customer }` as it is then. */
export const POST = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const input = { chatbot_id: chatbot.id, run_id: String(req.params.run_id) }
    const { result } = await replayEnrichmentRunWorkflow(req.scope).run({ input })
    res.json({ customer: await crm.customers.find(chatbot.id, result.customer_id) })
  },
  { feature: "customer_tracking" }
)
