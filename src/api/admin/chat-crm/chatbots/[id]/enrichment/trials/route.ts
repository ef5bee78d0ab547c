import { startEnrichmentTrialWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { StartTrial } from "../validators"

/** Has a provider read the latest conversations for a look at what it would change: 202 `{ trial }`. */
export const POST = chatbotRoute<StartTrial>(
  async (req, res, { chatbot, viewer }) => {
    const input = { chatbot_id: chatbot.id, created_by: viewer?.user_id ?? null, ...req.validatedBody }
    const { result: trial } = await startEnrichmentTrialWorkflow(req.scope).run({ input })
    res.status(202).json({ trial })
  },
  { feature: "customer_tracking" }
)
