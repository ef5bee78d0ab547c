import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateNoteStep, type UpdateNoteInput } from "../steps/update-note"

/**
 * Gives a note other words; its author stays, and it is marked as edited. Answers the note. Throws `not_the_author` (403)
 * where somebody else wrote it. Of parallel edits the last one holds.
 *
 * The hook `noteUpdating` runs before; a handler that throws refuses the edit. The hook `noteUpdated` runs after, with
 * `{ chatbot_id, note }`; a handler that throws takes the edit back.
 *
 * @example
 * const { result: note } = await updateChatCustomerNoteWorkflow(container).run({
 *   input: { chatbot_id, customer_id, note_id, body: "Called back.", author },
 * })
 */
export const updateChatCustomerNoteWorkflow = createWorkflow("update-chat-customer-note", (input: UpdateNoteInput) => {
  const noteUpdating = createHook("noteUpdating", input)
  const note = updateNoteStep(input)
  const noteUpdated = createHook("noteUpdated", { chatbot_id: input.chatbot_id, note })
  return new WorkflowResponse(note, { hooks: [noteUpdating, noteUpdated] })
})
