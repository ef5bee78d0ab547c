import { deleteAlertRuleWorkflow, updateAlertRuleWorkflow } from "../../../../../../../workflows"
import { chatbotRoute } from "../../../../../../chatbot-route"
import type { UpdateAlertRule } from "../validators"

/** Changes what is named of a rule: `{ alert_rule, secret? }`, the secret where one was made. */
export const POST = chatbotRoute<UpdateAlertRule>(
  async (req, res, { chatbot }) => {
    const { result } = await updateAlertRuleWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, rule_id: String(req.params.rule_id), change: req.validatedBody },
    })
    res.json(result)
  },
  { feature: "intent_detection" }
)

/** Deletes a rule; what it was about to deliver is dropped. */
export const DELETE = chatbotRoute(
  async (req, res, { chatbot }) => {
    const { result: id } = await deleteAlertRuleWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, rule_id: String(req.params.rule_id) },
    })
    res.json({ id, object: "alert_rule", deleted: true })
  },
  { feature: "intent_detection" }
)
