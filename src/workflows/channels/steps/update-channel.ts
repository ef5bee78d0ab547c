import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { Credentials } from "../../../platforms"

export type UpdateChannelInput = {
  id: string
  name?: string
  enabled?: boolean
  /** Replaces the credentials that are named; the others stay. */
  credentials?: Credentials
}

export const updateChannelStep = createStep(
  "update-channel",
  async ({ credentials, ...input }: UpdateChannelInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const { name, enabled, credentials: stored } = await crm.retrieveChatCrmChannel(input.id)
    const encrypted = credentials && { ...stored, ...(await crm.encryptCredentials(credentials, input.id)) }
    await crm.updateChatCrmChannels({ ...input, ...(encrypted && { credentials: encrypted }) })
    await crm.forgetChannel(input.id)
    return new StepResponse(input.id, { id: input.id, name, enabled, credentials: stored })
  },
  async (before, { container }) => {
    if (before) {
      const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
      await crm.updateChatCrmChannels(before)
      await crm.forgetChannel(before.id)
    }
  }
)
