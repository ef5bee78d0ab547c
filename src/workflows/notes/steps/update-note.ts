import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { NoteOf } from "../../../modules/chat-crm/notes"

export type UpdateNoteInput = NoteOf & { body: string }

/** Gives a note other words. Compensation gives it back those it had, unless it was edited again since. */
export const updateNoteStep = createStep(
  "update-note",
  async (input: UpdateNoteInput, { container }) => {
    const edit = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).notes.edit(input)
    return new StepResponse(edit.note, { chatbot_id: input.chatbot_id, edit })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).notes.revert(made.chatbot_id, made.edit)
    }
  }
)
