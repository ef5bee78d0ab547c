import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { LinkedPair } from "../../../modules/chat-crm/links"

export type LinkCustomersInput = LinkedPair

/** Links two profiles. Compensation puts each profile back to the person whose it was. */
export const linkCustomersStep = createStep(
  "link-customers",
  async (input: LinkCustomersInput, { container }) => {
    const outcome = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).links.link(input)
    return new StepResponse(outcome, { change: outcome.change })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).links.takeBack(made.change)
    }
  }
)
