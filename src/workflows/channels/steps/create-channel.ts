import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { adapterOf, type Credentials } from "../../../platforms"
import type { ChannelType } from "../../../types"

export type CreateChannelInput = {
  chatbot_id: string
  type: ChannelType
  name: string
  enabled?: boolean
  /** As the type's adapter takes them, checked already. */
  credentials: Credentials
}

/** Creates a channel, its secrets encrypted. A secret made here is in the answer and nowhere else in the clear. */
export const createChannelStep = createStep(
  "create-channel",
  async ({ credentials, ...input }: CreateChannelInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const id = generateEntityId(undefined, "ccch")
    const generated = adapterOf(input.type)?.generate?.()
    const encrypted = await crm.encryptCredentials({ ...credentials, ...generated?.credentials }, id)
    await crm.createChatCrmChannels({ ...input, id, credentials: encrypted })
    return new StepResponse({ id, secret: generated?.shown }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).deleteChatCrmChannels(id)
    }
  }
)
