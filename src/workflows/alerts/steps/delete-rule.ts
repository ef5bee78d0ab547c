import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { AlertRuleOf } from "../../../types"

/** Deletes a rule. Compensation puts it back, and what it was about to deliver. */
export const deleteAlertRuleStep = createStep(
  "delete-alert-rule",
  async (input: AlertRuleOf, { container }) => {
    const deleted = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alertRules.remove(input)
    return new StepResponse(input.rule_id, deleted)
  },
  async (deleted, { container }) => {
    if (deleted) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alertRules.restore(deleted.before, deleted.dropped)
    }
  }
)
