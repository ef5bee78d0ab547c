import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { NewView } from "../../../types"

/** Saves a view. Compensation deletes it. */
export const createViewStep = createStep(
  "create-view",
  async (input: NewView, { container }) => {
    const view = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).views.add(input)
    return new StepResponse(view, { chatbot_id: input.chatbot_id, view })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).views.takeBack(made.chatbot_id, made.view)
    }
  }
)
