import { applyEnrichmentTrialWorkflow } from "../../../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../../../chatbot-route"

/** Applies what a trial found; what people set stays: `{ trial }`. */
export const POST = chatbotRoute(
  async (req, res, { chatbot }) => {
    const input = { chatbot_id: chatbot.id, trial_id: String(req.params.trial_id) }
    const { result: trial } = await applyEnrichmentTrialWorkflow(req.scope).run({ input })
    res.json({ trial })
  },
  { feature: "customer_tracking" }
)
