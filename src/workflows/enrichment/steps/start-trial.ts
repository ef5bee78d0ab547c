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

/** Begins a trial. Nothing of any profile changes, so there is nothing to take back. */
export const startTrialStep = createStep("start-trial", async (input: StartTrial, { container }) => {
  const providers = container.resolve<ChatEnrichmentModuleService>(CHAT_ENRICHMENT_MODULE).listProviders()
  if (!providers.some(({ id }) => id === input.provider)) {
    const known = providers.map(({ id }) => id).join(", ")
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no provider ${input.provider}; there are ${known}.`)
  }
  return new StepResponse(await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).trials.start(input))
})
