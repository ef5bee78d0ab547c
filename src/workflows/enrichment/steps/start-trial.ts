import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { CHAT_ENRICHMENT_MODULE, type ChatEnrichmentModuleService } from "../../../modules/chat-enrichment"

export type StartTrial = {
  chatbot_id: string
  /** The id of a provider of the options. */
  provider: string
  /** How many of the latest conversations are read. */
  conversations: number
  created_by: string | null
}

const TAKEN_BACK = "The work that this trial was a part of failed, and it was ended."

/** Begins a trial; ends it where a later step fails. */
export const startTrialStep = createStep("start-trial", startTrial, async (trial, { container }) => {
  if (trial) {
    await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).trials.end(trial, TAKEN_BACK)
  }
})

async function startTrial(input: StartTrial, { container }: { container: MedusaContainer }) {
  const providers = container.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE).listProviders()
  if (!providers.some(({ id }) => id === input.provider)) {
    const known = providers.map(({ id }) => id).join(", ")
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no provider ${input.provider}; there are ${known}.`)
  }
  const trial = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).trials.start(input)
  return new StepResponse(trial, { chatbot_id: input.chatbot_id, trial_id: trial.id })
}
