import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { ViewOf } from "../../../types"

/** Deletes a view. Compensation puts it back, unless its maker has another of that name by then. */
export const deleteViewStep = createStep(
  "delete-view",
  async (input: ViewOf, { container }) => {
    const view = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).views.remove(input)
    return new StepResponse(view.id, { chatbot_id: input.chatbot_id, view })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).views.restore(made.chatbot_id, made.view)
    }
  }
)
