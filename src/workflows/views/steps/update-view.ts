import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ViewChange, ViewOf } from "../../../types"

export type UpdateViewInput = ViewOf & { change: ViewChange }

/** Changes what is named of a view. Compensation gives it back what it had. */
export const updateViewStep = createStep(
  "update-view",
  async (input: UpdateViewInput, { container }) => {
    const { before, view } = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).views.edit(input)
    return new StepResponse(view, { chatbot_id: input.chatbot_id, before })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).views.revert(made.chatbot_id, made.before)
    }
  }
)
