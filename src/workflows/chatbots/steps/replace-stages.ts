import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { Actor, ChangeSource, RequestedStage } from "../../../types"

export type ReplaceStagesInput = {
  id: string
  statuses?: RequestedStage[]
  /** Where the people of removed stages go: `{ removed_key: target_key }`. */
  moved?: Record<string, string>
  /** Who decides, as the timelines of moved people tell it; a program unless told. */
  source?: ChangeSource
  actor?: Actor
}

/** Replaces the stages, if any are given, and moves people. Compensation puts both back; the timelines keep both moves. */
export const replaceStagesStep = createStep(
  "replace-stages",
  async ({ id, statuses, moved, source = "api", actor = { type: "api" } }: ReplaceStagesInput, { container }) => {
    if (!statuses) {
      return new StepResponse(null, null)
    }
    const { stages } = container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE)
    return new StepResponse(id, await stages.replace({ chatbot_id: id, statuses, moved, source, actor }))
  },
  async (replaced, { container }) => {
    if (replaced) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).stages.restore(replaced)
    }
  }
)
