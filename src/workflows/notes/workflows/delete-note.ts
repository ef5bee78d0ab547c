import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteNoteStep, type DeleteNoteInput } from "../steps/delete-note"

/**
 * Deletes a note; its entry on the timeline stays, without its words. Answers its id. Throws `not_the_author` (403) where
 * somebody else wrote it.
 *
 * The hook `noteDeleting` runs before; a handler that throws keeps the note. The hook `noteDeleted` runs after, with
 * `{ chatbot_id, note_id }`; a handler that throws puts it back.
 *
 * @example
 * await deleteChatCustomerNoteWorkflow(container).run({ input: { chatbot_id, customer_id, note_id, author } })
 */
export const deleteChatCustomerNoteWorkflow = createWorkflow("delete-chat-customer-note", (input: DeleteNoteInput) => {
  const noteDeleting = createHook("noteDeleting", input)
  const note_id = deleteNoteStep(input)
  const noteDeleted = createHook("noteDeleted", { chatbot_id: input.chatbot_id, note_id })
  return new WorkflowResponse(note_id, { hooks: [noteDeleting, noteDeleted] })
})
