import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { AlertRuleChange } from "../../../types"
import { requireChannels } from "../channels"
import { requireUsers } from "../recipients"

/** Changes what is named of a rule. Compensation gives it back what it had, its webhook's secret included. */
export const updateAlertRuleStep = createStep(
  "update-alert-rule",
  async (input: AlertRuleChange, { container }) => {
    requireChannels(input.change.channels, container)
    await requireUsers(input.change.recipients, container)
    const { before, ...stored } = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alertRules.edit(input)
    return new StepResponse(stored, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).alertRules.restore(before)
    }
  }
)
