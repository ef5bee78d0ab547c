import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"

/** Removes the secrets of a deleted channel for good: the last step, for there is no way back. */
export const eraseChannelSecretsStep = createStep(
  "erase-channel-secrets",
  async ({ id }: { id: string }, { container }) => {
    await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).eraseChannelSecrets(id)
    return new StepResponse(id)
  }
)
