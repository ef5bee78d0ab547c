import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import { adapterOf } from "../../../platforms"

/** Makes another secret for a channel whose secret is made here. */
export const generateChannelSecretStep = createStep(
  "generate-channel-secret",
  async ({ id }: { id: string }, { container }) => {
    const { type } = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).retrieveChatCrmChannel(id)
    const generated = adapterOf(type)?.generate?.()
    if (!generated) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The secret of this channel comes from its platform: give the new one as credentials."
      )
    }
    return new StepResponse(generated)
  }
)
