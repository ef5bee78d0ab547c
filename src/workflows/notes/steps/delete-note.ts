import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { NoteOf } from "../../../modules/chat-crm/notes"

export type DeleteNoteInput = NoteOf

/** Deletes a note. Compensation puts it back, as long as its customer is there. */
export const deleteNoteStep = createStep(
  "delete-note",
  async (input: DeleteNoteInput, { container }) => {
    const note = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).notes.remove(input)
    return new StepResponse(note.id, { chatbot_id: input.chatbot_id, note })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).notes.restore(made.chatbot_id, made.note)
    }
  }
)
