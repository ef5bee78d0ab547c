import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ChannelRow } from "../../../modules/chat-crm/rows"
import { adapterOf, type Credentials } from "../../../platforms"

/** How long a secret that was replaced is accepted beside the new one. */
const ROTATION_MS = 24 * 3_600_000

export type UpdateChannelInput = {
  id: string
  name?: string
  enabled?: boolean
  /** Replaces the credentials that are named; the others stay. Replaced secrets are accepted for another day. */
  credentials?: Credentials
  /** Ends that day at once. */
  end_rotation?: boolean
}

export const updateChannelStep = createStep(
  "update-channel",
  async ({ credentials, end_rotation, ...input }: UpdateChannelInput, { container }) => {
    const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    const before = await crm.retrieveChatCrmChannel(input.id)
    await crm.updateChatCrmChannels(input)
    if (credentials) {
      const proofs = adapterOf(before.type)?.proofs
      await crm.replaceCredentials(input.id, credentials, { proofs, rotatingUntil: new Date(Date.now() + ROTATION_MS) })
    }
    if (end_rotation) {
      await crm.endRotation(input.id)
    }
    await crm.forgetChannel(input.id)
    return new StepResponse(input.id, { before, replaced: Object.keys(credentials ?? {}) })
  },
  async (done, { container }) => {
    if (done) {
      const { id, name, enabled } = done.before
      const crm = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
      await crm.updateChatCrmChannels({ id, name, enabled })
      await crm.restoreCredentials(done.before as unknown as ChannelRow, done.replaced)
    }
  }
)
