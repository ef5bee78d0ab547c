import { createAlertRuleWorkflow } from "../../../../../../workflows"
import { alertChannels } from "../../../../../../workflows/alerts/channels"
import { chatbotRoute } from "../../../../../chatbot-route"
import type { CreateAlertRule } from "./validators"

/** The alert rules of a chatbot, by name, and the channels that a rule can have: `{ alert_rules, count, limit, offset, channels }`. */
export const GET = chatbotRoute(
  async (req, res, { crm, chatbot }) => {
    const alert_rules = await crm.alertRules.list(chatbot.id)
    const { length } = alert_rules
    res.json({ alert_rules, count: length, limit: length, offset: 0, channels: alertChannels(req.scope) })
  },
  { feature: "intent_detection" }
)

/** Adds an alert rule: `{ alert_rule, secret? }`; the secret of its webhook is told this once. */
export const POST = chatbotRoute<CreateAlertRule>(
  async (req, res, { chatbot }) => {
    const { result } = await createAlertRuleWorkflow(req.scope).run({
      input: { chatbot_id: chatbot.id, ...req.validatedBody },
    })
    res.json(result)
  },
  { feature: "intent_detection" }
)
