import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { NewAlertRule } from "../../../types"
import { requireChannels } from "../channels"
import { requireUsers } from "../recipients"

/** Adds a rule. A secret made here is in the answer and nowhere else in the clear. Compensation deletes the rule. */
export const createAlertRuleStep = createStep(
  "create-alert-rule",
  async (input: NewAlertRule, { container }) => {
    requireChannels(input.channels, container)
    await requireUsers(input.recipients, container)
    const stored = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alertRules.add(input)
    return new StepResponse(stored, { chatbot_id: input.chatbot_id, rule_id: stored.alert_rule.id })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alertRules.takeBack(made)
    }
  }
)
