import { notFound } from "../../../../../../../../modules/chat-crm/errors"
import { testAlertRuleWorkflow } from "../../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../../chatbot-route"

/** Medusa's build leaves out every folder of this name, so that it cannot stand in the path of this file. */
const ACTION = "test"

/** `POST …/alert-rules/:rule_id/test` sends a test by each channel of a rule to each of its recipients: `{ deliveries }`. */
export const POST = chatbotRoute(
  async (req, res, { chatbot }) => {
    const action = String(req.params.action)
    if (action !== ACTION) {
      throw notFound("action", action)
    }
    const { result: deliveries } = await testAlertRuleWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, rule_id: String(req.params.rule_id) },
    })
    res.json({ deliveries })
  },
  { feature: "intent_detection" }
)
