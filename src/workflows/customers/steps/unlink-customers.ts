import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { LinkedPair } from "../../../modules/chat-crm/links"

export type UnlinkCustomersInput = LinkedPair

/** Takes a profile out of a person. Compensation puts it back. */
export const unlinkCustomersStep = createStep(
  "unlink-customers",
  async (input: UnlinkCustomersInput, { container }) => {
    const outcome = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).links.unlink(input)
    return new StepResponse(outcome, { change: outcome.change })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).links.takeBack(made.change)
    }
  }
)
