import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AlertRuleOf } from "../../../types"
import { testAlertRule } from "../test-rule"

/** Sends a test: there is nothing to compensate with. */
export const testAlertRuleStep = createStep("test-alert-rule", async (input: AlertRuleOf, { container }) => {
  return new StepResponse(await testAlertRule(input, container))
})
