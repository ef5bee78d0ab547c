import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { replayed } from "../replay"

export type ReplayRun = { chatbot_id: string; run_id: string }

/** Applies one stored run. What it changes names what it rests on, and can be changed back like anything else. */
export const replayRunStep = createStep("replay-run", async ({ chatbot_id, run_id }: ReplayRun, { container }) => {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const run = await crm.enrichment.findRun(chatbot_id, run_id)
  if (run.state !== "done") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This run failed: there is nothing to apply. Have the conversation read again.")
  }
  await crm.trials.apply(chatbot_id, await replayed(crm, chatbot_id, [run]))
  return new StepResponse({ customer_id: run.customer_id })
})

export type ApplyTrial = { chatbot_id: string; trial_id: string }

/** Applies all runs of a trial that has been looked at. */
export const applyTrialStep = createStep("apply-trial", async (input: ApplyTrial, { container }) => {
  const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
  const runs = await crm.trials.runsToApply(input)
  await crm.trials.apply(input.chatbot_id, await replayed(crm, input.chatbot_id, runs))
  await crm.trials.markApplied(input)
  return new StepResponse(await crm.trials.find(input))
})
