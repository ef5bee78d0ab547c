import { testAlertRuleWorkflow } from "../../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../../chatbot-route"

/** Sends a test by each channel of a rule to each of its recipients: `{ deliveries }`, what became of it. */
export const POST = chatbotRoute(
  async (req, res, { chatbot }) => {
    const { result: deliveries } = await testAlertRuleWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, rule_id: String(req.params.rule_id) },
    })
    res.json({ deliveries })
  },
  { feature: "intent_detection" }
)
