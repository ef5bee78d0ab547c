import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHAT_CRM_MODULE, type ChatCrmModuleService } from "../../../modules/chat-crm"
import type { NewNote } from "../../../modules/chat-crm/notes"

export type CreateNoteInput = NewNote

/** Adds a note. Compensation deletes it; its entry on the timeline stays, without its words. */
export const createNoteStep = createStep(
  "create-note",
  async (input: CreateNoteInput, { container }) => {
    const note = await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).notes.add(input)
    return new StepResponse(note, { chatbot_id: input.chatbot_id, note })
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve<ChatCrmModuleService>(CHAT_CRM_MODULE).notes.takeBack(made.chatbot_id, made.note)
    }
  }
)
